import Button from '@mui/material/Button';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import { MAX_RATINGS_AT_ONCE } from '#shared/domain/competences/rating-batch.ts';
import { bouwenOn } from '#shared/domain/team/bouw.ts';
import { BOUWEN } from '#shared/domain/team/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { isTeacherOn } from '#shared/domain/team/service.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { EntrySettings } from './entry-settings.ts';
import { LevelButtons } from './level-buttons.tsx';
import { PickList, type QuickPick } from './pick-list.tsx';
import { ScaleLegend } from './scale-legend.tsx';
import { planTeamEntry, type TeamAction, type TeamPlan } from './plan-team-entry.ts';
import { groupTitles, isRated, type CountedTeam, type FrameworkInUse, type TeamLevels } from './ratings-data.ts';
import { TeamPreview } from './team-preview.tsx';
import type { RatingsAddress } from './use-ratings-address.ts';

/** Many cells at once: pick people and competences, say one thing of all, look at what it does, and do it. */
export function TeamEntry(props: {
  readonly counted: CountedTeam;
  readonly address: RatingsAddress;
  readonly settings: EntrySettings;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { address, settings } = props;
  const { team } = props.counted;
  const entry = team.frameworks.find(({ framework }) => framework.id === address.frameworkId) ?? team.frameworks[0];
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set());
  const [competences, setCompetences] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<TeamAction['kind']>('level');
  const [level, setLevel] = useState<number | null>(null);
  const quickPeople = useQuickPeople(team);
  const nodes = useMemo(() => entry?.nodes.filter(isRated) ?? [], [entry]);
  if (entry === undefined) return null;
  const { framework } = entry;

  const { rater: raterKind, ratedOn } = settings;
  const isStep = framework.levels.some((step) => step.level === level);
  const given = level === null || !isStep ? null : { level, raterKind, ratedOn };
  const action: TeamAction = kind === 'review' ? { kind } : { kind, given };
  const picked = {
    people: team.members.map(({ person }) => person.id).filter((id) => people.has(id)),
    competences: nodes.map(({ id }) => id).filter((id) => competences.has(id)),
  };
  const plan = planTeamEntry(team, picked, action);
  const groups = groupTitles(entry, false, words);
  const clear = (): void => {
    setLevel(null);
    setPeople(new Set());
    setCompetences(new Set());
  };
  return (
    <div className="gk-ratings-team">
      <div className="gk-ratings-picks">
        <PickList
          title={t('team.who')}
          searchLabel={t('search-person')}
          items={team.members.map(({ person }) => ({ id: person.id, title: displayName(person), group: '' }))}
          quickPicks={quickPeople}
          picked={people}
          onChange={setPeople}
        />
        <PickList
          title={t('team.what')}
          searchLabel={t('search-competence')}
          items={nodes.map((node) => ({
            id: node.id,
            title: words.title(node),
            group: groups.get(node.id) ?? '',
          }))}
          quickPicks={[
            { label: t('team.all'), ids: nodes.map(({ id }) => id) },
            { label: t('team.asked'), ids: askedIds(team, entry) },
          ]}
          picked={competences}
          onChange={setCompetences}
        />
        <section className="gk-ratings-pick" aria-labelledby="ratings-team-action">
          <h2 id="ratings-team-action">{t('team.action')}</h2>
          <Segmented
            label={t('team.action')}
            value={kind}
            options={[
              { value: 'level', label: t('team.give-level') },
              { value: 'review', label: t('still-right') },
            ]}
            onChange={setKind}
          />
          {kind === 'level' ? (
            <>
              <p className="gk-ratings-picked">{t('team.level-help', { rater: t(`raters.${raterKind}`) })}</p>
              <ScaleLegend framework={framework} />
              <LevelButtons
                label={t('team.level')}
                framework={framework}
                chosen={given?.level ?? null}
                previous={null}
                previousLabel=""
                isDisabled={settings.isRefused}
                onChoose={setLevel}
                onOutside={() => undefined}
              />
            </>
          ) : (
            <p className="gk-ratings-picked">{t('team.review-help')}</p>
          )}
          <DoIt
            plan={plan}
            action={action}
            raterName={settings.raterName}
            isRefused={settings.isRefused}
            onDone={clear}
          />
        </section>
      </div>
      {plan.size > 0 && (
        <TeamPreview
          members={team.members.filter(({ person }) => people.has(person.id))}
          competences={nodes.filter(({ id }) => competences.has(id))}
          framework={framework}
          plan={plan}
        />
      )}
    </div>
  );
}

/** The button that does it, with how many cells it is about and what stands in the way. */
function DoIt(props: {
  readonly plan: TeamPlan;
  readonly action: TeamAction;
  readonly raterName: string;
  readonly isRefused: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const api = useApi();
  const texts = useProblemTexts();
  const { plan, action } = props;
  const told = { announce: true, showsError: true };
  const rate = useChange(api.ratings.rateMany.mutationOptions({ onSuccess: props.onDone }), told);
  const review = useChange(api.ratings.review.mutationOptions({ onSuccess: props.onDone }), told);
  const error = action.kind === 'review' ? review.error : rate.error;

  const given = action.kind === 'level' ? action.given : null;
  const cells = [...plan.values()].filter(({ outcome }) => outcome !== 'none');
  const touched = action.kind === 'review' ? cells.filter(({ outcome }) => outcome === 'confirmed') : cells;
  const isTooMany = touched.length > MAX_RATINGS_AT_ONCE;
  const run = (): void => {
    if (action.kind === 'review') {
      review.mutate({ cells: touched.map(({ personId, competenceId }) => ({ personId, competenceId })) });
    } else if (given !== null) {
      const { raterName } = props;
      rate.mutate({
        ratings: touched.map(({ personId, competenceId }) => ({ personId, competenceId, ...given, raterName })),
      });
    }
  };
  return (
    <>
      {error !== null && <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>}
      {isTooMany && <InlineProblem>{t('problems:too-many-ratings', { max: MAX_RATINGS_AT_ONCE })}</InlineProblem>}
      <div>
        <Button
          variant="contained"
          disabled={touched.length === 0 || isTooMany || props.isRefused}
          loading={rate.isPending || review.isPending}
          onClick={run}
        >
          {action.kind === 'review'
            ? t('team.confirm', { count: touched.length })
            : t('team.save', { count: touched.length })}
        </Button>
      </div>
      {plan.size === 0 && <p className="gk-ratings-picked">{t('team.pick-first')}</p>}
    </>
  );
}

function useQuickPeople({ members, today }: Pick<TeamLevels, 'members' | 'today'>): readonly QuickPick[] {
  const { t } = useTranslation('ratings');
  const idsOf = (passes: (member: TeamLevels['members'][number]) => boolean): readonly PersonId[] =>
    members.filter(passes).map(({ person }) => person.id);
  return [
    { label: t('team.everyone'), ids: idsOf(() => true) },
    { label: t('team.teachers'), ids: idsOf((member) => isTeacherOn(member, today)) },
    ...BOUWEN.map((bouw) => ({
      label: t(`bouwen.${bouw}`),
      ids: idsOf((member) => bouwenOn(member, today).includes(bouw)),
    })),
  ];
}

/** The competences of a framework that are asked of anybody. */
function askedIds({ cells }: Pick<TeamLevels, 'cells'>, entry: FrameworkInUse): readonly CompetenceId[] {
  const asked = new Set(cells.filter((cell) => cell.asked !== null).map(({ competenceId }) => competenceId));
  return entry.nodes.filter(({ id }) => asked.has(id)).map(({ id }) => id);
}
