import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Star, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { Catalogue, CatalogueEntry, EntryRank } from './catalogue-data.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryLinks } from './entry-links.tsx';
import { EntryOutcomes } from './entry-outcomes.tsx';
import { EntryRules } from './entry-rules.tsx';
import { EvaluateDialog } from './evaluate-dialog.tsx';
import { RankMark } from './rank-mark.tsx';
import { useEntryWords } from './use-entry-words.ts';

/** Everything known of one entry; every field saves itself. */
export function EntryDetail(props: {
  readonly catalogue: Catalogue;
  readonly entry: CatalogueEntry;
  readonly rank: EntryRank | null;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { catalogue, entry, rank } = props;
  const { programme, evaluation } = entry;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const formats = useFormats();
  const words = useEntryWords();
  const [isEvaluating, setEvaluating] = useState(false);
  const remove = useChange(api.catalogue.delete.mutationOptions({ onSuccess: props.onClose }), { announce: true });
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, p: 3, display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {programme.title}
          </Typography>
          <Typography color="textSecondary">{words.whereOf(programme)}</Typography>
        </Box>
        <Tooltip title={t('common:close')}>
          <IconButton aria-label={t('common:close')} onClick={props.onClose}>
            <X size={20} aria-hidden />
          </IconButton>
        </Tooltip>
      </Box>
      {rank !== null && (
        <Box sx={{ display: 'grid', gap: 0.5 }}>
          <RankMark rank={rank.rank} />
          <ul className="gk-catalogue-reasons">
            {rank.reasons.map((reason) => (
              <li key={reason.code}>{words.reason(reason)}</li>
            ))}
          </ul>
        </Box>
      )}
      <EntryFields programme={programme} today={catalogue.today} />
      <EntryOutcomes catalogue={catalogue} programme={programme} />
      <EntryRules programme={programme} />
      <EntryLinks catalogue={catalogue} programme={programme} onChoose={props.onChoose} />
      <Box component="section" aria-label={t('evaluation.title')}>
        <Typography variant="h3">{t('evaluation.title')}</Typography>
        {evaluation.count === 0 && <Typography color="textSecondary">{t('evaluation.none')}</Typography>}
        <dl className="gk-catalogue-scores">
          {evaluation.aspects.map(({ aspect, mean, n }) => (
            <div key={aspect}>
              <dt>{t(`aspects.${aspect}`)}</dt>
              <dd className="gk-numbers">{t('evaluation.mean', { mean: formats.number(mean, 1), n })}</dd>
            </div>
          ))}
        </dl>
        {evaluation.notes.map((note) => (
          <Typography key={note} component="blockquote" sx={{ m: 0, mb: 1, fontStyle: 'italic' }}>
            {note}
          </Typography>
        ))}
        <Button startIcon={<Star size={18} aria-hidden />} onClick={() => setEvaluating(true)}>
          {t('evaluation.add')}
        </Button>
      </Box>
      <Box>
        <Button
          color="secondary"
          startIcon={<Trash2 size={18} aria-hidden />}
          loading={remove.isPending}
          onClick={() => remove.mutate({ programmeId: programme.id })}
        >
          {t('delete')}
        </Button>
      </Box>
      {isEvaluating && <EvaluateDialog programme={programme} onClose={() => setEvaluating(false)} />}
    </Paper>
  );
}
