import type { ReactNode } from 'react';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SchoolImportWizard } from './import/school-import-wizard.tsx';
import { SchoolsView } from './schools-view.tsx';

/** The schools of a board: the list, and the wizard that reads DUO's; the address says which. */
export function SchoolsScreen(): ReactNode {
  const [wizard, openWizard] = useUrlParam('import', '', { history: 'push' });
  if (wizard === 'schools') return <SchoolImportWizard onClose={() => openWizard(null)} />;
  return <SchoolsView onImport={() => openWizard('schools')} onClose={null} />;
}
