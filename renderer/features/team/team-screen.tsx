import { useState, type ReactNode } from 'react';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SchoolImportWizard } from './import/school-import-wizard.tsx';
import { StaffImportWizard } from './import/staff-import-wizard.tsx';
import { PersonPage } from './person-page.tsx';
import { SchoolsView } from './schools-view.tsx';
import { TeamList } from './team-list.tsx';

/** Who are we: the list of people, one person, the schools, and the wizards that read lists; the address says which. */
export function TeamScreen(): ReactNode {
  const [personId, openPerson] = useUrlParam('person', '', { history: 'push' });
  const [wizard, openWizard] = useUrlParam('import', '', { history: 'push' });
  const [view, openView] = useUrlParam('view', '', { history: 'push' });
  // Where the focus goes back to when a person is closed.
  const [lastOpened, setLastOpened] = useState<PersonId | null>(null);
  const open = (id: PersonId): void => {
    setLastOpened(id);
    openPerson(id);
  };

  if (wizard === 'staff') return <StaffImportWizard onClose={() => openWizard(null)} />;
  if (wizard === 'schools') return <SchoolImportWizard onClose={() => openWizard(null)} />;
  if (personId !== '') {
    // The address is text; a person that does not exist is told so.
    const id = personId as PersonId;
    return <PersonPage key={id} personId={id} onOpen={open} onClose={() => openPerson(null)} />;
  }
  if (view === 'schools') {
    return <SchoolsView onImport={() => openWizard('schools')} onClose={() => openView(null)} />;
  }
  return (
    <TeamList
      lastOpened={lastOpened}
      onOpen={open}
      onImport={() => openWizard('staff')}
      onSchools={() => openView('schools')}
    />
  );
}
