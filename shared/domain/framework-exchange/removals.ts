import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence } from '../competences/entities.ts';

/** What removals are found in. */
export interface RemovalInput {
  readonly competences: readonly Competence[];
  /** Competences that something hangs on. */
  readonly usedIds: readonly CompetenceId[];
  /** Whether the file had it and no longer has it. */
  readonly isMissing: (competence: Competence) => boolean;
  /** What stands above it in the end. */
  readonly parentOf: (competence: Competence) => CompetenceId | null;
  /** Its last day of use in the end; null while it stays in use. */
  readonly lastDayOf: (competence: Competence) => IsoDate | null;
  readonly today: IsoDate;
}

/** What goes, and what gets a last day of use. */
export interface Removals {
  /** Every child before its parent. */
  readonly deletes: readonly Competence[];
  readonly retired: readonly { readonly competence: Competence; readonly lastDay: IsoDate }[];
}

/**
 * What becomes of competences that a file no longer has. What nobody used goes. What was rated, asked or observed is
 * retired today, with all that stays below it. What has something below it that stays is kept, and retired when nothing
 * below it is in use any more; a heading over something in use stays as it is.
 *
 * What stays never outlives what stands above it.
 */
export function findRemovals(input: RemovalInput): Removals {
  const { competences, parentOf, today } = input;
  const byId = new Map(competences.map((competence) => [competence.id, competence]));
  const children = Map.groupBy(competences, (competence) => {
    const parent = parentOf(competence);
    return parent !== null && byId.has(parent) ? parent : null;
  });
  const ordered = parentsFirst(children);
  const used = new Set(input.usedIds);
  const missing = new Set(competences.filter(input.isMissing).map(({ id }) => id));
  const kept = new Set<CompetenceId>();
  for (const competence of ordered.toReversed()) {
    const { id } = competence;
    const below = children.get(id) ?? [];
    if (!missing.has(id) || used.has(id) || below.some((child) => kept.has(child.id))) kept.add(id);
  }
  const lastDays = new Map(ordered.map((competence) => [competence.id, input.lastDayOf(competence)]));
  const end = (id: CompetenceId, day: IsoDate): void => {
    const present = lastDays.get(id) ?? null;
    if (present === null || present > day) lastDays.set(id, day);
  };
  for (const id of kept) if (missing.has(id) && used.has(id)) end(id, today);
  for (const competence of ordered) {
    const parent = parentOf(competence);
    const above = parent === null ? null : (lastDays.get(parent) ?? null);
    if (above !== null) end(competence.id, above);
  }
  for (const { id } of ordered.toReversed()) {
    if (!kept.has(id) || !missing.has(id)) continue;
    const below = (children.get(id) ?? []).filter((child) => kept.has(child.id));
    if (below.length > 0 && below.every((child) => lastDays.get(child.id) !== null)) end(id, today);
  }
  return {
    deletes: ordered.filter(({ id }) => !kept.has(id)).toReversed(),
    retired: ordered.flatMap((competence) => {
      const lastDay = lastDays.get(competence.id) ?? null;
      const isNew = lastDay !== null && lastDay !== input.lastDayOf(competence) && kept.has(competence.id);
      return isNew ? [{ competence, lastDay }] : [];
    }),
  };
}

function parentsFirst(children: ReadonlyMap<CompetenceId | null, readonly Competence[]>): readonly Competence[] {
  const ordered = [...(children.get(null) ?? [])];
  // The list grows while it is walked: every competence brings those below it.
  for (const competence of ordered) ordered.push(...(children.get(competence.id) ?? []));
  return ordered;
}
