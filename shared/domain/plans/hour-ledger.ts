import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId, PlanItemId } from '../../kernel/ids.ts';
import { schoolYearPeriod, type SchoolYearStart } from '../../kernel/school-year.ts';
import { hourRights, type HourRightReason } from '../hours/hour-rights.ts';
import type { Rule, RuleKey, RuleSet } from '../rules/entities.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn } from '../team/service.ts';
import { HOUR_SOURCES, type HourSource, type PlanItem } from './entities.ts';
import { isCommitted, isWished } from './plan-actions.ts';

/** Hours kept from an earlier school year for an agreed purpose. */
export interface HourSaving {
  readonly personId: PersonId;
  readonly source: HourSource;
  /** Calendar year in which the school year starts from which they are kept. */
  readonly fromSchoolYear: number;
  /** Whole minutes, above 0. */
  readonly minutes: number;
  readonly purpose: string;
}

/** A line of the ledger: the hours of one item out of one source. */
export interface HourLine {
  readonly itemId: PlanItemId;
  readonly minutes: number;
  readonly isCommitted: boolean;
}

/** One source of one person in one school year; all figures are whole minutes. */
export interface HourEntry {
  readonly source: HourSource;
  /** What he has a right to; null when it is not known or the source knows no right. */
  readonly right: number | null;
  readonly reason: HourRightReason | 'no-right-by-rule';
  readonly rule: Rule | null;
  /** Kept from earlier years and not past its term. */
  readonly saved: number;
  /** Promised: items from agreed on. */
  readonly committed: number;
  /** Wished or talked of. */
  readonly wished: number;
  /** right + saved − committed; null when the right is not known. Below 0 is too much. */
  readonly left: number | null;
  readonly lines: readonly HourLine[];
}

/** The hours of one person in one school year. */
export interface HourLedger {
  readonly personId: PersonId;
  readonly schoolYear: number;
  /** The day on which the rights were counted. */
  readonly countedOn: IsoDate;
  readonly entries: readonly HourEntry[];
  /** Sum over all sources. */
  readonly committed: number;
  readonly wished: number;
}

const RULE_OF: Partial<Record<HourSource, RuleKey>> = {
  professionalisation: 'professionalisation-hours',
  'sustainable-basic': 'sustainable-basic-hours',
  'sustainable-starter': 'sustainable-starter-hours',
  'sustainable-senior': 'sustainable-senior-hours',
};

/**
 * The hours of a person in a school year, by source: right, kept, promised, wished and left.
 *
 * The right is that of the first day of the school year, or of the person's first day in service within it. Study leave,
 * imposed training and own time know no right by these rules and have no balance (domain-rules C-16: imposed training
 * does not eat the individual right). Hours kept from year y count up to and including year y + `saveYears` of the rule.
 */
export function hourLedger(
  member: TeamMember,
  schoolYear: number,
  input: {
    readonly items: readonly PlanItem[];
    readonly savings: readonly HourSaving[];
    readonly rules: RuleSet;
    readonly schoolYearStart: SchoolYearStart;
  },
): HourLedger {
  const { from, to } = schoolYearPeriod({ kind: 'school-year', startYear: schoolYear }, input.schoolYearStart);
  const countedOn = firstDayInService(member, from, to);
  const rights = hourRights(member, countedOn, input.rules);
  const own = input.items.filter((item) => item.personId === member.person.id);
  const entries = HOUR_SOURCES.map((source): HourEntry => {
    const key = RULE_OF[source];
    const found = rights.rights.find((right) => right.key === key);
    const lines = linesOf(own, schoolYear, source);
    const committed = sumOf(lines.filter((line) => line.isCommitted));
    const right = found?.minutes ?? null;
    const saved = savedFor(member.person.id, source, schoolYear, input.savings, found?.rule ?? null);
    return {
      source,
      right,
      reason: found?.reason ?? 'no-right-by-rule',
      rule: found?.rule ?? null,
      saved,
      committed,
      wished: sumOf(lines.filter((line) => !line.isCommitted)),
      left: right === null ? null : right + saved - committed,
      lines,
    };
  });
  return {
    personId: member.person.id,
    schoolYear,
    countedOn,
    entries,
    committed: entries.reduce((sum, entry) => sum + entry.committed, 0),
    wished: entries.reduce((sum, entry) => sum + entry.wished, 0),
  };
}

function firstDayInService(member: TeamMember, from: IsoDate, to: IsoDate): IsoDate {
  if (isInServiceOn(member, from)) return from;
  const starts = member.appointments.flatMap((appointment) =>
    appointment.from !== null && appointment.from > from && appointment.from <= to ? [appointment.from] : [],
  );
  return starts.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null) ?? from;
}

function linesOf(items: readonly PlanItem[], schoolYear: number, source: HourSource): readonly HourLine[] {
  return items.flatMap((item) => {
    if (!isCommitted(item.state) && !isWished(item.state)) return [];
    const minutes = item.hours
      .filter((hours) => hours.schoolYear === schoolYear && hours.source === source)
      .reduce((sum, hours) => sum + hours.minutes, 0);
    return minutes === 0 ? [] : [{ itemId: item.id, minutes, isCommitted: isCommitted(item.state) }];
  });
}

function savedFor(
  personId: PersonId,
  source: HourSource,
  schoolYear: number,
  savings: readonly HourSaving[],
  rule: Rule | null,
): number {
  const term = rule?.parameters['saveYears'] ?? 0;
  return savings
    .filter(
      (saving) =>
        saving.personId === personId &&
        saving.source === source &&
        saving.fromSchoolYear < schoolYear &&
        schoolYear <= saving.fromSchoolYear + term,
    )
    .reduce((sum, saving) => sum + saving.minutes, 0);
}

function sumOf(lines: readonly HourLine[]): number {
  return lines.reduce((sum, line) => sum + line.minutes, 0);
}
