import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CalendarPlus, Plus } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COVER_STATES } from '#shared/domain/plans/entities.ts';
import {
  coverOfSessions,
  coverProblems,
  planPartWarnings,
  type PlanCoverDraft,
} from '#shared/domain/plans/plan-part-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { PanelSection } from '../panel-section.tsx';
import { PartWarning } from '../part-warning.tsx';
import type { Item } from '../plans-data.ts';
import { RemoveButton } from '../remove-button.tsx';
import { useLatestParts } from '../use-latest-parts.ts';
import { usePlanWords } from '../use-plan-words.ts';

const DAYS = ['1', '2', '3', '4', '5', 'spread'] as const;
type Day = (typeof DAYS)[number];

/** The cover that an item needs and has: on a weekday or spread over the week, from–to, by whom. */
export function ItemCover({ item }: { readonly item: Item }): ReactNode {
  const { t } = useTranslation('plan-parts');
  const api = useApi();
  const { formats } = usePlanWords();
  const list = useRef<HTMLUListElement>(null);
  const set = useChange(api.plans.setCover.mutationOptions(), { announce: true });
  const save = useChange(api.plans.setCover.mutationOptions(), { showsError: true });
  const cover = item.cover.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const change = useLatestParts<PlanCoverDraft>(item.cover);
  // What is refused is said in a bar; nothing more is to be done here.
  const store = (update: (parts: readonly PlanCoverDraft[]) => readonly PlanCoverDraft[]): void =>
    void change(update, (parts) => set.mutateAsync({ itemId: item.id, cover: parts })).catch(() => undefined);
  const withChange =
    (id: string, changes: Partial<PlanCoverDraft>) =>
    (parts: readonly PlanCoverDraft[]): readonly PlanCoverDraft[] =>
      parts.map((one) => (one.id === id ? { ...one, ...changes } : one));
  const warnings = planPartWarnings({ ...item, sessions: [], cover });
  const uncovered = coverOfSessions(item);
  const found = cover.filter(({ state }) => state !== 'needed').length;
  return (
    <PanelSection
      title={t('cover.title')}
      fact={cover.length === 0 ? t('cover.none') : t('cover.fact', { count: cover.length, found })}
    >
      <ul ref={list} tabIndex={-1} className="gk-plans-rows gk-plans-rows-tall">
        {cover.map((one, index) => {
          const day = one.weekday === null ? t('cover.spread') : t(`weekdays.${String(one.weekday)}`);
          const hours = formats.hours(one.minutesPerWeek);
          const isOneDay = one.from === one.to;
          const name = isOneDay
            ? t('cover.line-of-day', { day, date: formats.date(one.from), hours })
            : t('cover.line', { day, from: formats.date(one.from), to: formats.date(one.to), hours });
          return (
            <li key={one.id}>
              <span className="gk-plans-row-name">
                {name}
                <PartWarning warnings={warnings} path={`cover.${String(index)}`} />
              </span>
              <RemoveButton name={name} onRemove={() => store((parts) => parts.filter(({ id }) => id !== one.id))} />
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
                <Segmented
                  label={t('cover.state-of', { name })}
                  value={one.state}
                  options={COVER_STATES.map((value) => ({ value, label: t(`cover.states.${value}`) }))}
                  onChange={(state) => store(withChange(one.id, { state }))}
                />
                <AutosaveField
                  value={one.coveredBy}
                  save={(coveredBy) =>
                    change(withChange(one.id, { coveredBy }), (parts) =>
                      save.mutateAsync({ itemId: item.id, cover: parts }),
                    )
                  }
                >
                  {(field) => (
                    <Box sx={{ flex: '1 1 160px' }}>
                      <TextInput label={t('cover.by')} {...field} />
                    </Box>
                  )}
                </AutosaveField>
              </Box>
            </li>
          );
        })}
      </ul>
      {uncovered.length > 0 && (
        <Box>
          <Button
            startIcon={<CalendarPlus size={18} aria-hidden />}
            onClick={() => {
              store((parts) => [...parts, ...uncovered]);
              // The button goes: the keyboard stays in the panel.
              list.current?.focus();
            }}
          >
            {t('cover.from-sessions', { count: uncovered.length })}
          </Button>
        </Box>
      )}
      <NewCover key={cover.length} item={item} onAdd={(draft) => store((parts) => [...parts, draft])} />
    </PanelSection>
  );
}

function NewCover(props: { readonly item: Item; readonly onAdd: (draft: PlanCoverDraft) => void }): ReactNode {
  const { t } = useTranslation('plan-parts');
  const texts = useProblemTexts();
  const [day, setDay] = useState<Day>('3');
  const [from, setFrom] = useState(props.item.startsOn);
  const [to, setTo] = useState(props.item.endsOn);
  const [hours, setHours] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const draft: PlanCoverDraft | null =
    from === null || to === null
      ? null
      : {
          id: null,
          weekday: day === 'spread' ? null : Number(day),
          from,
          to,
          minutesPerWeek: Math.round((hours ?? Number.NaN) * 60),
          state: 'needed',
          coveredBy: '',
        };
  const problems = isTried && draft !== null ? coverProblems([draft]) : [];
  const required = texts.ofField({ code: 'required', details: {} });
  const add = (): void => {
    setTried(true);
    if (draft !== null && coverProblems([draft]).length === 0) props.onAdd(draft);
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
      <Box sx={{ width: 150 }}>
        <SelectField
          label={t('weekday')}
          value={day}
          onChange={setDay}
          options={DAYS.map((value) => ({
            value,
            label: value === 'spread' ? t('cover.spread') : t(`weekdays.${value}`),
          }))}
        />
      </Box>
      <NumberField
        label={t('cover.hours-per-week')}
        value={hours}
        onChange={setHours}
        width={120}
        problem={texts.under(problems, 'cover.0.minutesPerWeek')}
      />
      <DateField
        label={t('from')}
        value={from}
        onChange={setFrom}
        width={180}
        problem={isTried && from === null ? required : texts.under(problems, 'cover.0.from')}
      />
      <DateField
        label={t('to')}
        value={to}
        onChange={setTo}
        width={180}
        problem={isTried && to === null ? required : texts.under(problems, 'cover.0.to')}
      />
      <Button variant="outlined" startIcon={<Plus size={18} aria-hidden />} onClick={add}>
        {t('cover.add')}
      </Button>
    </Box>
  );
}
