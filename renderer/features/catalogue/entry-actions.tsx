import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Archive, Copy, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { CatalogueEntry } from './catalogue-data.ts';

/** Copies an entry, and takes it out of the catalogue: one that plans use is retired, another is removed. */
export function EntryActions(props: {
  readonly entry: CatalogueEntry;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { programme, plans } = props.entry;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const duplicate = useChange(
    api.catalogue.duplicate.mutationOptions({ onSuccess: ({ programmeId }) => props.onChoose(programmeId) }),
    { announce: true },
  );
  const retire = useChange(api.catalogue.retire.mutationOptions(), { announce: true });
  const remove = useChange(api.catalogue.delete.mutationOptions({ onSuccess: props.onClose }), { announce: true });
  return (
    <Box component="section" aria-label={t('actions')} sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          startIcon={<Copy size={18} aria-hidden />}
          loading={duplicate.isPending}
          onClick={() =>
            duplicate.mutate({ programmeId: programme.id, title: t('copy-title', { title: programme.title }) })
          }
        >
          {t('duplicate')}
        </Button>
        {programme.state !== 'ended' && (
          <Button
            startIcon={<Archive size={18} aria-hidden />}
            loading={retire.isPending}
            onClick={() => retire.mutate({ programmeId: programme.id })}
          >
            {t('retire')}
          </Button>
        )}
        {plans === 0 && (
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ programmeId: programme.id })}
          >
            {t('delete')}
          </Button>
        )}
      </Box>
      {plans > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('in-use', { count: plans })}
        </Typography>
      )}
    </Box>
  );
}
