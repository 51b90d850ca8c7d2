import type { Role, RoleLevel } from './entities.ts';

/** Whether a master that leads to a role exists, was planned or was wanted when the source was written, or is any at all. */
export const MASTER_STATUSES = ['exists', 'planned', 'desired', 'any'] as const;
/** See {@link MASTER_STATUSES}. */
export type MasterStatus = (typeof MASTER_STATUSES)[number];

/** A master that leads to a role; `name` is empty for `any`. */
export interface PreparingMaster {
  readonly name: string;
  readonly status: MasterStatus;
}

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
  /** Categories of register programmes that lead to it. */
  readonly registerCategories: readonly string[];
  /** Masters that lead to it. */
  readonly masters: readonly PreparingMaster[];
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

/** The parts of a cell of the library, parted by `;`; none when it is empty. */
export function partsOfCell(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Master SEN; desired: Master gedrag` is one that exists and one that was wanted; `any master` is any. */
export function mastersOfCell(cell: string): readonly PreparingMaster[] {
  return partsOfCell(cell).map((part): PreparingMaster => {
    if (part === 'any master') return { name: '', status: 'any' };
    const [, status, name] = /^(desired|planned): (.+)$/.exec(part) ?? [];
    if (name === undefined) return { name: part, status: 'exists' };
    return { name, status: status === 'planned' ? 'planned' : 'desired' };
  });
}
