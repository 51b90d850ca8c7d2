import type { IsoDate } from '../../kernel/dates.ts';
import type { PersonId, PlanItemId } from '../../kernel/ids.ts';
import { schoolYearPeriod, type SchoolYearStart } from '../../kernel/school-year.ts';
import { hourRights, type HourRightReason, type HourRights } from '../hours/hour-rights.ts';
import type { Rule, RuleSet } from '../rules/entities.ts';
import type { TeamMember } from '../team/entities.ts';
import { isInServiceOn } from '../team/service.ts';
import { HOUR_SOURCES, type HourSource, type PlanItem } from './entities.ts';
import {
  keptFrom,
  RULE_OF_SOURCE,
  SAVING_SOURCES,
  savingBalances,
  type HourSaving,
  type SavingBalance,
} from './hour-savings.ts';
import { isCommitted, isWished } from './plan-actions.ts';

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
  /** Kept from earlier years, not used yet and not past its term; null when what was used is not known. */
  readonly saved: number | null;
  /** Kept from this year for later ones. */
  readonly setAside: number;
  /** Everything kept from this source, with what is left of it at the start of the year. */
  readonly savings: readonly SavingBalance[];
  /** Promised: items from agreed on. */
  readonly committed: number;
  /** Wished or talked of. */
  readonly wished: number;
  /** right + saved − set aside − committed; null when one of them is not known. Below 0 is too much. */
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

/**
 * The hours of a person in a school year, by source: right, kept, promised, wished and left.
 *
 * The right is that of the first day of the school year, or of the person's first day in service within it. Study leave,
 * imposed training and own time know no right by these rules and have no balance (domain-rules C-16: imposed training
 * does not eat the individual right). Kept hours go by {@link savingBalances}.
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
  const { countedOn, rights } = rightsIn(member, schoolYear, input);
  const own = input.items.filter((item) => item.personId === member.person.id);
  const entries = HOUR_SOURCES.map((source): HourEntry => {
    const found = rightOf(rights, source);
    const lines = linesOf(own, schoolYear, source);
    const committed = sumOf(lines.filter((line) => line.isCommitted));
    const right = found?.minutes ?? null;
    const kept = input.savings.filter((saving) => saving.personId === member.person.id && saving.source === source);
    const savings = savingBalances(kept, schoolYear, {
      ...input,
      yearOf: (year) => ({
        right: rightOf(rightsIn(member, year, input).rights, source)?.minutes ?? null,
        committed: sumOf(linesOf(own, year, source).filter((line) => line.isCommitted)),
      }),
    });
    const saved = usableIn(savings);
    const setAside = keptFrom(kept, schoolYear);
    return {
      source,
      right,
      reason: found?.reason ?? 'no-right-by-rule',
      rule: found?.rule ?? null,
      saved,
      setAside,
      savings,
      committed,
      wished: sumOf(lines.filter((line) => !line.isCommitted)),
      left: right === null || saved === null ? null : right + saved - setAside - committed,
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

function rightsIn(
  member: TeamMember,
  schoolYear: number,
  { rules, schoolYearStart }: { readonly rules: RuleSet; readonly schoolYearStart: SchoolYearStart },
): { readonly countedOn: IsoDate; readonly rights: HourRights } {
  const { from, to } = schoolYearPeriod({ kind: 'school-year', startYear: schoolYear }, schoolYearStart);
  const countedOn = firstDayInService(member, from, to);
  return { countedOn, rights: hourRights(member, countedOn, rules) };
}

function rightOf({ rights }: HourRights, source: HourSource): HourRights['rights'][number] | undefined {
  const saving = SAVING_SOURCES.find((one) => one === source);
  return saving === undefined ? undefined : rights.find(({ key }) => key === RULE_OF_SOURCE[saving]);
}

/** The kept hours that can be used, added up; null when one of them is not known. */
function usableIn(savings: readonly SavingBalance[]): number | null {
  return savings
    .filter(({ isUsable }) => isUsable)
    .reduce<number | null>((sum, { left }) => (sum === null || left === null ? null : sum + left), 0);
}

function sumOf(lines: readonly HourLine[]): number {
  return lines.reduce((sum, line) => sum + line.minutes, 0);
}
