import { starterState } from '../induction/starter.ts';
import type { ProgrammeKind } from '../catalogue/entities.ts';
import type { PlanItem } from '../plans/entities.ts';
import { isUnderWay } from '../plans/plan-actions.ts';
import type { Finding } from './entities.ts';
import { plannedItems, type FindingInput, type PlannedItem } from './finding-input.ts';
import { aboutItem, makeFinding } from './make-finding.ts';

/** Programmes that ask a year or more beside the job: our own reading of concepts 14–18. */
const HEAVY_KINDS: readonly ProgrammeKind[] = [
  'register-programme',
  'hbo-master',
  'wo-master',
  'premaster',
  'doctorate',
  'bachelor',
];

/** Whether a programme is a heavy one: a degree, a premaster or a register programme. */
export function isHeavy({ kind }: Pick<PlanItem, 'kind'>): boolean {
  return HEAVY_KINDS.includes(kind);
}

/**
 * Where somebody takes on too much: two heavy programmes at once, or a heavy one as a starting teacher (domain-rules
 * C-40). Only agreed items with dates are compared; who may be a starter but is not known to be one gets no finding.
 */
export function loadFindings(input: FindingInput): readonly Finding[] {
  const heavy = plannedItems(input).filter(({ item }) => isHeavy(item) && isUnderWay(item.state));
  return [...Map.groupBy(heavy, ({ item }) => item.personId).values()].flatMap((own) => [
    ...own.flatMap((planned, index) =>
      own
        .slice(index + 1)
        .filter((other) => doOverlap(planned.item, other.item))
        .map((other) => makeFinding('two-heavy-at-once', [...aboutItem(planned), { kind: 'item', id: other.item.id }])),
    ),
    ...own
      .filter((planned) => isStarterAtStart(planned, input))
      .map((planned) => makeFinding('starter-overloaded', aboutItem(planned))),
  ]);
}

function isStarterAtStart({ item, member }: PlannedItem, { today }: FindingInput): boolean {
  return starterState(member, item.startsOn === null || item.startsOn < today ? today : item.startsOn) === 'starter';
}

/** Whether two items share a day; not when a day of one of them is not known. */
function doOverlap(left: PlanItem, right: PlanItem): boolean {
  if (left.startsOn === null || left.endsOn === null || right.startsOn === null || right.endsOn === null) return false;
  return left.startsOn <= right.endsOn && right.startsOn <= left.endsOn;
}
