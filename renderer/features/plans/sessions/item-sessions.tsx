import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Plus, Repeat } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { schoolYearOf } from '#shared/kernel/school-year.ts';
import { planPartWarnings, sessionProblems, type PlanSessionDraft } from '#shared/domain/plans/plan-part-policy.ts';
import { mergeSessions } from '#shared/domain/plans/session-series.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField } from '#renderer/ui/fields.tsx';
import { PanelSection } from '../panel-section.tsx';
import { PartWarning } from '../part-warning.tsx';
import type { Item } from '../plans-data.ts';
import { RemoveButton } from '../remove-button.tsx';
import { useLatestParts } from '../use-latest-parts.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { SeriesForm } from './series-form.tsx';

/** The days on which an item takes place, one by one or in a series, by school year. */
export function ItemSessions({ item }: { readonly item: Item }): ReactNode {
  const { t } = useTranslation('plan-parts');
  const api = useApi();
  const words = usePlanWords();
  const texts = useProblemTexts();
  const [forAll, setForAll] = useState(false);
  const [isSeries, setSeries] = useState(false);
  const set = useChange(api.plans.setSessions.mutationOptions(), { announce: true });
  const save = useChange(api.plans.setSessions.mutationOptions(), { showsError: true });
  const { sessions } = item;
  const ordered = mergeSessions([], sessions);
  const input = (changed: readonly PlanSessionDraft[]) => ({
    itemId: item.id,
    sessions: changed,
    forAll: forAll && item.jointKey !== null,
  });
  const change = useLatestParts<PlanSessionDraft>(sessions);
  // What is refused is said in a bar; nothing more is to be done here.
  const store = (update: (parts: readonly PlanSessionDraft[]) => readonly PlanSessionDraft[]): Promise<void> =>
    change(update, (parts) => set.mutateAsync(input(parts))).catch(() => undefined);
  const withChange =
    (at: IsoDate, changes: Partial<PlanSessionDraft>) =>
    (parts: readonly PlanSessionDraft[]): readonly PlanSessionDraft[] =>
      parts.map((session) => (session.heldOn === at ? { ...session, ...changes } : session));
  const minutesProblem = (session: PlanSessionDraft, hours: number | null): string | null => {
    const [problem] = sessionProblems([{ ...session, minutes: Math.round((hours ?? Number.NaN) * 60) }]);
    return problem === undefined ? null : texts.ofField(problem);
  };
  const warnings = planPartWarnings({ ...item, sessions: ordered, cover: [] });
  const minutes = sessions.reduce((sum, session) => sum + session.minutes, 0);
  const covers = sessions.filter(({ needsCover }) => needsCover).length;
  const years = Map.groupBy(ordered.entries(), ([, { heldOn }]) => schoolYearOf(heldOn).startYear);
  return (
    <PanelSection
      title={t('sessions.title')}
      fact={
        sessions.length === 0
          ? t('sessions.none')
          : t('sessions.fact', { count: sessions.length, hours: words.hours(minutes), covers })
      }
    >
      {[...years].map(([year, entries]) => (
        <div key={year}>
          <h4 className="gk-plans-year">
            {t('sessions.year', {
              year: words.year(year),
              hours: words.hours(entries.reduce((sum, [, session]) => sum + session.minutes, 0)),
            })}
          </h4>
          <ul
            className="gk-plans-rows gk-plans-quiet-labels"
            aria-label={t('sessions.list', { year: words.year(year) })}
          >
            {entries.map(([index, session]) => {
              const day = words.formats.weekdayDate(session.heldOn);
              return (
                <li key={session.heldOn}>
                  <span className="gk-plans-row-name">
                    {day}
                    <PartWarning warnings={warnings} path={`sessions.${String(index)}`} />
                  </span>
                  <AutosaveField<number | null>
                    value={session.minutes / 60}
                    validate={(hours) => minutesProblem(session, hours)}
                    save={(hours) =>
                      change(withChange(session.heldOn, { minutes: Math.round((hours ?? 0) * 60) }), (parts) =>
                        save.mutateAsync(input(parts)),
                      )
                    }
                  >
                    {(field) => (
                      <NumberField
                        label={t('sessions.hours-of', { day })}
                        {...field}
                        unit={t('sessions.unit')}
                        width={110}
                      />
                    )}
                  </AutosaveField>
                  <FormControlLabel
                    control={
                      <Checkbox
                        size="small"
                        checked={session.needsCover}
                        slotProps={{ input: { 'aria-label': t('sessions.cover-on', { day }) } }}
                        onChange={(_event, needsCover) => void store(withChange(session.heldOn, { needsCover }))}
                      />
                    }
                    label={t('sessions.cover')}
                  />
                  <RemoveButton
                    name={day}
                    onRemove={() => void store((parts) => parts.filter(({ heldOn }) => heldOn !== session.heldOn))}
                  />
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {isSeries ? (
        <SeriesForm
          from={item.startsOn}
          to={item.endsOn}
          onClose={() => setSeries(false)}
          onAdd={(added) => {
            void store((parts) => mergeSessions(parts, added));
            setSeries(false);
          }}
        />
      ) : (
        <OneSession
          present={ordered}
          firstDay={item.startsOn}
          onAdd={(session) => void store((parts) => mergeSessions(parts, [session]))}
          onSeries={() => setSeries(true)}
        />
      )}
      {item.jointKey !== null && (
        <FormControlLabel
          control={<Checkbox size="small" checked={forAll} onChange={(_event, isOn) => setForAll(isOn)} />}
          label={t('sessions.for-all')}
        />
      )}
    </PanelSection>
  );
}

function OneSession(props: {
  readonly present: readonly PlanSessionDraft[];
  readonly firstDay: IsoDate | null;
  readonly onAdd: (session: PlanSessionDraft) => void;
  readonly onSeries: () => void;
}): ReactNode {
  const { t } = useTranslation('plan-parts');
  const texts = useProblemTexts();
  const [heldOn, setHeldOn] = useState(props.firstDay);
  const [hours, setHours] = useState<number | null>(6);
  const [needsCover, setNeedsCover] = useState(false);
  const [isTried, setTried] = useState(false);
  const draft =
    heldOn === null ? null : { id: null, heldOn, minutes: Math.round((hours ?? Number.NaN) * 60), needsCover };
  const place = `sessions.${String(props.present.length)}`;
  const problems = draft === null ? [] : sessionProblems([...props.present, draft]);
  const under = (field: string): string | null => (isTried ? texts.under(problems, `${place}.${field}`) : null);
  const add = (): void => {
    setTried(true);
    if (draft === null || problems.length > 0) return;
    props.onAdd(draft);
    setHeldOn(null);
    setTried(false);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <DateField
          label={t('sessions.day')}
          value={heldOn}
          onChange={setHeldOn}
          width={180}
          problem={isTried && heldOn === null ? texts.ofField({ code: 'required', details: {} }) : under('heldOn')}
        />
        <NumberField
          label={t('plans:amount-hours')}
          value={hours}
          onChange={setHours}
          width={96}
          problem={under('minutes')}
        />
        <FormControlLabel
          control={<Checkbox size="small" checked={needsCover} onChange={(_event, isOn) => setNeedsCover(isOn)} />}
          label={t('sessions.cover-needed')}
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        <Button variant="outlined" startIcon={<Plus size={18} aria-hidden />} onClick={add}>
          {t('sessions.add')}
        </Button>
        <Button startIcon={<Repeat size={18} aria-hidden />} onClick={props.onSeries}>
          {t('series.open')}
        </Button>
      </Box>
    </Box>
  );
}
