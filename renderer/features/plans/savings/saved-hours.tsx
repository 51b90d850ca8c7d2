import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import {
  SAVING_SOURCES,
  savingProblems,
  type HourSaving,
  type SavingSource,
} from '#shared/domain/plans/hour-savings.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import type { HourLedgerData, PersonPlanData } from '../plans-data.ts';
import { RemoveButton } from '../remove-button.tsx';
import { usePlanWords } from '../use-plan-words.ts';
import '../plan-parts.css';

/** The hours that somebody keeps for later, what is left of them and until when, with the rule that says so. */
export function SavedHours(props: {
  readonly personId: PersonId;
  /** The hours of the present school year: their entries know everything that is kept. */
  readonly ledger: HourLedgerData;
  readonly terms: PersonPlanData['savingTerms'];
}): ReactNode {
  const { t } = useTranslation('plan-ledgers');
  const api = useApi();
  const words = usePlanWords();
  const update = useChange(api.plans.updateSaving.mutationOptions(), { showsError: true });
  const remove = useChange(api.plans.deleteSaving.mutationOptions(), { announce: true });
  const savings = props.ledger.entries.flatMap((entry) => entry.savings);
  return (
    <section aria-label={t('savings.title')} className="gk-plans-card">
      <Box sx={{ p: 2, display: 'grid', gap: 2 }}>
        <Typography variant="h2">
          {t('savings.title')}
          <HowCounted subject={t('savings.title')}>
            <p>{t('savings.how')}</p>
          </HowCounted>
        </Typography>
        {savings.length === 0 && <Typography color="textSecondary">{t('savings.none')}</Typography>}
        {savings.length > 0 && (
          <ul className="gk-plans-rows gk-plans-rows-tall">
            {savings.map((saving) => {
              const name = t('savings.name', {
                source: t(`plans:sources.${saving.source}`),
                year: words.year(saving.fromSchoolYear),
              });
              const keep = (changes: { readonly minutes?: number; readonly purpose?: string }): Promise<unknown> =>
                update.mutateAsync({
                  savingId: saving.id,
                  saving: { minutes: saving.minutes, purpose: saving.purpose, ...changes },
                });
              return (
                <li key={saving.id}>
                  <span className="gk-plans-row-name">
                    {name}
                    <span className="gk-plans-cover-note">
                      {saving.left === null
                        ? t('savings.left-unknown')
                        : t('savings.left', { hours: words.hours(saving.left) })}{' '}
                      {saving.lastSchoolYear === null
                        ? t('savings.term-unknown')
                        : saving.lastSchoolYear < props.ledger.schoolYear
                          ? t('savings.expired', { year: words.year(saving.lastSchoolYear) })
                          : t('savings.until', { year: words.year(saving.lastSchoolYear) })}
                    </span>
                  </span>
                  <RemoveButton name={name} onRemove={() => remove.mutate({ savingId: saving.id })} />
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
                    <AutosaveField<number | null>
                      value={saving.minutes / 60}
                      save={(hours) => keep({ minutes: Math.round((hours ?? 0) * 60) })}
                    >
                      {(field) => <NumberField label={t('plans:amount-hours')} {...field} width={110} />}
                    </AutosaveField>
                    <Box sx={{ flex: '1 1 200px' }}>
                      <AutosaveField value={saving.purpose} save={(purpose) => keep({ purpose })}>
                        {(field) => <TextInput label={t('savings.purpose')} {...field} />}
                      </AutosaveField>
                    </Box>
                  </Box>
                </li>
              );
            })}
          </ul>
        )}
        <NewSaving
          personId={props.personId}
          schoolYear={props.ledger.schoolYear}
          terms={props.terms}
          savings={savings}
        />
      </Box>
    </section>
  );
}

function NewSaving(props: {
  readonly personId: PersonId;
  readonly schoolYear: number;
  readonly terms: PersonPlanData['savingTerms'];
  readonly savings: readonly HourSaving[];
}): ReactNode {
  const { t, i18n } = useTranslation('plan-ledgers');
  const api = useApi();
  const texts = useProblemTexts();
  const words = usePlanWords();
  const create = useChange(api.plans.createSaving.mutationOptions(), { announce: true });
  const [source, setSource] = useState<SavingSource>('sustainable-basic');
  const [year, setYear] = useState(String(props.schoolYear));
  const [hours, setHours] = useState<number | null>(null);
  const [purpose, setPurpose] = useState('');
  const [isTried, setTried] = useState(false);
  const years = [...new Set(props.terms.map(({ schoolYear }) => schoolYear))];
  const term = props.terms.find((one) => one.source === source && String(one.schoolYear) === year);
  const draft = {
    personId: props.personId,
    source,
    fromSchoolYear: Number(year),
    minutes: Math.round((hours ?? Number.NaN) * 60),
    purpose,
  };
  const problems = savingProblems(draft, {
    others: props.savings,
    term: { rule: term?.rule ?? null, years: term?.years ?? null },
  });
  const under = (field: string): string | null => (isTried ? texts.under(problems, field) : null);
  const add = (): void => {
    setTried(true);
    if (problems.length > 0) return;
    create.mutate(
      { saving: draft },
      {
        onSuccess: () => {
          setHours(null);
          setPurpose('');
          setTried(false);
        },
      },
    );
  };
  const note = i18n.language === 'en' ? term?.rule?.noteEn : term?.rule?.noteNl;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <Box sx={{ width: 220 }}>
          <SelectField
            label={t('plans:ledger.source')}
            value={source}
            onChange={setSource}
            problem={under('source')}
            options={SAVING_SOURCES.map((value) => ({ value, label: t(`plans:sources.${value}`) }))}
          />
        </Box>
        <Box sx={{ width: 150 }}>
          <SelectField
            label={t('savings.from-year')}
            value={year}
            onChange={setYear}
            problem={under('fromSchoolYear')}
            options={years.map((value) => ({ value: String(value), label: words.year(value) }))}
          />
        </Box>
        <NumberField
          label={t('plans:amount-hours')}
          value={hours}
          onChange={setHours}
          width={110}
          problem={under('minutes')}
        />
        <Box sx={{ flex: '1 1 200px' }}>
          <TextInput label={t('savings.purpose')} value={purpose} onChange={setPurpose} problem={under('purpose')} />
        </Box>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {term === undefined || term.years === null
          ? t('savings.term-unknown')
          : t('savings.term', { count: term.years })}{' '}
        {note !== undefined && t('savings.rule', { note, source: term?.rule?.source ?? '' })}
      </Typography>
      <Box>
        <Button variant="outlined" startIcon={<Plus size={18} aria-hidden />} loading={create.isPending} onClick={add}>
          {t('savings.add')}
        </Button>
      </Box>
    </Box>
  );
}
