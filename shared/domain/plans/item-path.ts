import { addMonths, type IsoDate } from '../../kernel/dates.ts';
import type { PlanItemId } from '../../kernel/ids.ts';
import { compareText } from '../../kernel/text.ts';
import type { Programme, ProgrammeEvaluation, ProgrammeLink } from '../catalogue/entities.ts';
import type { PlanItem } from './entities.ts';
import { isCommitted, isWished } from './plan-actions.ts';

/** An entry of the catalogue beside an item, with the item of the same person that stands for it. */
export interface PathStep {
  readonly programme: Programme;
  /** The item of the person with this entry that did not stop or lapse, the furthest first; null when there is none. */
  readonly planned: Pick<PlanItem, 'id' | 'state'> | null;
  /** The day from which what was achieved is out of date; null when it was not achieved or does not expire. */
  readonly expiresOn: IsoDate | null;
}

/** What the catalogue says beside a plan item. */
export interface ItemPath {
  readonly itemId: PlanItemId;
  /** The modules of a package that are still on offer or that the person has, by title. */
  readonly modules: readonly PathStep[];
  /** What an achieved item leads on to, by title; nothing while it is not achieved. */
  readonly next: readonly PathStep[];
  /** Whether it can be evaluated: achieved, with an entry, and not evaluated before. */
  readonly canEvaluate: boolean;
}

/**
 * What the catalogue says beside a plan item: the modules of its package with when they go out of date, and after it was
 * achieved the next steps and whether it waits for an evaluation. A module that has ended shows only when the person has
 * it. Months are calendar months from the day of achieving.
 */
export function itemPath(
  item: PlanItem,
  facts: {
    /** All items of the same person. */
    readonly items: readonly PlanItem[];
    readonly programmes: readonly Programme[];
    readonly links: readonly ProgrammeLink[];
    readonly evaluations: readonly Pick<ProgrammeEvaluation, 'planItemId'>[];
  },
): ItemPath {
  const { programmeId } = item;
  const byId = new Map(facts.programmes.map((programme) => [programme.id, programme]));
  const stepsOf = (ids: readonly Programme['id'][]): readonly PathStep[] =>
    [...new Set(ids)]
      .flatMap((id) => byId.get(id) ?? [])
      .map((programme) => stepOf(programme, facts.items))
      .filter(({ programme, planned }) => programme.state !== 'ended' || planned !== null)
      .sort((one, other) => compareText(one.programme.title, other.programme.title));
  const isAchieved = item.state === 'achieved';
  const links = programmeId === null ? [] : facts.links;
  return {
    itemId: item.id,
    modules: stepsOf(
      links.filter(({ kind, toId }) => kind === 'module-of' && toId === programmeId).map(({ fromId }) => fromId),
    ),
    next: isAchieved
      ? stepsOf(
          links.filter(({ kind, fromId }) => kind === 'leads-on-to' && fromId === programmeId).map(({ toId }) => toId),
        )
      : [],
    canEvaluate:
      isAchieved && programmeId !== null && !facts.evaluations.some(({ planItemId }) => planItemId === item.id),
  };
}

function stepOf(programme: Programme, items: readonly PlanItem[]): PathStep {
  const own = items.filter(({ programmeId }) => programmeId === programme.id);
  const achieved = own
    .filter(({ state }) => state === 'achieved')
    .reduce<PlanItem | null>(
      (last, one) => (last === null || (one.achievedOn ?? '') > (last.achievedOn ?? '') ? one : last),
      null,
    );
  const planned =
    achieved ?? own.find(({ state }) => isCommitted(state)) ?? own.find(({ state }) => isWished(state)) ?? null;
  const on = achieved?.achievedOn ?? null;
  return {
    programme,
    planned: planned === null ? null : { id: planned.id, state: planned.state },
    expiresOn: on === null || programme.expiresMonths === null ? null : addMonths(on, programme.expiresMonths),
  };
}
