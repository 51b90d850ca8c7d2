import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId, TalkCycleId } from '#shared/kernel/ids.ts';
import { spreadTalks } from '#shared/domain/talks/spread-talks.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { PeoplePicker } from '#renderer/parts/people/people-picker.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { OWN_KINDS, type Talks } from './talks-data.ts';
import { useRefusal } from './use-refusal.ts';
import { useTalkWords } from './use-talk-words.ts';

/** Plans a talk, or the same talk with a group, each on a day of its own, in one action. */
export function PlanTalksDialog(props: {
  readonly talks: Talks;
  readonly cycleId: TalkCycleId | null;
  readonly stepKey: string | null;
  readonly people?: readonly PersonId[];
  readonly onClose: () => void;
}): ReactNode {
  const { talks } = props;
  const { t } = useTranslation('talks');
  const api = useApi();
  const words = useTalkWords();
  const refusal = useRefusal();
  const titleId = useId();
  const team = useQuery(api.team.list.queryOptions()).data;
  const running = talks.cycles.filter(({ cycle }) => cycle.closedOn === null);
  const [step, setStep] = useState(
    props.cycleId === null ? optionOf(running[0]?.cycle, null) : `${props.cycleId} ${props.stepKey ?? ''}`,
  );
  const [kind, setKind] = useState<(typeof OWN_KINDS)[number]>('development');
  const [people, setPeople] = useState<readonly PersonId[]>(props.people ?? []);
  const [leaderId, setLeader] = useState<PersonId | null>(usualLeader(talks));
  const [startsOn, setStartsOn] = useState<IsoDate | null>(null);
  const [startsAt, setStartsAt] = useState('');
  const [minutes, setMinutes] = useState<number | null>(45);
  const [perDay, setPerDay] = useState<number | null>(2);
  const [isTried, setTried] = useState(false);
  const create = useChange(api.talks.create.mutationOptions(), { announce: true, showsError: true });
  const [cycleId, stepKey] = step === OWN ? [null, null] : splitOption(step);
  const cycle = running.find((one) => one.cycle.id === cycleId);
  const done = cycle?.standing.people.flatMap(({ personId, steps }) =>
    steps.some((one) => one.stepKey === stepKey && one.standing !== 'none') ? [personId] : [],
  );
  const lacking = cycle?.standing.people.flatMap(({ personId }) =>
    done?.includes(personId) === true ? [] : [personId],
  );
  const isNumber = (value: number | null): value is number => value !== null && Number.isInteger(value) && value > 0;
  const isReady = people.length > 0 && isNumber(minutes) && isNumber(perDay) && perDay <= 20;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isReady) return;
    create.mutate(
      {
        cycleId,
        stepKey,
        kind,
        title: words.kind(kind),
        personIds: people,
        leaderId,
        startsOn,
        startsAt: startsAt.trim() === '' ? null : startsAt.trim(),
        minutes,
        perDay,
      },
      { onSuccess: props.onClose },
    );
  };
  const last = isReady
    ? spreadTalks(people.length, { startsOn, startsAt: null, minutes, perDay }).at(-1)?.plannedOn
    : null;
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('plan')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            <SelectField
              label={t('plan-dialog.step')}
              value={step}
              onChange={setStep}
              options={[
                ...running.flatMap(({ cycle: one }) =>
                  one.steps.map(({ key, title }) => ({
                    value: `${one.id} ${key}`,
                    label: t('plan-dialog.step-of', {
                      step: title,
                      round: one.title,
                      year: words.year(one.schoolYear),
                    }),
                  })),
                ),
                { value: OWN, label: t('plan-dialog.own') },
              ]}
            />
            {step === OWN && (
              <SelectField
                label={t('plan-dialog.kind')}
                value={kind}
                onChange={setKind}
                options={OWN_KINDS.map((value) => ({ value, label: words.kind(value) }))}
              />
            )}
            {team !== undefined && (
              <>
                <PeoplePicker
                  label={t('plan-dialog.people')}
                  value={people}
                  onChange={setPeople}
                  members={team.members}
                  today={team.today}
                  without={done ?? []}
                  problem={isTried && people.length === 0 ? t('plan-dialog.choose') : null}
                  required
                />
                {lacking !== undefined && lacking.length > 0 && (
                  <Box>
                    <Button size="small" onClick={() => setPeople(lacking)}>
                      {t('plan-dialog.all-lacking', { count: lacking.length })}
                    </Button>
                  </Box>
                )}
                <PersonPicker
                  label={t('fields.leaderId')}
                  value={leaderId}
                  onChange={setLeader}
                  members={team.members}
                  today={team.today}
                  help={t('fields.leader-help')}
                />
              </>
            )}
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
              <DateField label={t('plan-dialog.startsOn')} value={startsOn} onChange={setStartsOn} />
              <Box sx={{ width: 130 }}>
                <TextInput label={t('fields.startsAt')} placeholder="14:30" value={startsAt} onChange={setStartsAt} />
              </Box>
              <NumberField
                label={t('fields.minutes')}
                unit={t('minutes')}
                width={150}
                value={minutes}
                onChange={setMinutes}
                problem={isTried && !isNumber(minutes) ? t('not-a-number') : null}
              />
              <NumberField
                label={t('plan-dialog.perDay')}
                width={150}
                value={perDay}
                onChange={setPerDay}
                problem={isTried && !isNumber(perDay) ? t('not-a-number') : null}
              />
            </Box>
            {last != null && startsOn !== null && (
              <InlineProblem severity="info">
                {t('plan-dialog.preview', {
                  count: people.length,
                  from: words.formats.weekdayDate(startsOn),
                  to: words.formats.weekdayDate(last),
                })}
              </InlineProblem>
            )}
            {create.error !== null && <InlineProblem>{refusal(create.error)}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={create.isPending}>
            {people.length > 1 ? t('plan-dialog.make-many', { count: people.length }) : t('plan-dialog.make')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const OWN = 'own';

function optionOf(cycle: Talks['cycles'][number]['cycle'] | undefined, stepKey: string | null): string {
  const key = stepKey ?? cycle?.steps[0]?.key;
  return cycle === undefined || key === undefined ? OWN : `${cycle.id} ${key}`;
}

function splitOption(option: string): readonly [TalkCycleId, string] {
  const [cycleId = '', stepKey = ''] = option.split(' ');
  return [cycleId as TalkCycleId, stepKey];
}

/** Who led most talks so far. */
function usualLeader({ talks }: Talks): PersonId | null {
  const counts = new Map<PersonId, number>();
  for (const { leaderId } of talks) if (leaderId !== null) counts.set(leaderId, (counts.get(leaderId) ?? 0) + 1);
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? null;
}
