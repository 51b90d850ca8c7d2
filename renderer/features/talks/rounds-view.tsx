import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { CalendarPlus, RefreshCw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkCycleId } from '#shared/kernel/ids.ts';
import { displayName, sortName } from '#shared/domain/team/person-name.ts';
import { compareText } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { StatCard } from '#renderer/ui/stat-card.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { PlanTalksDialog } from './plan-talks-dialog.tsx';
import type { CycleWithStanding, Talks } from './talks-data.ts';
import { useRefusal } from './use-refusal.ts';
import { useTalkWords } from './use-talk-words.ts';

/** A round: how many had each talk, who still lacks what, and the button that plans for all who lack it. */
export function RoundsView({ talks, onStart }: { readonly talks: Talks; readonly onStart: () => void }): ReactNode {
  const { t } = useTranslation('talks');
  const words = useTalkWords();
  const [round, setRound] = useUrlParam('round');
  const chosen = talks.cycles.find(({ cycle }) => cycle.id === round) ?? talks.cycles[0];
  if (chosen === undefined) {
    return (
      <EmptyState
        icon={RefreshCw}
        title={t('rounds.empty-title')}
        actions={
          <Button variant="contained" onClick={onStart}>
            {t('start-round')}
          </Button>
        }
      >
        <p>{t('rounds.empty-text')}</p>
      </EmptyState>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
      <Box sx={{ width: 400, maxWidth: '100%' }}>
        <SelectField
          label={t('filters.round')}
          value={chosen.cycle.id}
          onChange={setRound}
          options={talks.cycles.map(({ cycle }) => ({
            value: cycle.id,
            label: t('round-of', { title: cycle.title, year: words.year(cycle.schoolYear) }),
          }))}
        />
      </Box>
      <Round key={chosen.cycle.id} chosen={chosen} talks={talks} />
    </Box>
  );
}

function Round({ chosen, talks }: { readonly chosen: CycleWithStanding; readonly talks: Talks }): ReactNode {
  const { cycle, standing } = chosen;
  const { t } = useTranslation('talks');
  const api = useApi();
  const words = useTalkWords();
  const refusal = useRefusal();
  const [planning, setPlanning] = useState<{ readonly cycleId: TalkCycleId; readonly stepKey: string } | null>(null);
  const close = useChange(api.talks.setCycleClosed.mutationOptions(), { announce: true, showsError: true });
  const remove = useChange(api.talks.deleteCycle.mutationOptions(), { announce: true });
  const isOpen = cycle.closedOn === null;
  const hasTalks = talks.talks.some(({ cycleId }) => cycleId === cycle.id);
  const people = talks.people
    .filter(({ id }) => standing.people.some(({ personId }) => personId === id))
    .toSorted((left, right) => compareText(sortName(left), sortName(right)));
  const withoutTalk = (stepKey: string) =>
    standing.people.flatMap(({ personId, steps }) =>
      steps.some((step) => step.stepKey === stepKey && step.standing === 'none') ? [personId] : [],
    );
  return (
    <>
      <div className="gk-talks-counts">
        {standing.counts.map((count) => {
          const step = cycle.steps.find(({ key }) => key === count.stepKey);
          const done = count.held + count.closed;
          return (
            <StatCard
              key={count.stepKey}
              label={step?.title ?? ''}
              value={t('rounds.done', { done, of: standing.people.length })}
              note={t('rounds.rest', { closed: count.closed, planned: count.planned + count.late, none: count.none })}
              help={
                <HowCounted subject={step?.title ?? ''}>
                  <p>{t('rounds.how')}</p>
                </HowCounted>
              }
            >
              {isOpen && count.none > 0 && (
                <Button
                  size="small"
                  variant="outlined"
                  startIcon={<CalendarPlus size={16} aria-hidden />}
                  aria-label={t('rounds.plan-for-step', { count: count.none, step: step?.title ?? '' })}
                  onClick={() => setPlanning({ cycleId: cycle.id, stepKey: count.stepKey })}
                >
                  {t('rounds.plan-for', { count: count.none })}
                </Button>
              )}
            </StatCard>
          );
        })}
      </div>
      <div className="gk-talks-card gk-talks-scroll" tabIndex={0} role="region" aria-label={t('rounds.table')}>
        <table className="gk-talks-table">
          <caption className="gk-talks-caption">
            <Typography variant="h2" component="span">
              {t('rounds.table')}
            </Typography>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('rounds.person')}</th>
              {cycle.steps.map((step) => (
                <th key={step.key} scope="col">
                  {step.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">{displayName(person)}</th>
                {(standing.people.find(({ personId }) => personId === person.id)?.steps ?? []).map((step) => {
                  const talk = talks.talks.find(({ id }) => id === step.talkId);
                  return (
                    <td key={step.stepKey} className={`gk-talks-cell-${step.standing}`}>
                      {talk === undefined ? (
                        <span className="gk-talks-muted">{t('rounds.none')}</span>
                      ) : (
                        <TextLink to="/talks" search={{ talk: talk.id }}>
                          {t(`rounds.standings.${step.standing}`)}
                        </TextLink>
                      )}
                      {talk !== undefined && (
                        <span className="gk-talks-muted">{words.when({ ...talk, startsAt: null })}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {close.error !== null && <InlineProblem>{refusal(close.error)}</InlineProblem>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button
          variant="outlined"
          loading={close.isPending}
          onClick={() => close.mutate({ cycleId: cycle.id, isClosed: isOpen })}
        >
          {isOpen ? t('rounds.close') : t('rounds.reopen')}
        </Button>
        {!hasTalks && (
          <Button
            color="error"
            startIcon={<Trash2 size={18} aria-hidden />}
            onClick={() => remove.mutate({ cycleId: cycle.id })}
          >
            {t('rounds.delete')}
          </Button>
        )}
      </Box>
      {planning !== null && (
        <PlanTalksDialog
          talks={talks}
          cycleId={planning.cycleId}
          stepKey={planning.stepKey}
          people={withoutTalk(planning.stepKey)}
          onClose={() => setPlanning(null)}
        />
      )}
    </>
  );
}
