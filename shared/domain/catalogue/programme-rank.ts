import type { CompetenceId } from '../../kernel/ids.ts';
import { distanceKm, type GeoPoint } from './distance.ts';
import type { FormFeature, Programme } from './entities.ts';

/** How well an entry fits. */
export const RANKS = ['high', 'medium', 'low'] as const;
/** See {@link RANKS}. */
export type Rank = (typeof RANKS)[number];

/** Something that is asked: a level on a competence. */
export interface WantedLevel {
  readonly competenceId: CompetenceId;
  readonly level: number;
}

/** What an entry is ranked for; empty parts are not looked at. */
export interface RankWish {
  /** The levels that a gap, a person or a goal asks. */
  readonly wanted: readonly WantedLevel[];
  /** Wishes on form, 1–5 (Tabel 36). */
  readonly formWishes: Readonly<Partial<Record<FormFeature, number>>>;
  /** Where the school stands; null when not known. */
  readonly from: GeoPoint | null;
  /** How far somebody wants to travel, in kilometres as the crow flies; null without a limit. */
  readonly mostKm: number | null;
}

/** Why an entry has its rank. */
export type RankReason =
  /** It brings to so many of the wanted levels. */
  | { readonly code: 'reaches'; readonly count: number; readonly of: number }
  /** It works on so many of the wanted competences, to a lower level. */
  | { readonly code: 'works-on'; readonly count: number; readonly of: number }
  | { readonly code: 'reaches-nothing' }
  | { readonly code: 'form-fits'; readonly features: readonly FormFeature[] }
  | { readonly code: 'too-far'; readonly km: number }
  | { readonly code: 'near'; readonly km: number }
  | { readonly code: 'not-offered' };

/** An entry with its rank and the reasons. */
export interface RankedProgramme {
  readonly programme: Programme;
  readonly rank: Rank;
  readonly reasons: readonly RankReason[];
  /** Kilometres to the nearest place; 0 at the school itself; null when not known. */
  readonly km: number | null;
}

/** A wish on form counts from this score on the scale 1–5. */
const STRONG_WISH = 4;

/**
 * Ranks an entry for what is wanted, with reasons that can be read (design §4.4).
 *
 * - High: brings to at least one wanted level, is offered, and its nearest place is not beyond the limit.
 * - Medium: works on a wanted competence but to a lower level; or would be High but is too far or only announced.
 * - Low: everything else.
 *
 * A wish on form that fits is a reason and decides the order among equals, never the rank. What is not known (no place,
 * no coordinates) does not count against an entry.
 */
export function rankProgramme(programme: Programme, wish: RankWish): RankedProgramme {
  const levels = new Map(programme.outcomes.map(({ competenceId, level }) => [competenceId, level]));
  const reached = wish.wanted.filter(({ competenceId, level }) => (levels.get(competenceId) ?? 0) >= level);
  const touched = wish.wanted.filter(({ competenceId }) => levels.has(competenceId));
  const km = nearestKm(programme, wish.from);
  const isTooFar = km !== null && wish.mostKm !== null && km > wish.mostKm;
  const isOffered = programme.state === 'active';
  const features = programme.formFeatures.filter((feature) => (wish.formWishes[feature] ?? 0) >= STRONG_WISH);
  const reasons: RankReason[] = [];
  if (reached.length > 0) reasons.push({ code: 'reaches', count: reached.length, of: wish.wanted.length });
  const worked = touched.length - reached.length;
  if (worked > 0) reasons.push({ code: 'works-on', count: worked, of: wish.wanted.length });
  if (touched.length === 0 && wish.wanted.length > 0) reasons.push({ code: 'reaches-nothing' });
  if (features.length > 0) reasons.push({ code: 'form-fits', features });
  if (km !== null) reasons.push({ code: isTooFar ? 'too-far' : 'near', km });
  if (!isOffered) reasons.push({ code: 'not-offered' });
  return { programme, rank: rankOf(reached.length > 0, touched.length > 0, isTooFar || !isOffered), reasons, km };
}

function rankOf(isReached: boolean, isTouched: boolean, isHindered: boolean): Rank {
  if (isReached) return isHindered ? 'medium' : 'high';
  return isTouched && !isHindered ? 'medium' : 'low';
}

/** Kilometres to the nearest place of an entry; 0 for the school itself; null when no place has coordinates. */
export function nearestKm(programme: Programme, from: GeoPoint | null): number | null {
  if (programme.formFeatures.includes('on-site')) return 0;
  if (from === null) return null;
  const distances = programme.places.flatMap(({ latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [distanceKm(from, { latitude, longitude })],
  );
  return distances.length === 0 ? null : Math.min(...distances);
}

/**
 * Ranks the whole catalogue: High before Medium before Low; within a rank by levels reached, strong wishes on form,
 * distance (unknown last) and title.
 */
export function rankProgrammes(programmes: readonly Programme[], wish: RankWish): readonly RankedProgramme[] {
  const order = (ranked: RankedProgramme): readonly number[] => [
    RANKS.indexOf(ranked.rank),
    -countOf(ranked, 'reaches'),
    -countOf(ranked, 'works-on'),
    -featuresOf(ranked),
    ranked.km ?? Number.MAX_VALUE,
  ];
  return programmes
    .map((programme) => {
      const ranked = rankProgramme(programme, wish);
      return { ranked, key: order(ranked) };
    })
    .toSorted((left, right) => {
      for (let index = 0; index < left.key.length; index += 1) {
        const difference = (left.key[index] ?? 0) - (right.key[index] ?? 0);
        if (difference !== 0) return difference;
      }
      return left.ranked.programme.title < right.ranked.programme.title ? -1 : 1;
    })
    .map(({ ranked }) => ranked);
}

function countOf({ reasons }: RankedProgramme, code: 'reaches' | 'works-on'): number {
  const found = reasons.find((reason) => reason.code === code);
  return found !== undefined && 'count' in found ? found.count : 0;
}

function featuresOf({ reasons }: RankedProgramme): number {
  const found = reasons.find((reason) => reason.code === 'form-fits');
  return found !== undefined && 'features' in found ? found.features.length : 0;
}
