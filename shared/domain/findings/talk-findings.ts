import { addYears, type IsoDate } from '../../kernel/dates.ts';
import type { RuleOf } from '../rules/entities.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import { isInServiceOn } from '../team/service.ts';
import type { TeamMember } from '../team/entities.ts';
import type { Finding } from './entities.ts';
import type { FindingInput, LastTalks } from './finding-input.ts';
import { aboutPeople, fact, makeFinding } from './make-finding.ts';

/**
 * People in service whose last talk is longer ago than the interval, or whose development plan (POP) is older than its
 * term (domain-rules C-71, C-72): one finding for all of them.
 *
 * A talk that is not recorded is unknown, which is not "never": who has none is told apart, and only where the school
 * keeps talks at all and he has been in service for the whole interval.
 */
export function talkFindings(input: FindingInput): readonly Finding[] {
  const talk = ruleInForce(input.rules, 'talk-interval', input.today);
  const plan = ruleInForce(input.rules, 'development-plan-age', input.today);
  return [
    ...overdueFindings('talk-overdue', talk, input, ({ lastTalkOn }) => lastTalkOn),
    ...overdueFindings('development-plan-old', plan, input, ({ lastPlanUpdateOn }) => lastPlanUpdateOn),
    ...unrecordedFindings(talk, input),
  ];
}

function overdueFindings(
  code: 'talk-overdue' | 'development-plan-old',
  rule: RuleOf<'talk-interval'> | RuleOf<'development-plan-age'> | null,
  input: FindingInput,
  dayOf: (last: LastTalks) => IsoDate | null,
): readonly Finding[] {
  if (rule === null || rule.value === null) return [];
  const limit = addYears(input.today, -rule.value);
  const late = inService(input)
    .flatMap(({ person }) => {
      const last = input.talks.get(person.id);
      const on = last === undefined ? null : dayOf(last);
      return on !== null && on < limit ? [{ id: person.id, on }] : [];
    })
    .sort((left, right) => (left.on < right.on ? -1 : 1));
  const [first] = late;
  if (first === undefined) return [];
  return [
    makeFinding(
      code,
      aboutPeople(late.map(({ id }) => id)),
      { count: fact.number(late.length), longest: fact.date(first.on), years: fact.number(rule.value) },
      rule,
    ),
  ];
}

function unrecordedFindings(rule: RuleOf<'talk-interval'> | null, input: FindingInput): readonly Finding[] {
  if (rule === null || rule.value === null || input.talks.size === 0) return [];
  const since = addYears(input.today, -rule.value);
  const without = inService(input).filter(
    (member) => isInServiceOn(member, since) && (input.talks.get(member.person.id)?.lastTalkOn ?? null) === null,
  );
  if (without.length === 0) return [];
  return [
    makeFinding(
      'talk-not-recorded',
      aboutPeople(without.map(({ person }) => person.id)),
      { count: fact.number(without.length) },
      rule,
    ),
  ];
}

function inService({ members, today }: FindingInput): readonly TeamMember[] {
  return members.filter((member) => isInServiceOn(member, today));
}
