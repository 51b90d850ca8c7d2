import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import type { CatalogueEntry } from './catalogue-data.ts';
import { useProgrammeField } from './use-programme-field.tsx';

/** Where the facts come from, what the source remarks, and when somebody last looked. */
export function EntrySource(props: {
  readonly programme: Programme;
  readonly notes: CatalogueEntry['notes'];
  readonly today: IsoDate;
}): ReactNode {
  const { programme, today, notes } = props;
  const { t, i18n } = useTranslation('catalogue');
  const api = useApi();
  const formats = useFormats();
  const field = useProgrammeField(programme);
  const check = useChange(api.catalogue.update.mutationOptions(), { announce: true });
  return (
    <Box component="section" aria-label={t('fields.source')} sx={{ display: 'grid', gap: 1.5 }}>
      <Typography variant="h3">{t('fields.source')}</Typography>
      {field('source', (binding) => (
        <TextInput {...binding} label={t('fields.source')} />
      ))}
      {notes.length > 0 && (
        <ul className="gk-catalogue-reasons">
          {notes.map(({ nl, en }) => (
            <li key={en}>{i18n.language === 'en' ? en : nl}</li>
          ))}
        </ul>
      )}
      {programme.shippedKey !== null && (
        <Typography color="textSecondary">
          {t(programme.shippedKey.startsWith('activity:') ? 'fields.shipped-activity' : 'fields.shipped')}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography color="textSecondary">
          {programme.checkedOn === null
            ? t('fields.never-checked')
            : t('fields.checked-on', { date: formats.longDate(programme.checkedOn) })}
        </Typography>
        {programme.checkedOn !== today && (
          <Button
            loading={check.isPending}
            onClick={() => check.mutate({ programmeId: programme.id, programme: { checkedOn: today } })}
          >
            {t('fields.checked-today')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
