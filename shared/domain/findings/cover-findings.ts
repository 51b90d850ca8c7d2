import { addDays, dayNumber, isWithin, type IsoDate } from '../../kernel/dates.ts';
import type { PersonId, PlanItemId } from '../../kernel/ids.ts';
import type { PlanCover } from '../plans/entities.ts';
import { isUnderWay } from '../plans/plan-actions.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { aboutPeople, fact, makeFinding } from './make-finding.ts';

/** Somebody who is away for training on a day and has to be replaced. */
interface Absence {
  readonly personId: PersonId;
  readonly itemId: PlanItemId;
}

/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 4;

/**
 * Where replacement is short: people who are away on the same day, more of them than the school allows, and replacement
 * that is still looked for (concepts 9).
 *
 * Away is who has a session that needs cover on the day, or cover on its weekday in a period around it, of an item that
 * is agreed, enrolled or running. Only today and later days are looked at. The same people away together again are told
 * once, with the first day and how many days.
 */
export function coverFindings(input: FindingInput): readonly Finding[] {
  const items = input.items.filter(({ state }) => isUnderWay(state));
  return [...togetherFindings({ ...input, items }), ...missingCoverFindings({ ...input, items })];
}

function togetherFindings(input: FindingInput): readonly Finding[] {
  const days = new Set(
    input.items.flatMap((item) => [
      ...item.sessions.filter(({ needsCover }) => needsCover).map(({ heldOn }) => heldOn),
      ...item.cover.flatMap((cover) => daysOf(cover, input.today)),
    ]),
  );
  const together = [...days]
    .filter((day) => day >= input.today)
    .sort()
    .map((day) => ({ day, away: awayOn(day, input) }))
    .filter(({ away }) => away.size > 1);
  const most = input.setting.mostAbsentPerDay;
  return [...Map.groupBy(together, ({ away }) => [...away.keys()].sort().join(' ')).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const subjects = [
      ...aboutPeople([...first.away.keys()]),
      ...[...first.away.values()].map((itemId) => ({ kind: 'item' as const, id: itemId })),
    ];
    const facts = {
      day: fact.date(first.day),
      days: fact.number(same.length),
      away: fact.number(first.away.size),
      most: fact.number(most),
    };
    return [makeFinding(first.away.size > most ? 'absent-above-limit' : 'absent-together', subjects, facts)];
  });
}

function awayOn(day: IsoDate, { items }: FindingInput): ReadonlyMap<PersonId, PlanItemId> {
  const absences = items.flatMap((item): Absence[] => {
    const isAway =
      item.sessions.some(({ heldOn, needsCover }) => needsCover && heldOn === day) ||
      item.cover.some((cover) => cover.weekday === weekdayOf(day) && isWithin(day, cover.from, cover.to));
    return isAway ? [{ personId: item.personId, itemId: item.id }] : [];
  });
  return new Map(absences.map(({ personId, itemId }) => [personId, itemId]));
}

/** The days of a period of cover on a weekday, from a day on. */
function daysOf({ weekday, from, to }: PlanCover, earliest: IsoDate): readonly IsoDate[] {
  if (weekday === null) return [];
  const start = from < earliest ? earliest : from;
  const days: IsoDate[] = [];
  let day = addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  while (day <= to) {
    days.push(day);
    day = addDays(day, 7);
  }
  return days;
}

/** 1 Monday – 7 Sunday. */
function weekdayOf(day: IsoDate): number {
  return ((((dayNumber(day) + WEEKDAY_OF_DAY_ZERO - 1) % 7) + 7) % 7) + 1;
}

function missingCoverFindings({ items, today }: FindingInput): readonly Finding[] {
  return items.flatMap((item) =>
    item.cover
      .filter(({ state, to }) => state === 'needed' && to >= today)
      .map(({ from, to }) =>
        makeFinding(
          'cover-not-found',
          [
            { kind: 'person', id: item.personId },
            { kind: 'item', id: item.id },
          ],
          { from: fact.date(from), to: fact.date(to) },
        ),
      ),
  );
}
