import type { IsoDate } from '../../kernel/dates.ts';
import type { RuleKey } from './definitions.ts';
import type { RuleOf, RuleSet } from './entities.ts';

/** Which rule a result was computed with, to be printed beside it. */
export interface RuleReference {
  readonly key: RuleKey;
  readonly from: IsoDate;
  readonly source: string;
  /** Version of the shipped set; an own rule stands beside that version. */
  readonly version: string;
  readonly isOwn: boolean;
}

/** The reference to a rule of a set. */
export function referenceTo(
  rule: Pick<RuleOf<RuleKey>, 'key' | 'from' | 'source' | 'isOwn'>,
  set: Pick<RuleSet, 'version'>,
): RuleReference {
  return { key: rule.key, from: rule.from, source: rule.source, version: set.version, isOwn: rule.isOwn };
}
