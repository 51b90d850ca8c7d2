import type { IsoDate } from '../../kernel/dates.ts';
import type { RuleKey } from './definitions.ts';
import type { RuleValue } from './rule-value.ts';

/** How well a rule is proven: official or two sources, one secondary source, weak; `unknown` when nobody looked. */
export const RULE_CONFIDENCES = ['high', 'medium', 'low', 'unknown'] as const;
/** See {@link RULE_CONFIDENCES}. */
export type RuleConfidence = (typeof RULE_CONFIDENCES)[number];

interface TypedRule<Key extends RuleKey> {
  readonly key: Key;
  /** The value in the unit of its key; null when it is not known, and then nothing is computed with it. */
  readonly value: RuleValue<Key> | null;
  readonly from: IsoDate;
  /** Last day, included; null when open. */
  readonly to: IsoDate | null;
  /** Bounds that belong to it, e.g. `minAge`, `maxStep`, `saveYears`; which ones its definition tells. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly confidence: RuleConfidence;
  readonly source: string;
  readonly noteNl: string;
  readonly noteEn: string;
  /** The day on which the source was last looked at. */
  readonly checkedOn: IsoDate;
  /** Whether the users of this workspace entered it, in place of a shipped rule or beside the shipped ones. */
  readonly isOwn: boolean;
}

/** A value of the collective agreement or law as data, of any key: from when to when, by which source. */
export type Rule = { [Key in RuleKey]: TypedRule<Key> }[RuleKey];

/** A rule of one key, or of one of several, with the type of its value. */
export type RuleOf<Key extends RuleKey> = Extract<Rule, { readonly key: Key }>;

/** A set of rules, with the day on which its sources were last looked at. */
export interface RuleSet {
  /** Name of the shipped set, e.g. `2026-11`. */
  readonly version: string;
  readonly checkedOn: IsoDate;
  readonly rules: readonly Rule[];
}
