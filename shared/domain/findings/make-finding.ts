import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId } from '../../kernel/ids.ts';
import type { Rule } from '../rules/entities.ts';
import type { Finding, FindingFact, FindingSubject } from './entities.ts';
import { FINDING_KINDS, type FindingCode } from './finding-kinds.ts';
import type { PlannedItem } from './finding-input.ts';

/** Makes a finding: severity and source come from its kind. */
export function makeFinding(
  code: FindingCode,
  subjects: readonly FindingSubject[],
  facts: Readonly<Record<string, FindingFact>> = {},
  rule: Rule | null = null,
): Finding {
  const { severity, source } = FINDING_KINDS[code];
  return { code, severity, subjects, facts, rule, source };
}

/** The person and the item as subjects, the person first. */
export function aboutItem({ item }: Pick<PlannedItem, 'item'>): readonly FindingSubject[] {
  return [
    { kind: 'person', id: item.personId },
    { kind: 'item', id: item.id },
  ];
}

/** People as subjects. */
export function aboutPeople(ids: readonly PersonId[]): readonly FindingSubject[] {
  return ids.map((id) => ({ kind: 'person', id }));
}

/** Facts by their unit. */
export const fact = {
  number: (value: number): FindingFact => ({ unit: 'number', value }),
  cents: (value: number): FindingFact => ({ unit: 'cents', value }),
  minutes: (value: number): FindingFact => ({ unit: 'minutes', value }),
  kilometres: (value: number): FindingFact => ({ unit: 'kilometres', value }),
  schoolYear: (value: number): FindingFact => ({ unit: 'school-year', value }),
  year: (value: number): FindingFact => ({ unit: 'year', value }),
  date: (value: IsoDate): FindingFact => ({ unit: 'date', value }),
  text: (value: string): FindingFact => ({ unit: 'text', value }),
  word: (value: string): FindingFact => ({ unit: 'word', value }),
} as const;
