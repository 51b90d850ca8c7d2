import { isoDate } from '../../kernel/dates.ts';
import { planWarnings } from '../plans/plan-policy.ts';
import type { Finding } from './entities.ts';
import { plannedItems, type FindingInput } from './finding-input.ts';
import { aboutItem, fact, makeFinding } from './make-finding.ts';

/** Where plans and employment do not fit: an item starts before the first day or goes on after the last (`planWarnings`). */
export function employmentFindings(input: FindingInput): readonly Finding[] {
  return plannedItems(input).flatMap((planned) =>
    planWarnings(planned.item, planned.member).map(({ code, details }) =>
      makeFinding(code, aboutItem(planned), { day: fact.date(isoDate(String(details['from'] ?? details['to']))) }),
    ),
  );
}
