import type { IsoDate } from '../../kernel/dates.ts';
import { schoolYearOf } from '../../kernel/school-year.ts';
import { coverLedger } from '../plans/cover-ledger.ts';
import { isUnderWay } from '../plans/plan-actions.ts';
import type { Finding, FindingSubject } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { aboutPeople, fact, makeFinding } from './make-finding.ts';

/**
 * Where replacement is short: people who are away on the same day, more of them than the school allows, and replacement
 * that is still looked for (concepts 9).
 *
 * Who is away on a day is what `coverLedger` counts, holidays left out, of items that are agreed, enrolled or running. Only today and later days are looked at. The same people away together again are told
 * once, with the first day and how many days.
 */
export function coverFindings(input: FindingInput): readonly Finding[] {
  const items = input.items.filter(({ state }) => isUnderWay(state));
  return [...togetherFindings({ ...input, items }), ...missingCoverFindings({ ...input, items })];
}

function togetherFindings(input: FindingInput): readonly Finding[] {
  const together = yearsAhead(input).flatMap((schoolYear) => {
    const { busyDays, lines } = coverLedger(schoolYear, { ...input, mostAbsent: 1 });
    return busyDays.filter(({ day }) => day >= input.today).map((busy) => ({ ...busy, lines }));
  });
  const most = input.setting.mostAbsentPerDay;
  const bySamePeople = Map.groupBy(together, ({ personIds }) => personIds.toSorted().join(' '));
  return [...bySamePeople.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { day, personIds, lines } = first;
    const items = new Set([
      ...lines.filter((line) => line.day === day).map(({ itemId }) => itemId),
      ...input.items
        .filter(({ sessions }) => sessions.some(({ heldOn, needsCover }) => needsCover && heldOn === day))
        .map(({ id }) => id),
    ]);
    const subjects: readonly FindingSubject[] = [
      ...aboutPeople(personIds),
      ...[...items].map((id) => ({ kind: 'item' as const, id })),
    ];
    const facts = {
      day: fact.date(day),
      days: fact.number(same.length),
      away: fact.number(personIds.length),
      most: fact.number(most),
    };
    return [makeFinding(personIds.length > most ? 'absent-above-limit' : 'absent-together', subjects, facts)];
  });
}

/** This school year and those after it in which somebody has sessions or cover. */
function yearsAhead({ items, today, schoolYearStart }: FindingInput): readonly number[] {
  const yearOf = (day: IsoDate): number => schoolYearOf(day, schoolYearStart).startYear;
  const present = yearOf(today);
  const last = items
    .flatMap(({ sessions, cover }) => [...sessions.map(({ heldOn }) => heldOn), ...cover.map(({ to }) => to)])
    .reduce((year, day) => Math.max(year, yearOf(day)), present);
  return Array.from({ length: last - present + 1 }, (_, index) => present + index);
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
