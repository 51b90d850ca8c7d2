import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, PersonId, PlanItemId, ProgrammeId, RoleId } from '../../kernel/ids.ts';
import type { Rule } from '../rules/entities.ts';
import type { FindingSeverity } from './finding-kind.ts';
import type { FindingCode } from './finding-kinds.ts';

/** Whom or what a finding is about. */
export type FindingSubject =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'item'; readonly id: PlanItemId }
  | { readonly kind: 'programme'; readonly id: ProgrammeId }
  | { readonly kind: 'role'; readonly id: RoleId }
  | { readonly kind: 'competence'; readonly id: CompetenceId };

/** A fact for the sentence, with its unit: the language file puts it in, the screen writes it out. */
export type FindingFact =
  | { readonly unit: 'number' | 'cents' | 'minutes' | 'kilometres'; readonly value: number }
  /** Calendar year in which the school year starts. */
  | { readonly unit: 'school-year'; readonly value: number }
  /** A calendar year, written without separators. */
  | { readonly unit: 'year'; readonly value: number }
  | { readonly unit: 'date'; readonly value: IsoDate }
  | { readonly unit: 'text'; readonly value: string }
  /** A word of the field that the interface knows: a kind of programme, or a family and a key such as `payers.school`. */
  | { readonly unit: 'word'; readonly value: string };

/** What a check found, as data: the sentence comes from the language files. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** First the one that it is most about. */
  readonly subjects: readonly FindingSubject[];
  readonly facts: Readonly<Record<string, FindingFact>>;
  /** The rule that it was judged by, with its version (from, to) and source; null when no rule of the table is used. */
  readonly rule: Rule | null;
  /** Where the check itself comes from. */
  readonly source: string;
}
