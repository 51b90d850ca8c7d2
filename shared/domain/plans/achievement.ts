import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, QualificationId, RoleId } from '../../kernel/ids.ts';
import { foldText } from '../../kernel/text.ts';
import type { Agreement } from '../agreements/entities.ts';
import type { Programme, ProgrammeKind } from '../catalogue/entities.ts';
import { usedRatingOn, type RatingFact } from '../competences/used-level.ts';
import type { Rating } from '../competences/entities.ts';
import type { Occupancy, Role } from '../roles/entities.ts';
import type { AccreditationState, Qualification, QualificationKind } from '../team/entities.ts';
import type { PlanItem } from './entities.ts';

/** What the leader said to a proposal. */
export type AchievementOutcome = 'confirmed' | 'declined';

/** A proposal that the leader has answered; the subject is the competence of a level, and empty for the others. */
export interface AchievementDecision {
  readonly kind: AchievementProposal['kind'];
  readonly subject: CompetenceId | '';
  readonly outcome: AchievementOutcome;
}

/** A rise in level, to be recorded as a rating. */
export interface LevelProposal {
  readonly kind: 'level';
  readonly competenceId: CompetenceId;
  readonly level: number;
  /** The day on which the item was achieved. */
  readonly ratedOn: IsoDate;
  /** The rating whose level is used today; null when there is none. */
  readonly current: Pick<Rating, 'level' | 'raterKind' | 'ratedOn'> | null;
}

/** A diploma, licence or certificate. */
export interface QualificationProposal {
  readonly kind: 'qualification';
  readonly qualificationKind: QualificationKind;
  readonly title: string;
  readonly institute: string;
  readonly accredited: AccreditationState;
  readonly awardedOn: IsoDate;
  /** The qualification in progress that this ends; null when it is a new one. */
  readonly completesId: QualificationId | null;
}

/** The role that was to follow. */
export interface RoleProposal {
  readonly kind: 'role';
  readonly roleId: RoleId;
  readonly from: IsoDate;
  /** Task time per school year as the agreement gives it, else as the role does; null when it is not known. */
  readonly minutesPerYear: number | null;
}

/** What an achieved item proposes; nothing of it holds until the leader confirms it (design §2). */
export type AchievementProposal = LevelProposal | QualificationProposal | RoleProposal;

/** What the proposals of an item are found from: everything of its person. */
export interface AchievementFacts {
  readonly ratings: readonly (RatingFact & Pick<Rating, 'competenceId'>)[];
  readonly qualifications: readonly Qualification[];
  readonly occupancies: readonly Pick<Occupancy, 'roleId' | 'to'>[];
  /** The catalogue entry of the item; null for something freely entered. */
  readonly programme: Pick<Programme, 'title' | 'provider' | 'qualificationKind' | 'accredited'> | null;
  /** The role after it; null when none was named or it is no longer there. */
  readonly role: Pick<Role, 'id' | 'minutesPerYear' | 'state'> | null;
  /** What was agreed about the time afterwards; null without an agreement. */
  readonly agreement: Pick<Agreement, 'afterRoleId' | 'afterMinutesPerYear'> | null;
  /** What was answered before. */
  readonly decisions: readonly AchievementDecision[];
  readonly today: IsoDate;
}

/** What a freely entered item of a kind ends in; other kinds give no diploma. */
const QUALIFICATION_OF: Partial<Record<ProgrammeKind, QualificationKind>> = {
  'register-programme': 'register-programme',
  'hbo-master': 'hbo-master',
  'wo-master': 'wo-master',
  doctorate: 'doctorate',
  licence: 'licence',
};

/**
 * What an achieved item still proposes; nothing for an item in another state.
 *
 * Per outcome the level, unless the used level is there already; the qualification of the entry – of a freely entered
 * item that of its kind –, unless the person has it, and one that he was working on is ended by it; the role after it,
 * unless he holds it on the day of achieving or later or the role is no longer in use. What was answered is not proposed
 * again.
 */
export function achievementProposals(item: PlanItem, facts: AchievementFacts): readonly AchievementProposal[] {
  if (item.state !== 'achieved') return [];
  const on = item.achievedOn ?? facts.today;
  const proposals = [
    ...levelProposals(item, facts, on),
    ...qualificationProposals(item, facts, on),
    ...roleProposals(facts, on),
  ];
  return proposals.filter(
    (proposal) =>
      !facts.decisions.some(({ kind, subject }) => kind === proposal.kind && subject === subjectOf(proposal)),
  );
}

/** What an answer to a proposal is kept under, beside its kind. */
export function subjectOf(proposal: AchievementProposal): CompetenceId | '' {
  return proposal.kind === 'level' ? proposal.competenceId : '';
}

/**
 * Whether a new rating becomes the one whose level is used: an agreed one unless another was agreed on a later day, the
 * leader's own only when nothing was agreed (design §2, rating).
 */
export function becomesUsed(
  next: Pick<Rating, 'raterKind' | 'ratedOn'>,
  current: Pick<Rating, 'raterKind' | 'ratedOn'> | null,
): boolean {
  if (current === null || (next.raterKind === 'agreed' && current.raterKind !== 'agreed')) return true;
  return next.raterKind === current.raterKind && next.ratedOn >= current.ratedOn;
}

function levelProposals(item: PlanItem, facts: AchievementFacts, on: IsoDate): readonly LevelProposal[] {
  return item.outcomes.flatMap(({ competenceId, level }) => {
    const used = usedRatingOn(
      facts.ratings.filter((rating) => rating.competenceId === competenceId),
      facts.today,
    );
    if (used !== null && used.level >= level) return [];
    const current = used === null ? null : { level: used.level, raterKind: used.raterKind, ratedOn: used.ratedOn };
    return [{ kind: 'level', competenceId, level, ratedOn: on, current }];
  });
}

function qualificationProposals(
  item: PlanItem,
  { programme, qualifications }: AchievementFacts,
  on: IsoDate,
): readonly QualificationProposal[] {
  const qualificationKind = programme === null ? QUALIFICATION_OF[item.kind] : programme.qualificationKind;
  if (qualificationKind === undefined || qualificationKind === null) return [];
  const title = programme?.title ?? item.title;
  const same = qualifications.filter((other) => other.kind === qualificationKind);
  const isNamed = (other: Qualification): boolean => foldText(other.title) === foldText(title);
  if (same.some((other) => !other.isInProgress && isNamed(other))) return [];
  const open = same.filter(({ isInProgress }) => isInProgress);
  const ended = open.find(isNamed) ?? open.find((other) => other.title.trim() === '');
  return [
    {
      kind: 'qualification',
      qualificationKind,
      title,
      institute: programme?.provider ?? ended?.institute ?? '',
      accredited: programme?.accredited ?? ended?.accredited ?? 'unknown',
      awardedOn: on,
      completesId: ended?.id ?? null,
    },
  ];
}

function roleProposals({ role, occupancies, agreement }: AchievementFacts, on: IsoDate): readonly RoleProposal[] {
  if (role?.state !== 'active') return [];
  if (occupancies.some(({ roleId, to }) => roleId === role.id && (to === null || to >= on))) return [];
  const isAgreed = agreement !== null && (agreement.afterRoleId ?? role.id) === role.id;
  const agreed = isAgreed ? agreement.afterMinutesPerYear : null;
  return [{ kind: 'role', roleId: role.id, from: on, minutesPerYear: agreed ?? role.minutesPerYear }];
}
