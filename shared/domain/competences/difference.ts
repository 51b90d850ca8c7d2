/**
 * How far a person's own rating lies from the level used: self level minus used level, in steps of the scale.
 *
 * Positive when he rates himself higher, negative when lower, 0 when both agree; null when either is unknown. It opens
 * a talk and is never added to a level or a gap.
 */
export function selfDifference(selfLevel: number | null, usedLevel: number | null): number | null {
  return selfLevel === null || usedLevel === null ? null : selfLevel - usedLevel;
}
