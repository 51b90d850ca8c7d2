import type { PersonId } from '../../kernel/ids.ts';
import type { RequirementCoverage } from './requirement-coverage.ts';

/** How one person stands towards the requirements that ask him. */
export interface AskedOfPerson {
  /** Requirements whose level he has. */
  readonly met: number;
  /** Requirements whose level he is below. */
  readonly lacking: number;
  /** Requirements on a competence of which his level is unknown. */
  readonly unknown: number;
}

/** Nothing is asked of the person. */
export const NOTHING_ASKED: AskedOfPerson = { met: 0, lacking: 0, unknown: 0 };

/**
 * How each person stands towards some requirements: how many that ask him he meets, is below of, and are unknown.
 *
 * A requirement asks everybody of its group who is not exempt, also when it needs only some of them: "at least 2 of all
 * teachers" asks every teacher. Somebody whom nothing asks is not in the outcome; two requirements on one competence
 * count as two.
 */
export function askedOfPeople(
  coverages: readonly Pick<RequirementCoverage, 'people'>[],
): ReadonlyMap<PersonId, AskedOfPerson> {
  const asked = new Map<PersonId, AskedOfPerson>();
  const add = (personIds: readonly PersonId[], figure: keyof AskedOfPerson): void => {
    for (const personId of personIds) {
      const before = asked.get(personId) ?? NOTHING_ASKED;
      asked.set(personId, { ...before, [figure]: before[figure] + 1 });
    }
  };
  for (const { people } of coverages) {
    add(people.have, 'met');
    add(people.lacking, 'lacking');
    add(people.unknown, 'unknown');
  }
  return asked;
}
