import { catalogueFindings } from './catalogue-findings.ts';
import { coverFindings } from './cover-findings.ts';
import { employmentFindings } from './employment-findings.ts';
import type { Finding } from './entities.ts';
import { entryFindings } from './entry-findings.ts';
import { FINDING_SEVERITIES } from './finding-kind.ts';
import { FINDING_CODES } from './finding-kinds.ts';
import type { FindingInput } from './finding-input.ts';
import { followUpFindings } from './follow-up-findings.ts';
import { grantFindings } from './grant-findings.ts';
import { gymFindings } from './gym-findings.ts';
import { hourFindings } from './hour-findings.ts';
import { loadFindings } from './load-findings.ts';
import { moneyFindings } from './money-findings.ts';
import { roleFindings } from './role-findings.ts';
import { ruleFindings } from './rule-findings.ts';
import { talkFindings } from './talk-findings.ts';

const CHECKS: readonly ((input: FindingInput) => readonly Finding[])[] = [
  entryFindings,
  grantFindings,
  hourFindings,
  moneyFindings,
  coverFindings,
  loadFindings,
  followUpFindings,
  roleFindings,
  gymFindings,
  talkFindings,
  employmentFindings,
  catalogueFindings,
  ruleFindings,
];

/**
 * Everything that the checks find in plans and team (design §2): blockers first, then warnings, then hints; within each
 * by kind in the order of the registry. The same facts give the same findings in the same order.
 *
 * A value that is not known is never computed with: it gives no finding, or one that says that it is not known.
 */
export function findFindings(input: FindingInput): readonly Finding[] {
  const rank = new Map(FINDING_CODES.map((code, index) => [code, index]));
  return CHECKS.flatMap((check) => check(input)).toSorted(
    (left, right) =>
      FINDING_SEVERITIES.indexOf(left.severity) - FINDING_SEVERITIES.indexOf(right.severity) ||
      (rank.get(left.code) ?? 0) - (rank.get(right.code) ?? 0),
  );
}
