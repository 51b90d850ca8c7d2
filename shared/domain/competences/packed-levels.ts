import { dateOfDayNumber, dayNumber, daysBetween, isoDate, type IsoDate } from '../../kernel/dates.ts';
import { RATER_KINDS, type RaterKind } from './entities.ts';
import { compareRatingMoments, type RatingFact } from './used-level.ts';

/*
 * The latest rating per competence and rater kind of one person, as bytes.
 *
 * A competence has a slot: a number from 0 that is given once and never used again. Its 15 bytes start at slot × 15 and
 * hold, in the order of RATER_KINDS, 3 bytes per kind:
 *
 *   byte 0     level 1–250; 0 = no rating of this kind
 *   byte 1–2   day of the rating, unsigned, little endian: days since 1 January 2000
 *
 * The length is (highest slot with a rating + 1) × 15: a slot beyond the end has no rating. The layout is stored in
 * workspace files; another layout needs a migration, and so does another order of RATER_KINDS.
 */
const BYTES_PER_RATING = 3;
const BYTES_PER_SLOT = RATER_KINDS.length * BYTES_PER_RATING;
const EPOCH = isoDate('2000-01-01');
const EPOCH_DAY = dayNumber(EPOCH);
const LAST_DAY = 0xffff;
const MAX_LEVEL = 250;

/** The place of a rater kind in RATER_KINDS and so in the packed levels; looked up once when reading many cells. */
export function raterKindIndex(raterKind: RaterKind): number {
  return RATER_KINDS.indexOf(raterKind);
}

const SELF = raterKindIndex('self');
const LEADER = raterKindIndex('leader');
const AGREED = raterKindIndex('agreed');

/** A rating to be packed, with the slot of its competence. */
export interface SlottedRating extends RatingFact {
  readonly slot: number;
}

/** The latest rating of one kind, as far as the bytes keep it. */
export interface PackedRating {
  readonly level: number;
  /** Day of the rating; 2000-01-01 stands for that day and all before, 2179-06-06 for that day and all after. */
  readonly ratedOn: IsoDate;
}

/**
 * Packs all ratings of one person; of each competence and kind only the latest stays, in any order of the input.
 *
 * Which one is the latest is decided by the full dates; only after that a day outside 2000-01-01 – 2179-06-06 is moved
 * to the nearer end. Throws on a level outside 1–250 or a negative slot: bugs of ours, the policies refuse them before.
 */
export function packLatestRatings(ratings: readonly SlottedRating[]): Uint8Array {
  const latest = new Map<number, SlottedRating>();
  let length = 0;
  for (const rating of ratings) {
    const offset = offsetOf(requireSlot(rating.slot), raterKindIndex(rating.raterKind));
    const known = latest.get(offset);
    if (known === undefined || compareRatingMoments(rating, known) > 0) latest.set(offset, rating);
    length = Math.max(length, (rating.slot + 1) * BYTES_PER_SLOT);
  }
  const packed = new Uint8Array(length);
  for (const [offset, rating] of latest) {
    const day = Math.min(Math.max(daysBetween(EPOCH, rating.ratedOn), 0), LAST_DAY);
    packed[offset] = requireLevel(rating.level);
    packed[offset + 1] = day & 0xff;
    packed[offset + 2] = day >> 8;
  }
  return packed;
}

/** The level of the latest rating of one kind on the competence of a slot; 0 when there is none. For reading many cells. */
export function packedLevel(packed: Uint8Array, slot: number, kindIndex: number): number {
  return packed[offsetOf(slot, kindIndex)] ?? 0;
}

/** The day of that rating as a day number (days since 1 January 1970); 0 when there is none. For reading many cells. */
export function packedDay(packed: Uint8Array, slot: number, kindIndex: number): number {
  const offset = offsetOf(slot, kindIndex);
  if ((packed[offset] ?? 0) === 0) return 0;
  return EPOCH_DAY + (packed[offset + 1] ?? 0) + ((packed[offset + 2] ?? 0) << 8);
}

/** The latest rating of one kind on the competence of a slot; null when there is none. */
export function readPacked(packed: Uint8Array, slot: number, kindIndex: number): PackedRating | null {
  const level = packedLevel(packed, slot, kindIndex);
  return level === 0 ? null : { level, ratedOn: dateOfDayNumber(packedDay(packed, slot, kindIndex)) };
}

/**
 * The used level of the competence of a slot: latest agreed, else latest leader; null when unknown.
 *
 * Equals the used level on any date on or after the person's last rating.
 */
export function usedLevelFromPacked(packed: Uint8Array, slot: number): number | null {
  return levelAt(packed, slot, AGREED) ?? levelAt(packed, slot, LEADER);
}

/** The level of the latest self rating on the competence of a slot; null when there is none. */
export function selfLevelFromPacked(packed: Uint8Array, slot: number): number | null {
  return levelAt(packed, slot, SELF);
}

/**
 * Whether there is a rating of any kind but an observation, self ratings included. An observation informs and moves no
 * figure (domain-rules 4.3), so it does not make somebody rated either.
 */
export function hasRatingBesideObservations(packed: Uint8Array): boolean {
  for (let slot = 0; slot * BYTES_PER_SLOT < packed.length; slot += 1) {
    for (const [kindIndex, raterKind] of RATER_KINDS.entries()) {
      if (raterKind !== 'observation' && packedLevel(packed, slot, kindIndex) > 0) return true;
    }
  }
  return false;
}

function levelAt(packed: Uint8Array, slot: number, kindIndex: number): number | null {
  return packed[offsetOf(slot, kindIndex)] || null;
}

function offsetOf(slot: number, kindIndex: number): number {
  return slot * BYTES_PER_SLOT + kindIndex * BYTES_PER_RATING;
}

function requireSlot(slot: number): number {
  if (!Number.isSafeInteger(slot) || slot < 0) throw new Error('A slot is a whole number of 0 or more');
  return slot;
}

function requireLevel(level: number): number {
  if (!Number.isInteger(level) || level < 1 || level > MAX_LEVEL) throw new Error('A level is a whole number 1–250');
  return level;
}
