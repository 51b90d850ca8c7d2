import { addDays, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId, TalkId } from '../../kernel/ids.ts';
import { starterState } from '../induction/starter.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn } from '../team/service.ts';
import type { Talk, TalkCycle, TalkStep } from './entities.ts';

/** How far a person is with one step of a cycle: `late` is planned on a day that has passed. */
export type StepStanding = 'none' | 'planned' | 'late' | 'held' | 'closed';

/** One person in a cycle. */
export interface PersonInCycle {
  readonly personId: PersonId;
  /** In the order of the steps. */
  readonly steps: readonly {
    readonly stepKey: string;
    readonly standing: StepStanding;
    readonly talkId: TalkId | null;
  }[];
}

/** How many people are how far with one step. */
export interface StepCount extends Readonly<Record<StepStanding, number>> {
  readonly stepKey: string;
  /** People for whom nothing is held: not planned, planned or late. */
  readonly lacking: readonly PersonId[];
}

/** Who is in a cycle and how far. */
export interface CycleStanding {
  readonly people: readonly PersonInCycle[];
  readonly counts: readonly StepCount[];
}

/** Whether a cycle is meant for somebody on a day: he is in service and belongs to those it is for. Unknown is no starter. */
export function isMeantFor(cycle: Pick<TalkCycle, 'audience'>, member: TeamMember, on: IsoDate): boolean {
  if (!isInServiceOn(member, on)) return false;
  if (cycle.audience === 'everyone') return true;
  return (starterState(member, on) === 'starter') === (cycle.audience === 'starters');
}

/**
 * How far everybody is in a cycle: whom it is meant for today, and whoever has a talk in it and is in service. A step
 * counts by the talk that is furthest; called-off talks do not count.
 */
export function cycleStanding(
  cycle: Pick<TalkCycle, 'id' | 'steps' | 'audience'>,
  members: readonly TeamMember[],
  talks: readonly Pick<Talk, 'id' | 'cycleId' | 'stepKey' | 'personId' | 'state' | 'plannedOn'>[],
  today: IsoDate,
): CycleStanding {
  const inCycle = Map.groupBy(
    talks.filter((talk) => talk.cycleId === cycle.id && talk.state !== 'cancelled'),
    ({ personId }) => personId,
  );
  const people = members
    .filter(
      (member) => isMeantFor(cycle, member, today) || (inCycle.has(member.person.id) && isInServiceOn(member, today)),
    )
    .map(({ person }) => ({
      personId: person.id,
      steps: cycle.steps.map((step) => standingOf(step, inCycle.get(person.id) ?? [], today)),
    }));
  const counts = cycle.steps.map(({ key }, index) => {
    const standings = people.map(({ personId, steps }) => ({ personId, standing: steps[index]?.standing ?? 'none' }));
    const count = (wanted: StepStanding): number => standings.filter(({ standing }) => standing === wanted).length;
    return {
      stepKey: key,
      none: count('none'),
      planned: count('planned'),
      late: count('late'),
      held: count('held'),
      closed: count('closed'),
      lacking: standings.filter(({ standing }) => isLacking(standing)).map(({ personId }) => personId),
    };
  });
  return { people, counts };
}

function isLacking(standing: StepStanding): boolean {
  return standing === 'none' || standing === 'planned' || standing === 'late';
}

const FURTHEST: readonly StepStanding[] = ['none', 'late', 'planned', 'held', 'closed'];

function standingOf(
  step: TalkStep,
  talks: readonly Pick<Talk, 'id' | 'stepKey' | 'state' | 'plannedOn'>[],
  today: IsoDate,
): PersonInCycle['steps'][number] {
  const found = talks
    .filter(({ stepKey }) => stepKey === step.key)
    .map((talk) => ({ talk, standing: standingOfTalk(talk, today) }))
    .sort((left, right) => FURTHEST.indexOf(right.standing) - FURTHEST.indexOf(left.standing))[0];
  return { stepKey: step.key, standing: found?.standing ?? 'none', talkId: found?.talk.id ?? null };
}

/**
 * People for whom a running round of a school year is meant and who have neither had nor planned any talk in it, each
 * once, in the order of the members.
 */
export function peopleWithoutTalk(
  cycles: readonly TalkCycle[],
  members: readonly TeamMember[],
  talks: readonly Pick<Talk, 'id' | 'cycleId' | 'stepKey' | 'personId' | 'state' | 'plannedOn'>[],
  when: { readonly today: IsoDate; readonly schoolYear: number },
): readonly PersonId[] {
  const lacking = new Set<PersonId>(
    cycles
      .filter(({ schoolYear, closedOn }) => schoolYear === when.schoolYear && closedOn === null)
      .flatMap((cycle) => cycleStanding(cycle, members, talks, when.today).people)
      .filter(({ steps }) => steps.every(({ standing }) => standing === 'none'))
      .map(({ personId }) => personId),
  );
  return members.map(({ person }) => person.id).filter((id) => lacking.has(id));
}

/** How far a talk is; a called-off one counts as none. */
export function standingOfTalk({ state, plannedOn }: Pick<Talk, 'state' | 'plannedOn'>, today: IsoDate): StepStanding {
  if (state === 'cancelled') return 'none';
  if (state !== 'planned') return state;
  return plannedOn !== null && plannedOn < today ? 'late' : 'planned';
}

/** The last day on which somebody can object to an appraisal: so many days after it was signed by both; null when unknown. */
export function objectionEndsOn(
  talk: Pick<Talk, 'kind' | 'frozenAt'>,
  cycle: Pick<TalkCycle, 'objectionDays'> | null,
): IsoDate | null {
  const days = cycle?.objectionDays ?? null;
  if (talk.kind !== 'appraisal' || talk.frozenAt === null || days === null) return null;
  return addDays(talk.frozenAt.slice(0, 10) as IsoDate, days);
}
