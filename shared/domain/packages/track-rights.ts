import type { SideRights } from './merge-states.ts';
import type { StampedRecord } from './shared-state.ts';
import type { ExchangeSide } from './stamp.ts';

/** Kinds that make up a plan item, by the field that names the item. */
const ITEM_PARTS: Readonly<Record<string, string>> = {
  plan_goal: 'item_id',
  plan_outcome: 'item_id',
  plan_hours: 'item_id',
  plan_cost: 'item_id',
};

/**
 * What a side may do with what school and teacher share (design §4.11): the teacher rates himself and has his own wishes,
 * with their parts, for as long as they are wishes. The school may do everything but change a rating.
 *
 * @param personId whom it is about.
 * @param itemOf the plan item of an id as the receiver holds it or as it comes in; undefined when there is none.
 */
export function trackRights(
  side: ExchangeSide,
  personId: string,
  itemOf: (id: string) => StampedRecord | undefined,
): SideRights {
  const isHis = (record: StampedRecord): boolean => record.fields['person_id']?.value === personId;
  const isWish = (record: StampedRecord | undefined): boolean =>
    record?.kind === 'plan_item' && isHis(record) && record.fields['state']?.value === 'wish';
  const isSelfRating = (record: StampedRecord): boolean =>
    record.kind === 'rating' && isHis(record) && record.fields['rater_kind']?.value === 'self';
  const isTeachers = (record: StampedRecord): boolean => {
    if (record.kind === 'rating') return isSelfRating(record);
    if (record.kind === 'plan_item') return isWish(record);
    const part = ITEM_PARTS[record.kind];
    if (part === undefined) return false;
    const itemId = record.fields[part]?.value;
    return typeof itemId === 'string' && isWish(itemOf(itemId));
  };
  if (side === 'teacher') {
    return {
      mayAddOrRemove: isTeachers,
      // A rating is never changed, only added; the state of a wish is the school's to move on.
      mayChange: (record, field) =>
        record.kind !== 'rating' && field !== 'state' && field !== 'person_id' && isTeachers(record),
    };
  }
  return { mayAddOrRemove: () => true, mayChange: (record) => record.kind !== 'rating' };
}
