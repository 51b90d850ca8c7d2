import { ruleInForce } from '../rules/rule-in-force.ts';
import type { PlanItem } from '../plans/entities.ts';
import type { QualificationKind } from '../team/entities.ts';
import { appointmentsOn, totalWorkingTimeFactor, workingTimeFactorOn } from '../team/service.ts';
import type { Finding } from './entities.ts';
import { plannedItems, type FindingInput } from './finding-input.ts';
import type { GrantCase } from './grant-cases.ts';
import { grantStudyOf } from '../funding/lerarenbeurs.ts';
import { aboutItem, fact, makeFinding } from './make-finding.ts';

/** Diplomas with which somebody is a qualified teacher, as far as their kind tells. */
const TEACHING: readonly QualificationKind[] = [
  'pabo',
  'hbo-bachelor',
  'wo-bachelor',
  'licence',
  'wo-master',
  'hbo-master',
];

/**
 * What is planned on the Lerarenbeurs but can never be paid by it: register programmes, courses and other kinds
 * (domain-rules L-07, M-06); and masters that are not accredited, which do not count as masters either (M-05).
 */
export function grantKindFindings(input: FindingInput): readonly Finding[] {
  return plannedItems(input).flatMap((planned) => {
    const { item, programme } = planned;
    const isBooked = item.costs.some(({ payer }) => payer === 'lerarenbeurs');
    const isMaster = item.kind === 'hbo-master' || item.kind === 'wo-master';
    const isUnaccredited = grantStudyOf(item.kind) !== null && programme?.accredited === 'no';
    const isRefused =
      isBooked && !isUnaccredited && (grantStudyOf(item.kind) === null || programme?.grantEligible === 'no');
    return [
      ...(isMaster && isUnaccredited ? [makeFinding('master-not-accredited', aboutItem(planned))] : []),
      ...(isBooked && isUnaccredited ? [makeFinding('grant-not-accredited', aboutItem(planned))] : []),
      ...(isRefused
        ? [
            makeFinding(
              item.kind === 'register-programme' ? 'grant-never-for-register' : 'grant-not-for-kind',
              aboutItem(planned),
              { kind: fact.word(item.kind) },
            ),
          ]
        : []),
    ];
  });
}

/** Degrees that are called a master but whose programme is not accredited: in no figure of the share of masters (M-05). */
export function degreeFindings({ members }: FindingInput): readonly Finding[] {
  return members.flatMap(({ person, qualifications }) =>
    qualifications
      .filter(({ kind, accredited }) => (kind === 'hbo-master' || kind === 'wo-master') && accredited === 'no')
      .map(({ title }) =>
        makeFinding('degree-not-accredited', [{ kind: 'person', id: person.id }], { degree: fact.text(title) }),
      ),
  );
}

/**
 * Whether the person of a planned study can have the Lerarenbeurs, as far as the file tells (domain-rules L-06, L-09):
 * a teacher, qualified, teaching at least the share of the rule – not asked of who coordinates special needs –, and not
 * helped by it before. Empty when nothing stands in the way.
 */
export function grantPersonFindings(grant: GrantCase, input: FindingInput): readonly Finding[] {
  const { member, on, years } = grant;
  const about = aboutItem(grant);
  const first = years[0];
  const teaching = appointmentsOn(member, on).filter(({ functionGroup }) => functionGroup === 'op');
  if (teaching.length === 0) {
    return member.appointments.length === 0 ? [] : [makeFinding('grant-not-a-teacher', about, { on: fact.date(on) })];
  }
  const diplomas = member.qualifications.filter(({ isInProgress }) => !isInProgress);
  if (diplomas.length > 0 && !diplomas.some(({ kind }) => TEACHING.includes(kind)))
    return [makeFinding('grant-not-qualified', about)];
  const rule = ruleInForce(input.rules, 'lerarenbeurs-teaching-share', first === undefined ? input.today : on);
  const total = workingTimeFactorOn(member, on);
  const part = totalWorkingTimeFactor(teaching);
  if (
    rule !== null &&
    rule.value !== null &&
    total > 0 &&
    !teaching.some(({ isCareCoordinator }) => isCareCoordinator) &&
    part * 100 < rule.value * total
  ) {
    const facts = { share: fact.number(Math.round((part * 100) / total)), asked: fact.number(rule.value) };
    return [makeFinding('grant-teaching-too-little', about, facts, rule)];
  }
  return usedBefore(grant, input);
}

/** A second time is for a master after a bachelor only; a premaster belongs to the master after it. */
function usedBefore({ item, member, study, on, booked }: GrantCase, { items }: FindingInput): readonly Finding[] {
  const isEarlier = (other: PlanItem): boolean =>
    other.id !== item.id &&
    other.personId === item.personId &&
    other.state !== 'wish' &&
    other.state !== 'discussed' &&
    other.state !== 'lapsed' &&
    other.costs.some(({ payer }) => payer === 'lerarenbeurs') &&
    (other.startsOn ?? '') < (item.startsOn ?? '9999');
  const earlier = items.filter(isEarlier).map(({ kind }) => grantStudyOf(kind));
  const isSpent = earlier.some((kind) => kind === 'master' || (kind === 'bachelor' && study === 'bachelor'));
  const about = aboutItem({ item });
  if (isSpent) return [makeFinding('grant-used-before', about)];
  const hasMaster = member.qualifications.some(
    ({ kind, isInProgress, awardedOn }) =>
      (kind === 'hbo-master' || kind === 'wo-master') && !isInProgress && (awardedOn === null || awardedOn <= on),
  );
  return hasMaster && booked.length > 0 ? [makeFinding('grant-use-unknown', about)] : [];
}
