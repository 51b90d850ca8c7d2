import { foldText } from '../table-import/normalise-text.ts';
import type { Person, TeamMember } from '../team/entities.ts';
import { nameKey } from './parse-name.ts';
import type { ProblemList } from './problem-list.ts';
import type { PersonDraft } from './plan-types.ts';
import type { ReadRow } from './read-types.ts';

/** The rows of one person with the team member they belong to. */
export interface MatchedPerson {
  readonly rows: readonly ReadRow[];
  /** First value of each field that is not empty. */
  readonly person: PersonDraft;
  /** Null for a new person. */
  readonly member: TeamMember | null;
}

/** The rows of one person while they are brought together and matched; there are as many as rows, so none is copied. */
export interface PersonRows extends MatchedPerson {
  readonly rows: ReadRow[];
  person: PersonDraft;
  member: TeamMember | null;
  /** Another person whose family name ends in the same word; null at the end of that chain. */
  readonly namesake: PersonRows | null;
}

function withoutZeros(staffNumber: string): string {
  return staffNumber.replace(/^0+(?=.)/, '').toLowerCase();
}

type Identity = Pick<Person, 'givenName' | 'namePrefix' | 'familyName' | 'birthDate'>;

/** Whether two records cannot be one person: other birth date and other name, or wholly other names without birth dates. */
function isOtherPerson(left: Identity, right: Identity): boolean {
  const sameFamily = foldText(left.familyName) === foldText(right.familyName);
  const sameGiven = foldText(left.givenName).charAt(0) === foldText(right.givenName).charAt(0);
  if (left.birthDate !== null && right.birthDate !== null)
    return left.birthDate !== right.birthDate && !(sameFamily && sameGiven);
  return !sameFamily && !sameGiven;
}

function fits<Value>(left: Value | null, right: Value | null): boolean {
  return left === null || right === null || left === right;
}

/** First wins, gaps are filled. */
function merge(left: PersonDraft, right: PersonDraft): PersonDraft {
  return {
    givenName: left.givenName || right.givenName,
    namePrefix: left.namePrefix || right.namePrefix,
    familyName: left.familyName || right.familyName,
    birthDate: left.birthDate ?? right.birthDate,
    gender: left.gender === 'unknown' ? right.gender : left.gender,
    staffNumber: left.staffNumber ?? right.staffNumber,
    email: left.email ?? right.email,
    teachingSince: left.teachingSince ?? right.teachingSince,
  };
}

/** What became of rows that belong together. */
export interface GroupedRows {
  readonly people: readonly PersonRows[];
  /** Rows that repeat an earlier row in every cell, also in columns that are not imported. */
  readonly duplicates: readonly number[];
}

/**
 * Brings the rows of one person together: same staff number, or same name with the same birth date; a name alone counts
 * when nothing speaks against it, with a warning.
 */
export function groupRows(rows: readonly ReadRow[], column: number | null, problems: ProblemList): GroupedRows {
  const grouper = new RowGrouper(column, problems);
  for (const row of rows) grouper.add(row);
  return grouper;
}

class RowGrouper implements GroupedRows {
  readonly people: PersonRows[] = [];
  readonly duplicates: number[] = [];
  readonly #column: number | null;
  readonly #problems: ProblemList;
  readonly #byStaffNumber = new Map<string, PersonRows>();
  /** The last of those whose family names end in this word. */
  readonly #byLastWord = new Map<string, PersonRows>();

  constructor(column: number | null, problems: ProblemList) {
    this.#column = column;
    this.#problems = problems;
  }

