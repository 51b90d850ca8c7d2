import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';

/** When somebody last had a talk, and when his development plan (POP) was last drawn up or updated in one. */
export interface TalkDates {
  readonly lastTalkOn: IsoDate | null;
  readonly lastPlanUpdateOn: IsoDate | null;
}

/**
 * The dates of the last talks of everybody who ever had one. A talk counts when it was held, with or without signatures;
 * who is not in the map never had one.
 */
export function readTalkDates(db: ReadDatabase): ReadonlyMap<PersonId, TalkDates> {
  const found = new Map<PersonId, TalkDates>();
  const held = db.all(
    sqlFor
      .selectFrom('talk')
      .select(['person_id', 'held_on', 'updates_plan'])
      .where('held_on', 'is not', null)
      .orderBy('held_on'),
  );
  for (const row of held) {
    const personId = row.person_id as PersonId;
    const lastTalkOn = row.held_on as IsoDate | null;
    const before = found.get(personId)?.lastPlanUpdateOn ?? null;
    found.set(personId, { lastTalkOn, lastPlanUpdateOn: row.updates_plan === 1 ? lastTalkOn : before });
  }
  return found;
}
