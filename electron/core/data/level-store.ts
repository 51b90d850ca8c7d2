import type { IsoDate, IsoMoment } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { packLatestRatings } from '#shared/domain/competences/packed-levels.ts';
import type { RowChange } from './change-log.ts';
import { sqlFor } from './query-builder.ts';
import type { StatementRunner } from './read-database.ts';

const NO_LEVELS = new Uint8Array(0);

/**
 * The latest ratings of each person, packed: read without touching the rating rows.
 *
 * The table `packed_levels` is derived from `rating` and brought up to date in the same transaction as every change of
 * a rating, by whatever way it came (new work, undo, redo, import).
 */
export class LevelStore {
  readonly #runner: StatementRunner;
  #packed: Map<string, Uint8Array> | null = null;

  constructor(runner: StatementRunner) {
    this.#runner = runner;
  }

  /** Packed levels of a person; empty when nobody rated him. */
  of(personId: PersonId): Uint8Array {
    this.#packed ??= this.#load();
    return this.#packed.get(personId) ?? NO_LEVELS;
  }

  /** Brings the packed rows of everybody whose ratings changed up to date; gives those people. */
  refresh(changes: readonly RowChange[]): readonly string[] {
    const people = new Set<string>();
    for (const change of changes) {
      if (change.table !== 'rating') continue;
      const person = change.after?.['person_id'] ?? change.before?.['person_id'] ?? this.#personOfRating(change.id);
      if (typeof person === 'string') people.add(person);
    }
    for (const person of people) this.#repack(person);
    return [...people];
  }

  /** Drops what is kept in memory of these people, after their change was committed. */
  forget(people: readonly string[]): void {
    if (people.length > 0) this.#packed = null;
  }

  #load(): Map<string, Uint8Array> {
    const rows = this.#runner.all(sqlFor.selectFrom('packed_levels').select(['person_id', 'latest']));
    return new Map(rows.map((row) => [row.person_id, row.latest]));
  }

  #personOfRating(ratingId: string): string | undefined {
    return this.#runner.first(sqlFor.selectFrom('rating').select('person_id').where('id', '=', ratingId))?.person_id;
  }

  #repack(personId: string): void {
    const rows = this.#runner.all(
      sqlFor
        .selectFrom('rating')
        .innerJoin('competence', 'competence.id', 'rating.competence_id')
        .select(['competence.slot', 'rating.rater_kind', 'rating.level', 'rating.rated_on', 'rating.recorded_at'])
        .where('rating.person_id', '=', personId),
    );
    if (rows.length === 0) {
      this.#runner.prepare('DELETE FROM packed_levels WHERE person_id = ?').run(personId);
      return;
    }
    const packed = packLatestRatings(
      rows.map((row) => ({
        slot: row.slot,
        raterKind: row.rater_kind as RaterKind,
        level: row.level,
        ratedOn: row.rated_on as IsoDate,
        recordedAt: row.recorded_at as IsoMoment,
      })),
    );
    this.#runner
      .prepare(
        `INSERT INTO packed_levels (person_id, latest) VALUES (?, ?)
         ON CONFLICT (person_id) DO UPDATE SET latest = excluded.latest`,
      )
      .run(personId, packed);
  }
}
