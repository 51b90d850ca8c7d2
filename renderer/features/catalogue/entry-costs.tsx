import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COST_KINDS, type ProgrammeCost } from '#shared/domain/catalogue/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { NumberField, SelectField } from '#renderer/ui/fields.tsx';
import type { CatalogueEntry } from './catalogue-data.ts';
import { useEntryWords } from './use-entry-words.ts';

/** Prices as the provider names them, per year or for the whole, line by line. */
export function EntryCosts({ entry }: { readonly entry: CatalogueEntry }): ReactNode {
  const { programme, price } = entry;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const formats = useFormats();
  const words = useEntryWords();
  const update = useChange(api.catalogue.update.mutationOptions(), { announce: true });
  const [draft, setDraft] = useState<{
    readonly kind: ProgrammeCost['kind'];
    readonly euro: number | null;
    readonly per: ProgrammeCost['per'] | 'credit';
  } | null>(null);
  const store = (costs: readonly ProgrammeCost[]): void =>
    update.mutate({ programmeId: programme.id, programme: { costs } });
  const given = draft?.euro === null || draft === null ? null : Math.round(draft.euro * 100);
  // A price per credit is kept as the price of the whole: credits that change later change no sum unseen.
  const cents = draft?.per !== 'credit' || given === null ? given : given * (programme.credits ?? Number.NaN);
  const isSound = cents !== null && Number.isInteger(cents) && cents > 0;
  return (
    <Box component="section" aria-label={t('costs.title')}>
      <Typography variant="h3">{t('costs.title')}</Typography>
      {programme.costs.length === 0 && <Typography color="textSecondary">{t('costs.unknown')}</Typography>}
      <ul className="gk-catalogue-lines">
        {programme.costs.map((cost, index) => (
          <li key={`${cost.kind} ${String(cost.cents)} ${cost.per} ${String(index)}`}>
            <span>{t(`cost-kinds.${cost.kind}`)}</span>
            <span className="gk-numbers">{words.cost(cost)}</span>
            <Tooltip title={t('costs.remove')}>
              <IconButton
                size="small"
                aria-label={t('costs.remove-one', { name: t(`cost-kinds.${cost.kind}`) })}
                onClick={() => store(programme.costs.filter((_other, at) => at !== index))}
              >
                <Trash2 size={16} aria-hidden />
              </IconButton>
            </Tooltip>
          </li>
        ))}
      </ul>
      {programme.costs.length > 0 && price.whole !== null && price.perYear !== price.whole && (
        <Typography color="textSecondary" className="gk-numbers">
          {price.perYear === null
            ? t('costs.sum', { whole: formats.euro(price.whole) })
            : t('costs.sums', { whole: formats.euro(price.whole), year: formats.euro(price.perYear) })}
        </Typography>
      )}
      {draft === null ? (
        <Button
          startIcon={<Plus size={18} aria-hidden />}
          onClick={() => setDraft({ kind: 'tuition', euro: null, per: 'year' })}
        >
          {t('costs.add')}
        </Button>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
          <Box sx={{ width: 170 }}>
            <SelectField
              label={t('costs.kind')}
              value={draft.kind}
              onChange={(kind) => setDraft({ ...draft, kind })}
              options={COST_KINDS.map((value) => ({ value, label: t(`cost-kinds.${value}`) }))}
            />
          </Box>
          <NumberField
            label={t('costs.amount')}
            value={draft.euro}
            onChange={(euro) => setDraft({ ...draft, euro })}
            unit="€"
            width={140}
          />
          <Box sx={{ width: 190 }}>
            <SelectField
              label={t('costs.per')}
              value={draft.per}
              onChange={(per) => setDraft({ ...draft, per })}
              options={(['year', 'programme', 'credit'] as const).map((value) => ({
                value,
                label: t(`costs.per-${value}`),
              }))}
            />
          </Box>
          <Button
            variant="contained"
            disabled={!isSound}
            onClick={() => {
              if (!isSound) return;
              const per = draft.per === 'year' ? 'year' : 'programme';
              store([...programme.costs, { kind: draft.kind, per, cents, note: '' }]);
              setDraft(null);
            }}
          >
            {t('costs.store')}
          </Button>
          <Button onClick={() => setDraft(null)}>{t('common:cancel')}</Button>
          {draft.per === 'credit' && programme.credits === null && (
            <Typography color="textSecondary">{t('costs.credits-first')}</Typography>
          )}
        </Box>
      )}
    </Box>
  );
}
