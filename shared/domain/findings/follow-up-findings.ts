import { hasFollowUp } from '../agreements/entities.ts';
import { isUnderWay } from '../plans/plan-actions.ts';
import type { Finding } from './entities.ts';
import { plannedItems, type FindingInput } from './finding-input.ts';
import { isHeavy } from './load-findings.ts';
import { aboutItem, makeFinding } from './make-finding.ts';

/**
 * What is missing behind a plan and after it: no goal that it serves ("loose sand"), and no agreement on what comes after
 * a heavy programme that is agreed or under way (concepts 52–54: only two in five agree on it beforehand).
 */
export function followUpFindings(input: FindingInput): readonly Finding[] {
  const agreed = new Set(input.agreements.filter(hasFollowUp).map(({ itemId }) => itemId));
  return plannedItems(input).flatMap((planned) => {
    const { item } = planned;
    return [
      ...(item.goalIds.length === 0 ? [makeFinding('no-goal', aboutItem(planned))] : []),
      ...(isHeavy(item) && isUnderWay(item.state) && !agreed.has(item.id)
        ? [makeFinding('no-follow-up', aboutItem(planned))]
        : []),
    ];
  });
}
