import type { IsoDate } from '../../kernel/dates.ts';

/** Rules on hours that a right or limit is computed from. */
export const RULE_KEYS = [
  'year-task-hours',
  'professionalisation-hours',
  'sustainable-basic-hours',
  'sustainable-starter-hours',
  'sustainable-senior-hours',
  'lesson-hours-maximum',
] as const;
/** See {@link RULE_KEYS}. */
export type RuleKey = (typeof RULE_KEYS)[number];

/** How well a rule is proven: official or two sources, one secondary source, weak. */
export const RULE_CONFIDENCES = ['high', 'medium', 'low'] as const;
/** See {@link RULE_CONFIDENCES}. */
export type RuleConfidence = (typeof RULE_CONFIDENCES)[number];

/** A value of the collective agreement or law as data: from when to when, by which source. */
export interface Rule {
  readonly key: RuleKey;
  /** The value in its unit; null when it is not known, and then nothing is computed with it. */
  readonly value: number | null;
  /** Whole hours per school year at working-time factor 1.0. */
  readonly unit: 'hours-per-fte';
  readonly from: IsoDate;
  /** Last day, included; null when open. */
  readonly to: IsoDate | null;
  /** Bounds that belong to it, e.g. `minAge`, `maxStep`, `saveYears`. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly confidence: RuleConfidence;
  readonly source: string;
  readonly noteNl: string;
  readonly noteEn: string;
}

/** A set of rules as shipped, with the day on which its sources were last looked at. */
export interface RuleSet {
  readonly version: string;
  readonly checkedOn: IsoDate;
  readonly rules: readonly Rule[];
}
