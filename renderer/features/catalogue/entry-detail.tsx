import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetails, CatalogueEntry } from './catalogue-data.ts';
import { EntryActions } from './entry-actions.tsx';
import { EntryEvaluation } from './entry-evaluation.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EntryForm } from './entry-form.tsx';
import { EntryLinks } from './entry-links.tsx';
import { EntryOutcomes } from './entry-outcomes.tsx';
import { EntryPackage, EntryPaths } from './entry-path.tsx';
import { EntryPlaces } from './entry-places.tsx';
import { EntryRules } from './entry-rules.tsx';
import { EntrySource } from './entry-source.tsx';
import { RankMark } from './rank-mark.tsx';
import { useEntryWords } from './use-entry-words.ts';

/** Everything known of one entry; every field saves itself. */
export function EntryDetail(props: {
  readonly details: CatalogueDetails;
  readonly entry: CatalogueEntry;
  readonly onChoose: (id: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { details, entry, onChoose } = props;
  const { programme, rank } = entry;
  const { t } = useTranslation('catalogue');
  const words = useEntryWords();
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, p: 3, display: 'grid', gap: 3 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {programme.title}
          </Typography>
          <Typography color="textSecondary">
            {words.whereOf(programme)}
            {programme.state !== 'active' && (
              <span className="gk-catalogue-state">{t(`states.${programme.state}`)}</span>
            )}
          </Typography>
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
      <EntryPaths details={details} entry={entry} onChoose={onChoose} />
      <EntryFields entry={entry} />
      <EntryPlaces details={details} programme={programme} />
      <EntryOutcomes today={details.today} programme={programme} />
      <EntryForm programme={programme} />
      <EntryRules programme={programme} />
      <EntryPackage entry={entry} onChoose={onChoose} />
      <EntryLinks details={details} entry={entry} onChoose={onChoose} />
      <EntryEvaluation national={details.national} entry={entry} />
      <EntrySource programme={programme} notes={entry.notes} today={details.today} />
      <EntryActions entry={entry} onChoose={onChoose} onClose={props.onClose} />
    </Paper>
  );
}
