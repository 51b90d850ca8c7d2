import Button from '@mui/material/Button';
import { Plus, UserCog } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { RoleBoard } from './role-board.tsx';
import { RoleDetail } from './role-detail.tsx';
import type { RolesData } from './use-roles-data.ts';

/** The board of all roles, with the opened one beside it. */
export function RolesView(props: { readonly data: RolesData; readonly onAdd: () => void }): ReactNode {
  const { data, onAdd } = props;
  const { t } = useTranslation('roles');
  const [chosenId, choose] = useUrlParam('role', '', { history: 'push' });
  if (data.entries.length === 0) {
    return (
      <EmptyState
        icon={UserCog}
        title={t('empty.title')}
        actions={
          <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={onAdd}>
            {t('add.button')}
          </Button>
        }
      >
        <p>{t('empty.text')}</p>
        <p>{t('empty.example')}</p>
      </EmptyState>
    );
  }
  const chosen = data.entries.find(({ role }) => role.id === chosenId) ?? null;
  return (
    <ListDetail
      listWidth={344}
      list={<RoleBoard data={data} chosenId={chosen?.role.id ?? null} onChoose={choose} />}
      detail={chosen === null ? null : <RoleDetail key={chosen.role.id} data={data} entry={chosen} onChoose={choose} />}
    />
  );
}
