/**
 * How far a person's own rating lies from the level used: self level minus used level, in steps of the scale.
 *
 * Positive when he rates himself higher, negative when lower, 0 when both agree; null when either is unknown. It opens
 * a talk and is never added to a level or a gap.
 */
export function selfDifference(selfLevel: number | null, usedLevel: number | null): number | null {
  return selfLevel === null || usedLevel === null ? null : selfLevel - usedLevel;
}

/**
 * How far a person's own rating lies from the leader's: latest self level minus latest leader level, in steps.
 *
 * Differs from {@link selfDifference} where person and leader agreed on a level: the agreement is used, and this still
 * says how far their own views lie apart. Null when either did not rate. Teachers tend to rate themselves higher than
 * leaders do (concepts 84), so the sign is shown and not only the size.
 */
export function selfLeaderDifference(selfLevel: number | null, leaderLevel: number | null): number | null {
  return selfDifference(selfLevel, leaderLevel);
}
