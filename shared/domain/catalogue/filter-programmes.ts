import { foldText } from '../../kernel/text.ts';
import type { FormFeature, Programme, ProgrammeKind, ProgrammeLanguage } from './entities.ts';
import type { ProgrammePrice } from './programme-costs.ts';

/** What the catalogue is narrowed to; what is null, empty or false is not asked. */
export interface CatalogueFilter {
  /** Words that stand in title, provider, places or themes. */
  readonly query: string;
  readonly kind: ProgrammeKind | null;
  /** Farthest nearest place, in kilometres as the crow flies. */
  readonly mostKm: number | null;
  /** Highest price in whole cents, of the whole or of one study year. */
  readonly mostCents: number | null;
  readonly pricePer: keyof ProgrammePrice;
  readonly mostMonths: number | null;
  readonly language: ProgrammeLanguage | null;
  /** All of these features of form. */
  readonly features: readonly FormFeature[];
  readonly isGrantEligible: boolean;
  readonly isStateFunded: boolean;
  readonly isAccredited: boolean;
  /** Only what the school or its board added itself. */
  readonly isOwn: boolean;
  /** Also what is no longer offered. */
  readonly withEnded: boolean;
}

/** An entry with what is worked out of it once. */
export interface IndexedProgramme {
  readonly programme: Programme;
  /** Its words, folded, for searching. */
  readonly words: string;
  readonly price: ProgrammePrice;
  /** Kilometres to its nearest place; null when not known. */
  readonly km: number | null;
}

/** Whether an entry fits a filter; `unknown` when nothing speaks against it but something asked is not known of it. */
export type FilterAnswer = 'fits' | 'unknown' | 'out';

/** The words by which an entry is found. */
export function searchWords({ title, provider, places, themes }: Programme): string {
  return foldText([title, provider, ...places.map(({ name }) => name), ...themes].join(' '));
}

/**
 * Makes the test of a filter. What is not known of an entry never counts as 0 or as no: such an entry is neither in nor
 * out, and the screen says how many there are.
 */
export function programmeFilter(filter: CatalogueFilter): (entry: IndexedProgramme) => FilterAnswer {
  const wanted = foldText(filter.query)
    .split(' ')
    .filter((word) => word !== '');
  const features = filter.features;
  const limits: ((entry: IndexedProgramme) => boolean | null)[] = [];
  const atMost = (limit: number | null, valueOf: (entry: IndexedProgramme) => number | null): void => {
    if (limit === null) return;
    limits.push((entry) => {
      const value = valueOf(entry);
      return value === null ? null : value <= limit;
    });
  };
  atMost(filter.mostKm, ({ km }) => km);
  atMost(filter.mostCents, ({ price }) => price[filter.pricePer]);
  atMost(filter.mostMonths, ({ programme }) => programme.durationMonths);
  for (const [isAsked, field] of [
    [filter.isGrantEligible, 'grantEligible'],
    [filter.isStateFunded, 'stateFunded'],
    [filter.isAccredited, 'accredited'],
  ] as const) {
    if (isAsked) {
      limits.push(({ programme }) => (programme[field] === 'unknown' ? null : programme[field] === 'yes'));
    }
  }
  if (filter.language !== null) {
    limits.push(({ programme: { language } }) =>
      filter.language === 'unknown' || language !== 'unknown' ? language === filter.language : null,
    );
  }
  return (entry) => {
    const { programme, words } = entry;
    if (!filter.withEnded && programme.state === 'ended') return 'out';
    if (filter.kind !== null && programme.kind !== filter.kind) return 'out';
    if (filter.isOwn && programme.shippedKey !== null) return 'out';
    if (!wanted.every((word) => words.includes(word))) return 'out';
    if (!features.every((feature) => programme.formFeatures.includes(feature))) return 'out';
    let isUnknown = false;
    for (const limit of limits) {
      const answer = limit(entry);
      if (answer === false) return 'out';
      if (answer === null) isUnknown = true;
    }
    return isUnknown ? 'unknown' : 'fits';
  };
}

/** How a list of entries is ordered; `title` unless something is wanted. */
export const CATALOGUE_ORDERS = ['fit', 'title', 'distance', 'price', 'length'] as const;
/** See {@link CATALOGUE_ORDERS}. */
export type CatalogueOrder = (typeof CATALOGUE_ORDERS)[number];

/** Puts entries that stand by title in another order; what is not known comes last, equals stay by title. */
export function orderProgrammes<Entry extends IndexedProgramme>(
  entries: readonly Entry[],
  order: CatalogueOrder,
  pricePer: keyof ProgrammePrice,
): readonly Entry[] {
  const valueOf: ((entry: Entry) => number | null) | null =
    order === 'distance'
      ? ({ km }) => km
      : order === 'price'
        ? ({ price }) => price[pricePer]
        : order === 'length'
          ? ({ programme }) => programme.durationMonths
          : null;
  if (valueOf === null) return entries;
  return entries.toSorted((left, right) => (valueOf(left) ?? Infinity) - (valueOf(right) ?? Infinity) || 0);
}
