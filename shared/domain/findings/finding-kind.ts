import type { RuleKey } from '../rules/definitions.ts';

/**
 * How much a finding matters: `blocker` – it cannot go as planned; `warning` – it can, but something goes wrong or is
 * lost; `hint` – worth knowing, or something is not known that matters.
 */
export const FINDING_SEVERITIES = ['blocker', 'warning', 'hint'] as const;
/** See {@link FINDING_SEVERITIES}. */
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

/** What findings are about, in the order in which they are shown. */
export const FINDING_AREAS = [
  'entry',
  'grant',
  'hours',
  'money',
  'cover',
  'load',
  'follow-up',
  'roles',
  'gym',
  'talks',
  'employment',
  'catalogue',
  'rules',
] as const;
/** See {@link FINDING_AREAS}. */
export type FindingArea = (typeof FINDING_AREAS)[number];

/** What is known of a kind of finding, apart from its texts. */
export interface FindingKind {
  readonly severity: FindingSeverity;
  readonly area: FindingArea;
  /** The rules of the table that it is judged by; none when it is judged by the school's own figures. */
  readonly rules: readonly RuleKey[];
  /** The facts of the field behind it: numbers of domain rules (C-, L-, M-) and of concepts. */
  readonly facts: string;
  /** The public source of those facts. */
  readonly source: string;
}
