import { schoolYearOf } from '../../kernel/school-year.ts';
import { hourLedger, type HourEntry, type HourLedger } from '../plans/hour-ledger.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { aboutPeople, fact, makeFinding } from './make-finding.ts';

/** Sources that nobody has a right to of his own; they have no balance. */
const NO_RIGHT = 'no-right-by-rule';

/**
 * Where promised hours go beyond the right of somebody in this school year or a later one, or where the right is not
 * known so that nobody can tell (domain-rules C-10 – C-16, C-30 – C-34). Hours kept from earlier years count.
 */
export function hourFindings(input: FindingInput): readonly Finding[] {
  const present = schoolYearOf(input.today, input.schoolYearStart).startYear;
  return ledgersFrom(present, input).flatMap((ledger) =>
    ledger.entries.flatMap((entry) => entryFindings(ledger, entry)),
  );
}

/** The hours of everybody with hours in this school year or a later one, one ledger per person and year. */
export function ledgersFrom(firstYear: number, input: FindingInput): readonly HourLedger[] {
  const itemsOf = Map.groupBy(input.items, ({ personId }) => personId);
  return input.members.flatMap((member) => {
    const items = itemsOf.get(member.person.id) ?? [];
    const years = new Set(items.flatMap(({ hours }) => hours.map(({ schoolYear }) => schoolYear)));
    return [...years]
      .filter((year) => year >= firstYear)
      .sort((left, right) => left - right)
      .map((year) => hourLedger(member, year, { ...input, items }));
  });
}

function entryFindings(ledger: HourLedger, entry: HourEntry): readonly Finding[] {
  if (entry.committed === 0 || entry.reason === NO_RIGHT) return [];
  const subjects = [
    ...aboutPeople([ledger.personId]),
    ...entry.lines
      .filter(({ isCommitted }) => isCommitted)
      .map(({ itemId }) => ({ kind: 'item' as const, id: itemId })),
  ];
  const facts = {
    source: fact.word(`sources.${entry.source}`),
    year: fact.schoolYear(ledger.schoolYear),
    committed: fact.minutes(entry.committed),
  };
  if (entry.right === null || entry.left === null)
    return [
      makeFinding(
        'hour-right-unknown',
        subjects,
        { ...facts, reason: fact.word(`reasons.${entry.reason}`) },
        entry.rule,
      ),
    ];
  if (entry.left >= 0) return [];
  return [
    makeFinding(
      'hours-above-right',
      subjects,
      { ...facts, right: fact.minutes(entry.committed + entry.left), over: fact.minutes(-entry.left) },
      entry.rule,
    ),
  ];
}