  add(row: ReadRow): void {
    const { person } = row;
    const number = person.staffNumber?.toLowerCase() ?? null;
    const sameNumber = number === null ? undefined : this.#byStaffNumber.get(number);
    if (sameNumber !== undefined) {
      if (this.#isRepeated(sameNumber, row)) return;
      if (isOtherPerson(sameNumber.person, person)) {
        this.#problems.add('staff-number-of-other-person', row.row, this.#column, person.staffNumber);
        return;
      }
      sameNumber.rows.push(row);
      sameNumber.person = merge(sameNumber.person, person);
      return;
    }
    const key = lastWord(person.familyName);
    const namesake = this.#byLastWord.get(key) ?? null;
    const group = findSame(namesake, person);
    if (group === null) {
      const created: PersonRows = { rows: [row], person, member: null, namesake };
      this.people.push(created);
      this.#byLastWord.set(key, created);
      if (number !== null) this.#byStaffNumber.set(number, created);
      return;
    }
    if (findSame(group.namesake, person) !== null) {
      this.#problems.add('person-ambiguous', row.row, null, null);
      return;
    }
    if (this.#isRepeated(group, row)) return;
    const isSure =
      (person.birthDate !== null && group.person.birthDate === person.birthDate) ||
      (person.email !== null && group.person.email?.toLowerCase() === person.email.toLowerCase());
    if (!isSure) this.#problems.add('same-name-joined', row.row, null, null);
    group.rows.push(row);
    group.person = merge(group.person, person);
    if (number !== null) this.#byStaffNumber.set(number, group);
  }

  // Two equal appointments may differ only in a column that is not imported, so all cells count.
  #isRepeated(group: PersonRows, row: ReadRow): boolean {
    if (!group.rows.some((earlier) => earlier.cells.every((cell, index) => cell === row.cells[index]))) return false;
    this.duplicates.push(row.row);
    return true;
  }
}

/** The last word of a family name: equal names have it in common, wherever their particles stand. */
function lastWord(familyName: string): string {
  const space = familyName.lastIndexOf(' ');
  return foldText(space === -1 ? familyName : familyName.slice(space + 1));
}

/** The first in a chain of namesakes who is this person by name; null when none is. */
function findSame(chain: PersonRows | null, person: PersonDraft): PersonRows | null {
  let group = chain;
  while (group !== null && !isSameByName(group.person, person)) group = group.namesake;
  return group;
}

function isSameByName(left: PersonDraft, right: PersonDraft): boolean {
  return (
    fits(left.birthDate, right.birthDate) &&
    (fits(left.staffNumber, right.staffNumber) || (right.birthDate !== null && left.birthDate === right.birthDate)) &&
    nameKey(left) === nameKey(right)
  );
}

/**
 * Finds the team member of each person: by staff number (also when leading zeros were lost), then by e-mail address with the
 * same first or family name, then by name and birth date, then by name alone when nothing speaks against it (with a warning).
 *
 * A person who fits several members, or a member whom several persons fit, is an error of the rows.
 */
export function matchPeople(
  groups: readonly PersonRows[],
  members: readonly TeamMember[],
  columns: { readonly staffNumber: number | null },
  problems: ProblemList,
): readonly MatchedPerson[] {
  if (members.length === 0) return groups;
  const byStaffNumber = new Map<string, TeamMember>();
  const byBareNumber = new Map<string, TeamMember | null>();
  const byEmail = new Map<string, TeamMember | null>();
  const byName = new Map<string, TeamMember[]>();
  for (const member of members) {
    const { staffNumber, email } = member.person;
    if (staffNumber !== null) {
      byStaffNumber.set(staffNumber.toLowerCase(), member);
      const bare = withoutZeros(staffNumber);
      byBareNumber.set(bare, byBareNumber.has(bare) ? null : member);
    }
    if (email !== null) byEmail.set(email.toLowerCase(), byEmail.has(email.toLowerCase()) ? null : member);
    const key = nameKey(member.person);
    const namesakes = byName.get(key);
    if (namesakes === undefined) byName.set(key, [member]);
    else namesakes.push(member);
  }

  const matched: MatchedPerson[] = [];
  const used = new Set<TeamMember>();
  const refuse = (group: PersonRows, code: 'person-ambiguous' | 'staff-number-of-other-person'): void => {
    const column = code === 'person-ambiguous' ? null : columns.staffNumber;
    for (const row of group.rows)
      problems.add(code, row.row, column, column === null ? null : group.person.staffNumber);
  };

  for (const group of groups) {
    const { person } = group;
    const first = group.rows[0]?.row ?? null;
    let member: TeamMember | null = null;
    if (person.staffNumber !== null) {
      member = byStaffNumber.get(person.staffNumber.toLowerCase()) ?? null;
      if (member === null) {
        member = byBareNumber.get(withoutZeros(person.staffNumber)) ?? null;
        if (member !== null && isOtherPerson(member.person, person)) member = null;
        if (member !== null) problems.add('staff-number-zeros', first, columns.staffNumber, person.staffNumber);
      } else if (isOtherPerson(member.person, person)) {
        refuse(group, 'staff-number-of-other-person');
        continue;
      }
    }
    if (member === null && person.email !== null) {
      const candidate = byEmail.get(person.email.toLowerCase()) ?? null;
      const isSame =
        candidate !== null &&
        fits(candidate.person.birthDate, person.birthDate) &&
        (foldText(candidate.person.familyName) === foldText(person.familyName) ||
          foldText(candidate.person.givenName) === foldText(person.givenName));
      if (isSame) member = candidate;
    }
    if (member === null) {
      const namesakes = byName.get(nameKey(person)) ?? [];
      const sure =
        person.birthDate === null ? [] : namesakes.filter((one) => one.person.birthDate === person.birthDate);
      const possible = namesakes.filter(
        (one) => fits(one.person.birthDate, person.birthDate) && fits(one.person.staffNumber, person.staffNumber),
      );
      const found = sure.length > 0 ? sure : possible;
      if (found.length > 1) {
        refuse(group, 'person-ambiguous');
        continue;
      }
      member = found[0] ?? null;
      if (member !== null && sure.length === 0 && (person.birthDate !== null || member.person.birthDate !== null)) {
        problems.add('matched-by-name', first, null, null);
      }
    }
    if (member !== null && used.has(member)) {
      refuse(group, 'person-ambiguous');
      continue;
    }
    if (member !== null) used.add(member);
    group.member = member;
    matched.push(group);
  }
  return matched;
}
