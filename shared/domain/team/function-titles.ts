import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import { compareCodeUnits, compareText, foldText } from '../../kernel/text.ts';
import type { TeamMember } from './entities.ts';
import { appointmentsOn } from './service.ts';

/** A function of the team with the people who have it. */
export interface TeamFunction {
  /** As most of its appointments spell it. */
  readonly title: string;
  /** People with an appointment of that title in service, each once, in the order of the team. */
  readonly personIds: readonly PersonId[];
}

/**
 * The functions that the team has on a date, in alphabetical order: the titles of the appointments in service other than
 * as student teacher (LIO). Titles that differ only in capitals, accents or signs are one function; appointments without
 * a title are left out.
 */
export function functionsOn(members: readonly TeamMember[], date: IsoDate): readonly TeamFunction[] {
  const found = new Map<string, { readonly spellings: string[]; readonly personIds: Set<PersonId> }>();
  for (const member of members) {
    for (const { functionGroup, functionTitle } of appointmentsOn(member, date)) {
      const key = foldText(functionTitle);
      if (functionGroup === 'lio' || key === '') continue;
      const entry = found.get(key) ?? { spellings: [], personIds: new Set() };
      entry.spellings.push(functionTitle.trim());
      entry.personIds.add(member.person.id);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map(({ spellings, personIds }) => ({ title: commonest(spellings), personIds: [...personIds] }))
    .sort((left, right) => compareText(left.title, right.title));
}

/** The spelling that occurs most; among equals the first by code, so that the order of the team changes nothing. */
function commonest(spellings: readonly string[]): string {
  const counts = Map.groupBy(spellings, (spelling) => spelling);
  const [first] = [...counts].toSorted(
    ([left, leftUses], [right, rightUses]) => rightUses.length - leftUses.length || compareCodeUnits(left, right),
  );
  return first?.[0] ?? '';
}
