import { addYears, isWithin, type IsoDate } from '../../kernel/dates.ts';
import { foldText } from '../../kernel/text.ts';
import { ruleInForce } from '../rules/rule-in-force.ts';
import type { RuleOf } from '../rules/entities.ts';
import type { PupilGroup, Qualification, TeamMember } from '../team/entities.ts';
import { appointmentsOn } from '../team/service.ts';
import type { Finding } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { aboutPeople, fact, makeFinding } from './make-finding.ts';

/** The pabo licenses for physical education in groups 1 and 2 only (domain-rules 4.2). */
const GROUPS_WITH_LICENCE: readonly PupilGroup[] = [3, 4, 5, 6, 7, 8];

/** Length of the pabo as a bachelor of 240 EC, in years. */
const PABO_YEARS = 4;

type GymRule = RuleOf<'gym-licence-since'>;

/** Whether somebody may teach physical education in groups 3–8. */
type GymLicence = 'licensed' | 'not-licensed' | 'unknown';

/**
 * The pupil groups 3–8 whose teachers may not teach physical education, or among whom only one may (domain-rules 4.2,
 * concepts 48).
 *
 * Looked at are everybody with the group in an appointment in service today, student teachers left out. Where the licence
 * of one of them is not known, nothing is said of the group. Without a rule in force nothing is computed.
 */
export function gymFindings(input: FindingInput): readonly Finding[] {
  const rule = ruleInForce(input.rules, 'gym-licence-since', input.today);
  if (rule === null || rule.value === null) return [];
  return GROUPS_WITH_LICENCE.flatMap((group) => groupFindings(group, input, rule));
}

function groupFindings(group: PupilGroup, { members, today }: FindingInput, rule: GymRule): readonly Finding[] {
  const teachers = members.filter((member) =>
    appointmentsOn(member, today).some(
      ({ functionGroup, pupilGroups }) => functionGroup !== 'lio' && pupilGroups.includes(group),
    ),
  );
  const licences = teachers.map((member) => ({ id: member.person.id, licence: gymLicenceOf(member, today, rule) }));
  const licensed = licences.filter(({ licence }) => licence === 'licensed').map(({ id }) => id);
  if (teachers.length === 0) return [];
  const facts = {
    group: fact.number(group),
    teachers: fact.number(teachers.length),
    ...(rule.value !== null && { since: fact.date(rule.value) }),
  };
  if (licensed.length === 0) {
    if (licences.some(({ licence }) => licence === 'unknown')) return [];
    return [makeFinding('gym-nobody-licensed', aboutPeople(licences.map(({ id }) => id)), facts, rule)];
  }
  return licensed.length === 1 && teachers.length > 1
    ? [makeFinding('gym-one-licensed', aboutPeople(licensed), facts, rule)]
    : [];
}

/**
 * Whether a person may teach physical education in groups 3–8 on a date: with the licence, or when the pabo was begun
 * up to the day that the rule names.
 *
 * The file holds the day of the diploma, not the first day: a pabo that ended less than four years after that day counts
 * as begun before it. `unknown` when neither a licence nor the day of a pabo diploma is recorded.
 */
function gymLicenceOf(member: TeamMember, on: IsoDate, rule: GymRule): GymLicence {
  const held = member.qualifications.filter(
    ({ isInProgress, awardedOn }) => !isInProgress && isWithin(on, awardedOn, null),
  );
  if (held.some(isGymLicence)) return 'licensed';
  const pabo = held.filter(({ kind }) => kind === 'pabo').flatMap(({ awardedOn }) => awardedOn ?? []);
  const since = rule.value;
  if (since === null || pabo.length === 0) return 'unknown';
  return pabo.some((awardedOn) => awardedOn < addYears(since, PABO_YEARS)) ? 'licensed' : 'not-licensed';
}

function isGymLicence({ kind, title, field }: Qualification): boolean {
  if (kind !== 'licence' && kind !== 'register-programme' && kind !== 'hbo-bachelor') return false;
  return /bewegingsonderwijs|lichamelijkeopvoeding|gym/.test(foldText(`${title} ${field}`).replaceAll(' ', ''));
}
