import type { Role, RoleLevel } from './entities.ts';

/** A specialist role of the shipped library, as the sources name it. */
export interface ShippedRole {
  readonly key: string;
  /** Its names, parted by ` / ` where the sources have several. */
  readonly namesNl: string;
  readonly namesEn: string;
  /** Null for a role outside the school. */
  readonly level: RoleLevel | null;
  /** Whether the source gives the level, or it follows from its tasks. */
  readonly levelBasis: 'text' | 'inferred' | 'outside-school';
  /** Categories of register programmes that lead to it, parted by `; `; empty when the sources name none. */
  readonly registerCategories: string;
  /** Masters that lead to it, parted by `; `; empty when the sources name none. */
  readonly masters: string;
  /** Sections of the five texts, by their codes. */
  readonly source: string;
}

/**
 * A role of the library as a role of the school: its first name with a capital, active, and without the hours, tasks and
 * domains that the sources do not give. A role outside the school starts at the level of the board.
 */
export function roleFromShipped(shipped: ShippedRole): Omit<Role, 'id' | 'position'> {
  return {
    shippedKey: shipped.key,
    titleNl: firstName(shipped.namesNl),
    titleEn: firstName(shipped.namesEn),
    level: shipped.level ?? 'board',
    tasks: '',
    minutesPerYear: null,
    isCritical: false,
    refreshMonths: null,
    domains: [],
    state: 'active',
  };
}

/** `taalcoördinator / taalspecialist` becomes `Taalcoördinator`. */
export function firstName(names: string): string {
  const name = names.split(' / ')[0] ?? names;
  return name.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
