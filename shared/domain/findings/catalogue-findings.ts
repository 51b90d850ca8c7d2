import { addMonths, type IsoDate } from '../../kernel/dates.ts';
import { nearestKm } from '../catalogue/programme-rank.ts';
import { isUnderWay } from '../plans/plan-actions.ts';
import type { PlanItem } from '../plans/entities.ts';
import type { Programme } from '../catalogue/entities.ts';
import type { Finding } from './entities.ts';
import { plannedItems, type FindingInput, type PlannedItem } from './finding-input.ts';
import { aboutItem, fact, makeFinding } from './make-finding.ts';

/**
 * What the catalogue says, or does not say, of planned programmes where it matters: farther than the school wants
 * (concepts 34, 35), no longer offered, no price while nothing is planned for it, no length while there is no last day,
 * no place while the school keeps a limit of distance; and what was learnt and has expired (concepts 25).
 */
export function catalogueFindings(input: FindingInput): readonly Finding[] {
  return [
    ...plannedItems(input).flatMap((planned) =>
      planned.programme === null ? [] : entryFindings(planned, planned.programme, input),
    ),
    ...expiredFindings(input),
  ];
}

function entryFindings(planned: PlannedItem, programme: Programme, { setting }: FindingInput): readonly Finding[] {
  const { item } = planned;
  const about = [...aboutItem(planned), { kind: 'programme' as const, id: programme.id }];
  const from =
    setting.latitude === null || setting.longitude === null
      ? null
      : { latitude: setting.latitude, longitude: setting.longitude };
  const km = nearestKm(programme, from);
  const isNotStarted = item.state !== 'running';
  const most = setting.mostTravelKm;
  return [
    ...(km !== null && most !== null && km > most
      ? [makeFinding('travel-too-far', about, { km: fact.kilometres(Math.round(km)), most: fact.kilometres(most) })]
      : []),
    ...(programme.state === 'active' || !isNotStarted ? [] : [makeFinding('programme-not-offered', about)]),
    ...(programme.costs.length === 0 && item.costs.length === 0 && isUnderWay(item.state)
      ? [makeFinding('programme-price-unknown', about)]
      : []),
    ...(programme.durationMonths === null && item.endsOn === null && isUnderWay(item.state)
      ? [makeFinding('programme-length-unknown', about)]
      : []),
    ...(km === null && most !== null && isNotStarted ? [makeFinding('programme-place-unknown', about)] : []),
  ];
}

/** Achieved items whose programme says that what is learnt expires. A later time that the same was achieved counts. */
function expiredFindings({ items, programmes, today }: FindingInput): readonly Finding[] {
  const termOf = new Map(programmes.map(({ id, expiresMonths }) => [id, expiresMonths]));
  const achieved = items.filter(({ state, achievedOn }) => state === 'achieved' && achievedOn !== null);
  const latest = [...Map.groupBy(achieved, (item) => `${item.personId} ${item.programmeId ?? item.id}`).values()].map(
    (same) => same.reduce((last, item) => ((item.achievedOn ?? '') > (last.achievedOn ?? '') ? item : last)),
  );
  return latest.flatMap((item) => {
    const months = item.programmeId === null ? null : (termOf.get(item.programmeId) ?? null);
    const expires = expiryOf(item, months);
    if (expires === null || expires > today) return [];
    return [makeFinding('learnt-expired', aboutItem({ item }), { expired: fact.date(expires) })];
  });
}

function expiryOf({ achievedOn }: PlanItem, months: number | null): IsoDate | null {
  return achievedOn === null || months === null ? null : addMonths(achievedOn, months);
}
