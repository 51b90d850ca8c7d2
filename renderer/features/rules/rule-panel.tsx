import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { RuleForm } from './rule-form.tsx';
import type { ListedRule, RulePeriodRow } from './rules-data.ts';
import { useRuleWords } from './use-rule-words.ts';

/** One rule: every period with its source, where periods overlap or leave a gap, and changing or resetting them. */
export function RulePanel(props: {
  readonly rule: ListedRule;
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { rule, today } = props;
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  const [edited, setEdited] = useState<IsoDate | 'new' | null>(null);
  const close = (): void => setEdited(null);
  const gaps = rule.periods.filter((period) => period.rule === null);
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t(`names.${rule.key}`)}
      subtitle={t(`themes.${rule.theme}`)}
      width={560}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        {rule.overlaps.map((overlap) => (
          <InlineProblem key={`${overlap.from} ${overlap.other.from}`} severity="info">
            {t('overlap', {
              period: words.period(overlap.from, overlap.to),
              counts: words.value(rule.unit, overlap.counts.value),
              other: words.value(rule.unit, overlap.other.value),
            })}
          </InlineProblem>
        ))}
        {gaps.map((gap) => (
          <InlineProblem key={gap.from} severity="warning">
            {t('gap', { period: words.period(gap.from, gap.to) })}
          </InlineProblem>
        ))}
        <ol className="gk-rules-periods">
          {rule.all.map((row) => (
            <li key={row.from}>
              {edited === row.from ? (
                <RuleForm rule={rule} changed={row} today={today} onClose={close} />
              ) : (
                <Period rule={rule} row={row} onChange={() => setEdited(row.from)} />
              )}
            </li>
          ))}
        </ol>
        {edited === 'new' ? (
          <RuleForm rule={rule} changed={null} today={today} onClose={close} />
        ) : (
          <div>
            <Button variant="outlined" startIcon={<Plus size={18} aria-hidden />} onClick={() => setEdited('new')}>
              {t('add')}
            </Button>
          </div>
        )}
      </Box>
    </SidePanel>
  );
}

function Period(props: {
  readonly rule: ListedRule;
  readonly row: RulePeriodRow;
  readonly onChange: () => void;
}): ReactNode {
  const { rule, row } = props;
  const { t, i18n } = useTranslation('rules');
  const api = useApi();
  const words = useRuleWords();
  const reset = useChange(api.rules.reset.mutationOptions(), { announce: true });
  const note = i18n.language === 'en' ? row.noteEn : row.noteNl;
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <strong>{words.value(rule.unit, row.value)}</strong>
        {rule.inForce?.from === row.from && <Chip size="small" color="primary" variant="outlined" label={t('now')} />}
        {row.isOwn && <Chip size="small" label={t('own')} />}
      </Box>
      <Typography variant="body2">{words.period(row.from, row.to)}</Typography>
      {Object.entries(row.parameters).map(([name, number]) => (
        <Typography key={name} variant="body2">
          {`${t(`parameters.${name}`)}: ${words.formats.number(number)}`}
        </Typography>
      ))}
      {note !== '' && (
        <Typography variant="body2" color="textSecondary">
          {note}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {t('source-line', {
          source: row.source,
          date: words.formats.date(row.checkedOn),
          confidence: t(`confidence.${row.confidence}`),
        })}
      </Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
        <Button size="small" onClick={props.onChange}>
          {t('change')}
        </Button>
        {row.isOwn && (
          <Button
            size="small"
            color="secondary"
            loading={reset.isPending}
            onClick={() => reset.mutate({ key: rule.key, from: row.from })}
          >
            {t(rule.shippedStarts.includes(row.from) ? 'reset' : 'remove')}
          </Button>
        )}
      </Box>
    </>
  );
}
