import type { AchievementAnswer } from '#shared/contract/achievements.ts';
import { ratingProblems } from '#shared/domain/competences/rating-policy.ts';
import type { Rating } from '#shared/domain/competences/entities.ts';
import { subjectOf, type AchievementOutcome, type AchievementProposal } from '#shared/domain/plans/achievement.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import type { Occupancy } from '#shared/domain/roles/entities.ts';
import { occupancyProblems } from '#shared/domain/roles/occupancy-policy.ts';
import type { Qualification } from '#shared/domain/team/entities.ts';
import { qualificationProblems } from '#shared/domain/team/qualification-policy.ts';
import { errorAt, type Problem } from '#shared/kernel/problem.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertDecision, readProposals } from '../../data/achievement-repository.ts';
import { readCompetence, readFramework } from '../../data/framework-repository.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import { insertRating } from '../../data/rating-repository.ts';
import { insertOccupancy, readOccupanciesOf, readRole } from '../../data/role-repository.ts';
import { insertQualification, readQualification, updateQualification } from '../../data/team-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

type Proposal<Kind extends AchievementProposal['kind']> = Extract<AchievementProposal, { kind: Kind }>;

/**
 * Writes down what the leader confirms of an achieved item – levels as ratings, the qualification, the role – and what he
 * declines, in one step of undo; what he leaves out is proposed again. Fails with `not-found` and `invalid-input`.
 */
export function confirmAchievement(ctx: WorkspaceContext, answer: AchievementAnswer): void {
  const item = readPlanItem(ctx.db, answer.itemId);
  if (item === null) throw new AppError('not-found');
  const today = ctx.clock.today();
  const proposals = readProposals(ctx.db, item, today);
  const answered = answersTo(answer, proposals);
  const ratings = ratingsOf(ctx, item, answer);
  const qualification = qualificationOf(ctx, item, answer, proposals);
  const occupancy = occupancyOf(ctx, item, answer, proposals);
  refuseProblems([
    ...answered.problems,
    ...ratings.flatMap((rating) => {
      const index = answer.levels.findIndex(({ competenceId }) => competenceId === rating.competenceId);
      const competence = readCompetence(ctx.db, rating.competenceId);
      const framework = competence === null ? null : readFramework(ctx.db, competence.frameworkId);
      const problems = ratingProblems(rating, { isPersonKnown: true, competence, framework, today });
      return below(`levels.${String(index)}`, problems);
    }),
    ...(qualification === null ? [] : below('qualification', qualificationProblems(qualification, today))),
    ...(occupancy === null ? [] : below('role', occupancyProblemsOf(ctx, occupancy))),
  ]);
  ctx.db.write({ command: 'plans.confirm-achievement', actor: ctx.actor }, (tx) => {
    for (const rating of ratings) insertRating(tx, rating);
    if (qualification !== null && !updateQualification(tx, qualification)) insertQualification(tx, qualification);
    if (occupancy !== null) insertOccupancy(tx, occupancy);
    for (const { proposal, outcome } of answered.decisions) {
      insertDecision(tx, item.id, { kind: proposal.kind, subject: subjectOf(proposal), outcome }, today);
    }
  });
}

function answersTo(answer: AchievementAnswer, proposals: readonly AchievementProposal[]) {
  const decisions: { readonly proposal: AchievementProposal; readonly outcome: AchievementOutcome }[] = [];
  const problems: Problem[] = [];
  const take = (path: string, outcome: AchievementOutcome, proposal: AchievementProposal | undefined): void => {
    const isTwice = decisions.some((decision) => decision.proposal === proposal);
    if (proposal === undefined || isTwice) problems.push(errorAt(path, 'plan-proposal-gone'));
    else decisions.push({ proposal, outcome });
  };
  answer.levels.forEach(({ competenceId, outcome }, index) => {
    const proposal = proposals.find((one) => one.kind === 'level' && one.competenceId === competenceId);
    take(`levels.${String(index)}`, outcome, proposal);
  });
  for (const kind of ['qualification', 'role'] as const) {
    const given = answer[kind];
    if (given !== null) take(kind, given.outcome, proposalOf(proposals, kind));
  }
  return { decisions, problems };
}

function ratingsOf(ctx: WorkspaceContext, item: PlanItem, answer: AchievementAnswer): readonly Rating[] {
  return answer.levels.flatMap((level) => {
    if (level.outcome === 'declined') return [];
    const { competenceId, level: step, raterKind, ratedOn } = level;
    return [
      {
        id: ctx.ids.next('rating'),
        personId: item.personId,
        competenceId,
        level: step,
        raterKind,
        raterName: '',
        ratedOn,
        note: '',
        evidence: item.title,
        recordedAt: ctx.clock.now(),
        confirmsId: null,
        observationId: null,
      },
    ];
  });
}

function qualificationOf(
  ctx: WorkspaceContext,
  item: PlanItem,
  { qualification }: AchievementAnswer,
  proposals: readonly AchievementProposal[],
): Qualification | null {
  if (qualification === null || qualification.outcome === 'declined') return null;
  const { kind, title, institute, accredited, awardedOn, evidence, hasSeenDiploma } = qualification;
  const completesId = proposalOf(proposals, 'qualification')?.completesId ?? null;
  const ended = completesId === null ? null : readQualification(ctx.db, completesId);
  return {
    id: ended?.id ?? ctx.ids.next('qualification'),
    personId: item.personId,
    kind,
    title,
    field: ended?.field ?? '',
    institute,
    awardedOn,
    accredited,
    evidence: hasSeenDiploma ? 'seen' : evidence,
    isInProgress: false,
    expectedYear: null,
  };
}

function occupancyOf(
  ctx: WorkspaceContext,
  item: PlanItem,
  { role }: AchievementAnswer,
  proposals: readonly AchievementProposal[],
): Occupancy | null {
  const roleId = proposalOf(proposals, 'role')?.roleId;
  if (role === null || role.outcome === 'declined' || roleId === undefined) return null;
  const { from, minutesPerYear } = role;
  return {
    ...NEW_HOLDER,
    id: ctx.ids.next('occupancy'),
    roleId,
    personId: item.personId,
    from,
    to: null,
    minutesPerYear,
  };
}

const NEW_HOLDER = { deputyId: null, refreshedOn: null } as const;

function occupancyProblemsOf({ db, clock }: WorkspaceContext, occupancy: Occupancy): readonly Problem[] {
  const context = {
    occupancyId: null,
    roleState: readRole(db, occupancy.roleId)?.state ?? null,
    isPersonKnown: true,
    isDeputyKnown: true,
    occupancies: readOccupanciesOf(db, occupancy.personId),
    today: clock.today(),
  };
  return occupancyProblems(occupancy, context);
}

function proposalOf<Kind extends AchievementProposal['kind']>(
  proposals: readonly AchievementProposal[],
  kind: Kind,
): Proposal<Kind> | undefined {
  return proposals.find((proposal): proposal is Proposal<Kind> => proposal.kind === kind);
}

function below(path: string, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, path: `${path}.${problem.path}` }));
}
