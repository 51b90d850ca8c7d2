import { grantLeave, grantWindow } from '../funding/lerarenbeurs.ts';
import { workingTimeFactorOn } from '../team/service.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { grantCases, type GrantCase } from './grant-cases.ts';
import { degreeFindings, grantKindFindings, grantPersonFindings } from './grant-eligibility-findings.ts';
import { amountsOf, grantMoneyFindings } from './grant-money-findings.ts';
import { grantLeaveFindings, grantWindowFindings, grantYearsFindings } from './grant-time-findings.ts';
import { aboutItem, fact, makeFinding } from './make-finding.ts';

/**
 * Whether the Lerarenbeurs can pay for what is planned and why not, when it has to be asked for, how much it gives
 * against the real price, for how long and with how much leave (domain-rules 2.1). What is planned on it is judged; what
 * could be is told as a chance.
 */
export function grantFindings(input: FindingInput): readonly Finding[] {
  return [
    ...grantKindFindings(input),
    ...degreeFindings(input),
    ...grantCases(input).flatMap((grant) =>
      grant.booked.length > 0 ? bookedFindings(grant, input) : chance(grant, input),
    ),
  ];
}

function bookedFindings(grant: GrantCase, input: FindingInput): readonly Finding[] {
  if (grant.programme?.accredited === 'no' || grant.programme?.grantEligible === 'no') return [];
  const person = grantPersonFindings(grant, input);
  if (person.some(({ severity }) => severity === 'blocker')) return person;
  return [
    ...person,
    ...grantWindowFindings(grant, input),
    ...grantYearsFindings(grant, input),
    ...grantMoneyFindings(grant, input),
    ...grantLeaveFindings(grant, input),
  ];
}

/**
 * A study that does not use the grant, while programme and person could have it and the window of its first year has not
 * closed. Of what the catalogue does not call fundable nothing is promised.
 */
function chance(grant: GrantCase, input: FindingInput): readonly Finding[] {
  const [year] = grant.years;
  if (grant.programme?.grantEligible !== 'yes' || grant.programme.accredited === 'no' || year === undefined) return [];
  const window = grantWindow(year, input.rules);
  const leave = grantLeave(grant.study, workingTimeFactorOn(grant.member, grant.on), year, input.rules);
  const [amount] = amountsOf(grant, input);
  if (window === null || leave === null || input.today > window.closes) return [];
  if (grantPersonFindings(grant, input).length > 0) return [];
  const facts = { closes: fact.date(window.closes), leave: fact.minutes(leave.minutes) };
  return amount === undefined
    ? [makeFinding('grant-possible', aboutItem(grant), facts, window.rule)]
    : [
        makeFinding(
          'grant-possible-amount',
          aboutItem(grant),
          { ...facts, paid: fact.cents(amount.tuition) },
          amount.rule,
        ),
      ];
}
