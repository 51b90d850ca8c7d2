import type { IsoDate } from '../../kernel/dates.ts';
import type { PlanItem, PlanState } from '../plans/entities.ts';
import { isUnderWay } from '../plans/plan-actions.ts';
import type { Qualification, QualificationKind } from '../team/entities.ts';
import { yearsOfExperienceOn } from '../team/experience.ts';
import { isInServiceOn } from '../team/service.ts';
import type { Finding } from './entities.ts';
import { plannedItems, type FindingInput, type PlannedItem } from './finding-input.ts';
import { aboutItem, fact, makeFinding } from './make-finding.ts';

/** Whoever is enrolled was admitted: entry rules are asked before. */
const STATES_BEFORE_ENTRY: readonly PlanState[] = ['wish', 'discussed', 'agreed'];

const BACHELOR_OR_ABOVE: readonly QualificationKind[] = [
  'pabo',
  'hbo-bachelor',
  'wo-bachelor',
  'hbo-master',
  'wo-master',
  'doctorate',
];

/** With these somebody enters a university master without a premaster; an academic pabo gives a wo-bachelor. */
const UNIVERSITY: readonly QualificationKind[] = ['wo-bachelor', 'wo-master', 'doctorate'];

type Answer = 'yes' | 'no' | 'unknown';

/**
 * What stands in the way of entering a programme that somebody is not enrolled in yet, on its first day (without one:
 * today): a bachelor, a premaster, work experience, a post (concepts 16–18, 37).
 *
 * What the catalogue does not say is not asked; what the file of the person does not say is told as unknown and refuses
 * nothing.
 */
export function entryFindings(input: FindingInput): readonly Finding[] {
  return plannedItems(input)
    .filter(({ item }) => STATES_BEFORE_ENTRY.includes(item.state))
    .flatMap((planned) => {
      const on = planned.item.startsOn ?? input.today;
      return [
        ...diplomaFindings(planned, input.items, on),
        ...experienceFindings(planned, on),
        ...postFindings(planned, on),
      ];
    });
}

function diplomaFindings(planned: PlannedItem, items: readonly PlanItem[], on: IsoDate): readonly Finding[] {
  const { item, member, programme } = planned;
  const about = aboutItem(planned);
  const bachelor =
    programme?.entryRules.needsBachelor === true ? heldBy(member.qualifications, BACHELOR_OR_ABOVE, on) : 'yes';
  const premaster = needsPremaster(planned) ? premasterOf(planned, items, on) : 'yes';
  if (bachelor === 'unknown' || (bachelor === 'yes' && premaster === 'unknown'))
    return [makeFinding('entry-diploma-unknown', about)];
  if (bachelor === 'no') return [makeFinding('entry-bachelor-missing', about)];
  return premaster === 'no' ? [makeFinding('entry-premaster-missing', about, { kind: fact.word(item.kind) })] : [];
}

/** A university master asks one after the pabo; a programme may say otherwise, and then its word counts. */
function needsPremaster({ item, programme }: PlannedItem): boolean {
  return programme === null ? item.kind === 'wo-master' : programme.entryRules.needsPremaster === 'yes';
}

function premasterOf({ item, member }: PlannedItem, items: readonly PlanItem[], on: IsoDate): Answer {
  const isDoneByThen = items.some(
    (other) =>
      other.personId === item.personId &&
      other.kind === 'premaster' &&
      (other.state === 'achieved' || (isUnderWay(other.state) && other.endsOn !== null && other.endsOn <= on)),
  );
  const isCertified = member.qualifications.some(
    ({ title, isInProgress }) => !isInProgress && /pre-?master|schakel/i.test(title),
  );
  return isDoneByThen || isCertified ? 'yes' : heldBy(member.qualifications, UNIVERSITY, on);
}

/** Whether one of these is held on a day. Without any recorded diploma nothing is known. */
function heldBy(qualifications: readonly Qualification[], kinds: readonly QualificationKind[], on: IsoDate): Answer {
  if (qualifications.length === 0) return 'unknown';
  const wanted = qualifications.filter(({ kind }) => kinds.includes(kind));
  const isHeld = ({ isInProgress, awardedOn, expectedYear }: Qualification): boolean =>
    isInProgress
      ? expectedYear !== null && expectedYear <= Number(on.slice(0, 4))
      : awardedOn === null || awardedOn <= on;
  if (wanted.some(isHeld)) return 'yes';
  return wanted.some(({ isInProgress, expectedYear }) => isInProgress && expectedYear === null) ? 'unknown' : 'no';
}

function experienceFindings(planned: PlannedItem, on: IsoDate): readonly Finding[] {
  const asked = planned.programme?.entryRules.experienceYears ?? null;
  if (asked === null || asked === 0) return [];
  const years = yearsOfExperienceOn(planned.member.person, on);
  const about = aboutItem(planned);
  if (years === null) return [makeFinding('entry-experience-unknown', about, { asked: fact.number(asked) })];
  if (years >= asked) return [];
  return [
    makeFinding('entry-experience-short', about, {
      asked: fact.number(asked),
      years: fact.number(years),
      on: fact.date(on),
    }),
  ];
}

function postFindings(planned: PlannedItem, on: IsoDate): readonly Finding[] {
  const { member, programme } = planned;
  if (programme?.entryRules.needsPost !== 'yes' || member.appointments.length === 0 || isInServiceOn(member, on))
    return [];
  return [makeFinding('entry-post-missing', aboutItem(planned), { on: fact.date(on) })];
}
