import { addYears, isoDate, type IsoDate } from '../../kernel/dates.ts';
import { looksLikeBsn } from '../../kernel/identifiers.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Person } from './entities.ts';

/** The earliest date that the program takes for a date of a person's life or work: older ones are typing errors. */
export const EARLIEST_DATE = isoDate('1900-01-01');
const YOUNGEST_STAFF_AGE = 15;
const MAX_LENGTHS = { givenName: 100, namePrefix: 40, familyName: 100, staffNumber: 40, email: 254 } as const;
const EMAIL_PATTERN = /^[^\s@]+@[^\s@]+$/;

/** A person as someone enters or imports him. */
export type PersonDraft = Omit<Person, 'id'>;

/** What can be wrong with a person. */
export type PersonProblemCode =
  | 'required'
  | 'too-long'
  | 'date-in-future'
  | 'date-too-early'
  | 'birth-date-too-late'
  | 'before-birth'
  | 'email-invalid'
  | 'looks-like-bsn';

/**
 * What is wrong with a person; empty when he may be stored.
 *
 * Errors: no family name; a birth date after today; a date before 1900; first working day before birth; an e-mail
 * address without its two halves; a personnel number that could be a BSN, which the program refuses to hold
 * (domain-rules P-08); a text too long. Warning: somebody younger than 15 today, usually a wrong century.
 */
export function personProblems(draft: PersonDraft, today: IsoDate): readonly Problem<PersonProblemCode>[] {
  const problems: Problem<PersonProblemCode>[] = [];
  if (draft.familyName.trim() === '') problems.push(errorAt('familyName', 'required'));
  for (const path of ['givenName', 'namePrefix', 'familyName', 'staffNumber', 'email'] as const) {
    const max = MAX_LENGTHS[path];
    if (characterCount(draft[path] ?? '') > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  if (draft.staffNumber !== null && looksLikeBsn(draft.staffNumber)) {
    problems.push(errorAt('staffNumber', 'looks-like-bsn'));
  }
  if (draft.email !== null && !EMAIL_PATTERN.test(draft.email)) problems.push(errorAt('email', 'email-invalid'));
  problems.push(...birthDateProblems(draft.birthDate, today), ...teachingSinceProblems(draft));
  return problems;
}

function birthDateProblems(birthDate: IsoDate | null, today: IsoDate): readonly Problem<PersonProblemCode>[] {
  if (birthDate === null) return [];
  if (birthDate > today) return [errorAt('birthDate', 'date-in-future')];
  if (birthDate < EARLIEST_DATE) return [errorAt('birthDate', 'date-too-early', { earliest: EARLIEST_DATE })];
  if (birthDate > addYears(today, -YOUNGEST_STAFF_AGE)) {
    return [warningAt('birthDate', 'birth-date-too-late', { age: YOUNGEST_STAFF_AGE })];
  }
  return [];
}

function teachingSinceProblems({ teachingSince, birthDate }: PersonDraft): readonly Problem<PersonProblemCode>[] {
  if (teachingSince === null) return [];
  if (teachingSince < EARLIEST_DATE) return [errorAt('teachingSince', 'date-too-early', { earliest: EARLIEST_DATE })];
  if (birthDate !== null && teachingSince < birthDate) return [errorAt('teachingSince', 'before-birth')];
  return [];
}
