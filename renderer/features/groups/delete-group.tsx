import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import type { GroupFacts } from './use-groups-data.ts';

/** What of a group reaches beyond it and is therefore told before it goes. */
const TOLD = ['requirements', 'goals', 'questions', 'meetings', 'results'] as const;

/** Removes a group; tells beforehand what goes with it and what stays without it. */
export function DeleteGroup(props: { readonly facts: GroupFacts; readonly onDeleted: () => void }): ReactNode {
  const { facts } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const [isAsking, setAsking] = useState(false);
  const remove = useChange(api.groups.delete.mutationOptions({ onSuccess: props.onDeleted }), { announce: true });
  const run = (): void => remove.mutate({ groupId: facts.group.id });
  const told = TOLD.filter((kind) => facts.consequences[kind] > 0);
  return (
    <>
      <Tooltip title={t('delete.action')}>
        <IconButton
          aria-label={t('delete.action')}
          disabled={remove.isPending}
          onClick={() => (told.length === 0 ? run() : setAsking(true))}
        >
          <Trash2 size={18} aria-hidden />
        </IconButton>
      </Tooltip>
      <ConfirmDialog
        open={isAsking}
        title={t('delete.title', { title: facts.group.title })}
        confirmLabel={t('delete.action')}
        isBusy={remove.isPending}
        onConfirm={run}
        onClose={() => setAsking(false)}
      >
        <Typography>{t('delete.text')}</Typography>
        <ul>
          {told.map((kind) => (
            <li key={kind}>{t(`delete.${kind}`, { count: facts.consequences[kind] })}</li>
          ))}
        </ul>
        <Typography>{t('delete.undo')}</Typography>
      </ConfirmDialog>
    </>
  );
}
