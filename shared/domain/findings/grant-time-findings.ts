import { grantLeave, grantWindow, grantYears, isSchemeOpen, type GrantYears } from '../funding/lerarenbeurs.ts';
import { firstDayOf, studyYearOf, type StudyYear } from '../funding/study-year.ts';
import { isUnderWay, isWished } from '../plans/plan-actions.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import { workingTimeFactorOn } from '../team/service.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import type { GrantCase } from './grant-cases.ts';
import { aboutItem, fact, makeFinding } from './make-finding.ts';

/**
 * When the grant has to be asked for (domain-rules L-08, L-11): every study year anew, in the window of the calendar year
 * in which it starts. Told is the next study year that is not under way.
 *
 * After the window a wish has missed it; of what is agreed nobody recorded whether it was asked for, so that is asked.
 */
export function grantWindowFindings(grant: GrantCase, { rules, today }: FindingInput): readonly Finding[] {
  const about = aboutItem(grant);
  const next = grant.years.find((year) => firstDayOf(year) > today);
  if (next === undefined) return [];
  const window = grantWindow(next, rules);
  if (window === null) return [];
  const facts = {
    year: fact.schoolYear(next.startYear),
    opens: fact.date(window.opens),
    closes: fact.date(window.closes),
  };
  if (today < window.opens) return [makeFinding('grant-window-ahead', about, facts, window.rule)];
  if (today <= window.closes) return [makeFinding('grant-window-open', about, facts, window.rule)];
  if (isWished(grant.item.state)) return [makeFinding('grant-window-missed', about, facts, window.rule)];
  return [makeFinding('grant-window-past', about, facts, window.rule)];
}

/**
 * How long the grant lasts (domain-rules L-01, L-08): the first study year, today's or later, in which it is not known
 * whether the scheme still runs; a programme that is too small, longer than the years that are given, or of a size for
 * which the source does not say how many.
 */
export function grantYearsFindings(grant: GrantCase, { rules, today }: FindingInput): readonly Finding[] {
  const about = aboutItem(grant);
  const present = studyYearOf(today).startYear;
  const beyond = grant.years.find((year) => year.startYear >= present && !isSchemeOpen(year, rules));
  return [
    ...(beyond === undefined
      ? []
      : [
          makeFinding(
            'grant-scheme-ends',
            about,
            { year: fact.schoolYear(beyond.startYear) },
            ruleInForce(rules, 'lerarenbeurs-tuition-cap', today),
          ),
        ]),
    ...lengthFindings(grant, grantYears(grant.programme?.credits ?? null, grant.on, rules), rules),
  ];
}

function lengthFindings(grant: GrantCase, given: GrantYears, rules: FindingInput['rules']): readonly Finding[] {
  const about = aboutItem(grant);
  const credits = grant.programme?.credits ?? 0;
  const planned = grant.years.length;
  if (given.kind === 'none')
    return [makeFinding('grant-too-small', about, { credits: fact.number(credits) }, given.rule)];
  if (given.kind === 'fewer') {
    return planned > 1
      ? [
          makeFinding(
            'grant-years-unknown',
            about,
            { credits: fact.number(credits), planned: fact.number(planned) },
            given.rule,
          ),
        ]
      : [];
  }
  const rule = given.kind === 'years' ? given.rule : ruleInForce(rules, 'lerarenbeurs-years', grant.on);
  if (rule === null || rule.value === null || planned <= rule.value) return [];
  return [
    makeFinding('grant-years-exceeded', about, { planned: fact.number(planned), most: fact.number(rule.value) }, rule),
  ];
}

/**
 * Study leave of a planned study against what the grant pays (domain-rules L-03, L-05; concepts 2): more hours than the
 * grant pays at his working-time factor, none at all in an agreed study, and a grant that is split between two employers.
 */
export function grantLeaveFindings(grant: GrantCase, input: FindingInput): readonly Finding[] {
  const about = aboutItem(grant);
  const { item, member } = grant;
  const leave = item.hours.filter(({ source }) => source === 'study-leave');
  const present = studyYearOf(input.today).startYear;
  return [
    ...leave.flatMap(({ schoolYear, minutes }) => {
      const year: StudyYear = { kind: 'study-year', startYear: schoolYear };
      const on = firstDayOf(year) < grant.on ? grant.on : firstDayOf(year);
      const paid = grantLeave(grant.study, workingTimeFactorOn(member, on), year, input.rules);
      if (schoolYear < present || paid === null || minutes <= paid.minutes) return [];
      const facts = {
        year: fact.schoolYear(schoolYear),
        planned: fact.minutes(minutes),
        paid: fact.minutes(paid.minutes),
        over: fact.minutes(minutes - paid.minutes),
      };
      return [makeFinding('study-leave-above-grant', about, facts, paid.rule)];
    }),
    ...(leave.length === 0 && isUnderWay(item.state) ? noLeaveFinding(grant, input) : []),
    ...(boardsOf(grant, input) > 1
      ? [makeFinding('two-employers', about, { boards: fact.number(boardsOf(grant, input)) })]
      : []),
  ];
}

function noLeaveFinding(grant: GrantCase, { rules }: FindingInput): readonly Finding[] {
  const [year] = grant.years;
  if (year === undefined) return [];
  const paid = grantLeave(grant.study, workingTimeFactorOn(grant.member, grant.on), year, rules);
  if (paid === null) return [];
  return [makeFinding('study-leave-none', aboutItem(grant), { paid: fact.minutes(paid.minutes) }, paid.rule)];
}

/** How many boards employ the person on the day; an appointment of no school, or of a school without board, says nothing. */
function boardsOf({ member, on }: GrantCase, { schools }: FindingInput): number {
  const boardOf = new Map(schools.map(({ id, boardNumber }) => [id, boardNumber]));
  const boards = member.appointments
    .filter(({ from, to }) => (from === null || from <= on) && (to === null || to >= on))
    .flatMap(({ schoolId }) => (schoolId === null ? [] : [boardOf.get(schoolId) ?? '']))
    .filter((board) => board !== '');
  return new Set(boards).size;
}
