import type { Programme } from './entities.ts';
import { programmePrice } from './programme-costs.ts';

/** A sum over modules: of those that say it, with how many do not. */
export interface ModuleSum {
  /** Null when no module says it. */
  readonly sum: number | null;
  readonly unknown: number;
}

/** What the modules of a package come to. */
export interface PackageSummary {
  readonly modules: number;
  readonly credits: ModuleSum;
  readonly contactMinutes: ModuleSum;
  readonly selfStudyMinutes: ModuleSum;
  /** Whole cents. */
  readonly price: ModuleSum;
  /**
   * Months within which all modules have to be earned so that the first is not out of date when the last is; null when
   * none expires.
   */
  readonly withinMonths: number | null;
}

/** Adds the modules of a package up; what a module does not say is counted apart and never added as 0. */
export function packageSummary(modules: readonly Programme[]): PackageSummary {
  const sumOf = (valueOf: (module: Programme) => number | null): ModuleSum => {
    const known = modules.map(valueOf).filter((value) => value !== null);
    return {
      sum: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
      unknown: modules.length - known.length,
    };
  };
  const expiries = modules.flatMap(({ expiresMonths }) => expiresMonths ?? []);
  return {
    modules: modules.length,
    credits: sumOf(({ credits }) => credits),
    contactMinutes: sumOf(({ contactMinutes }) => contactMinutes),
    selfStudyMinutes: sumOf(({ selfStudyMinutes }) => selfStudyMinutes),
    price: sumOf((module) => programmePrice(module).whole),
    withinMonths: expiries.length === 0 ? null : Math.min(...expiries),
  };
}
