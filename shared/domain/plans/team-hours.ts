import { HOUR_SOURCES, type HourSource } from './entities.ts';
import type { HourEntry, HourLedger } from './hour-ledger.ts';

/** The sources of one person that say something in a school year. */
export interface PersonHours<Ledger extends HourLedger> {
  readonly ledger: Ledger;
  readonly entries: readonly HourEntry[];
  /** Minutes promised beyond what there is, of the source where that is most; 0 when nowhere. */
  readonly overrun: number;
}

/** A source of the whole team; whole minutes. */
export interface SourceTotal {
  readonly source: HourSource;
  /** Sum of the known rights; null when none is known. */
  readonly right: number | null;
  /** People whose right is not known, so that the sum is a minimum. */
  readonly unknownRights: number;
  readonly committed: number;
  readonly wished: number;
  /** Sum of what is promised beyond what there is. */
  readonly overrun: number;
}

/** The hours of the team in a school year. */
export interface TeamHours<Ledger extends HourLedger> {
  readonly people: readonly PersonHours<Ledger>[];
  readonly totals: readonly SourceTotal[];
}

/** Whether an entry says something: lines, kept hours, a right, or a right that is not known. */
export function saysSomething({ lines, saved, setAside, reason }: HourEntry): boolean {
  return (
    lines.length > 0 || saved !== 0 || setAside > 0 || (reason !== 'does-not-apply' && reason !== 'no-right-by-rule')
  );
}

/**
 * The hours of the team, who is most over first; people who are equally far keep the order in which they are given. Totals
 * are the sums of the entries, source by source.
 */
export function teamHours<Ledger extends HourLedger>(ledgers: readonly Ledger[]): TeamHours<Ledger> {
  const people = ledgers
    .map((ledger) => ({
      ledger,
      entries: ledger.entries.filter(saysSomething),
      overrun: Math.max(0, ...ledger.entries.map(overrunOf)),
    }))
    .sort((one, other) => other.overrun - one.overrun);
  return { people, totals: HOUR_SOURCES.map((source) => totalOf(source, ledgers)) };
}

/** Minutes promised beyond right and kept hours; 0 when the right is not known. */
export function overrunOf({ left }: HourEntry): number {
  return left === null || left >= 0 ? 0 : -left;
}

function totalOf(source: HourSource, ledgers: readonly HourLedger[]): SourceTotal {
  const entries = ledgers.flatMap((ledger) => ledger.entries.filter((entry) => entry.source === source));
  const rights = entries.flatMap(({ right }) => right ?? []);
  const sumOf = (minutes: readonly number[]): number => minutes.reduce((sum, each) => sum + each, 0);
  return {
    source,
    right: rights.length === 0 ? null : sumOf(rights),
    unknownRights: entries.filter(({ right, reason }) => right === null && reason !== 'no-right-by-rule').length,
    committed: sumOf(entries.map(({ committed }) => committed)),
    wished: sumOf(entries.map(({ wished }) => wished)),
    overrun: sumOf(entries.map(overrunOf)),
  };
}
