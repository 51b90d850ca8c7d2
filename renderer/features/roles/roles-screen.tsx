import Skeleton from '@mui/material/Skeleton';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { PeoplePanel } from '#renderer/parts/requirements/people-panel.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { AddRoleDialog } from './add-role-dialog.tsx';
import { FunctionsView } from './functions-view.tsx';
import { RolesView } from './roles-view.tsx';
import { TaskHoursView } from './task-hours/task-hours-view.tsx';
import { countedRequirements, useRolesData } from './use-roles-data.ts';
import './roles.css';

const VIEWS = ['roles', 'functions', 'hours'] as const;
type View = (typeof VIEWS)[number];

/** Which specialist roles are filled, by whom, and who could follow; and what functions ask. */
export function RolesScreen(): ReactNode {
  const { t } = useTranslation('roles');
  const data = useRolesData();
  const [asked, setView] = useUrlParam('view', 'roles');
  const [, choose] = useUrlParam('role', '', { history: 'push' });
  const [isAdding, setAdding] = useState(false);
  const view: View = VIEWS.find((known) => known === asked) ?? 'roles';
  const add = (): void => setAdding(true);
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Segmented<View>
              label={t('view')}
              value={view}
              options={VIEWS.map((each) => ({ value: each, label: t(`views.${each}`) }))}
              onChange={setView}
            />
            {view === 'roles' && data !== null && data.entries.length > 0 && (
              <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={add}>
                {t('add.button')}
              </Button>
            )}
          </>
        }
      />
      {data === null && <Skeleton variant="rounded" height={320} />}
      {data !== null && view === 'roles' && <RolesView data={data} onAdd={add} />}
      {data !== null && view === 'functions' && <FunctionsView data={data} />}
      {data !== null && view === 'hours' && <TaskHoursView data={data} />}
      {data !== null && isAdding && (
        <AddRoleDialog
          data={data}
          onAdded={(roleIds) => {
            setAdding(false);
            const [only] = roleIds;
            if (roleIds.length === 1 && only !== undefined) choose(only);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {data !== null && (
        <PeoplePanel
          data={data}
          entries={[...data.entries.flatMap(countedRequirements), ...data.functions.flatMap(({ entries }) => entries)]}
        />
      )}
    </>
  );
}
