import type { ProgrammeCost, ProgrammeLinkKind, ProgrammeOutcome, ProgrammePlace } from '../catalogue/entities.ts';
import type { ProgrammeDraft } from '../catalogue/programme-policy.ts';
import { foldText } from '../table-import/normalise-text.ts';
import { readAmount } from './amounts.ts';
import type { CellReader } from './cell-reader.ts';
import type { CatalogueImportContext, CompetenceReference } from './plan-types.ts';
import {
  COST_WORDS,
  FEATURE_WORDS,
  KIND_WORDS,
  KNOWN_WORDS,
  LANGUAGE_WORDS,
  QUALIFICATION_WORDS,
  RECOGNITION_WORDS,
  STATE_WORDS,
} from './words.ts';

/** Kinds of links with the column that names them. */
export const LINK_FIELDS = {
  'leads-on-to': 'leadsOnTo',
  'module-of': 'moduleOf',
  'exempts-from': 'exemptsFrom',
  'replaced-by': 'replacedBy',
} as const satisfies Record<ProgrammeLinkKind, string>;

/** What a row says; a field that it does not say is left out. */
export interface ReadEntry {
  readonly row: number;
  /** Null when the row has none. */
  readonly key: string | null;
  readonly said: Partial<ProgrammeDraft>;
  readonly links: readonly { readonly kind: ProgrammeLinkKind; readonly key: string }[];
}

/** What cells are looked up in, made once for a file. */
export interface RowLookups {
  readonly places: ReadonlyMap<string, ProgrammePlace>;
  readonly competences: ReadonlyMap<string, readonly CompetenceReference[]>;
  readonly roleKeys: ReadonlySet<string>;
}

const PLACE = /^(.*?)\s*\(\s*(-?\d{1,3}(?:\.\d+)?)[\s,/]+(-?\d{1,3}(?:\.\d+)?)\s*\)$/;
const PLACE_WITHOUT = /^(.*?)\s*\((?:onbekend|unknown)\)$/i;
const COST = /^(?:([^:]+):)?\s*(.+?)\s*(per jaar|per year|p\.j\.|in totaal|totaal|total)?\s*(?:\(([^()]*)\))?$/i;
const OUTCOME = /^(?:\[([^\]]*)\]\s*)?(.+?)\s*[:=]\s*(\d{1,3})$/;

/** Makes the lookups of an import. */
export function lookupsOf(context: CatalogueImportContext): RowLookups {
  return {
    places: new Map(context.places.map((place) => [foldText(place.name), place])),
    competences: Map.groupBy(context.competences, ({ name }) => foldText(name)),
    roleKeys: new Set(context.roleKeys),
  };
}

/** Reads one row; what is wrong is noted by the reader. What the row leaves empty stays as it is. */
export function readEntry(cells: CellReader, lookups: RowLookups): ReadEntry {
  const said: { -readonly [Field in keyof ProgrammeDraft]?: ProgrammeDraft[Field] } = {};
  const put = <Field extends keyof ProgrammeDraft>(field: Field, value: ProgrammeDraft[Field] | null): void => {
    if (value !== null && value !== '') said[field] = value;
  };
  put('title', cells.text('title'));
  put('kind', cells.word('kind', KIND_WORDS, 'kind-unknown'));
  put('provider', cells.text('provider'));
  put('description', cells.text('description'));
  put('state', cells.word('state', STATE_WORDS));
  put('language', cells.word('language', LANGUAGE_WORDS));
  put('durationMonths', readMonths(cells));
  put('credits', cells.whole('credits', 1));
  put('contactMinutes', cells.whole('contactHours', 60));
  put('selfStudyMinutes', cells.whole('selfStudyHours', 60));
  put('accredited', cells.word('accredited', KNOWN_WORDS));
  put('stateFunded', cells.word('stateFunded', KNOWN_WORDS));
  put('grantEligible', cells.word('grantEligible', KNOWN_WORDS));
  put('modular', cells.word('modular', KNOWN_WORDS));
  put('recognition', cells.word('recognition', RECOGNITION_WORDS));
  put('expiresMonths', cells.whole('expiresMonths', 1));
  put('source', cells.text('source'));
  put('checkedOn', cells.date('checkedOn'));
  const qualification = cells.word('qualificationKind', QUALIFICATION_WORDS);
  if (qualification !== null) said.qualificationKind = qualification === 'none' ? null : qualification;
  const costs = readCosts(cells, said.credits ?? null);
  if (costs.length > 0) said.costs = costs;
  const rules = readRules(cells);
  if (rules !== null) said.entryRules = rules;
  const places = cells.parts('places').flatMap((part) => readPlace(cells, part, lookups) ?? []);
  if (places.length > 0) said.places = places;
  const themes = cells.parts('themes');
  if (themes.length > 0) said.themes = [...new Set(themes)];
  const features = cells.parts('formFeatures').flatMap((part) => {
    const feature = FEATURE_WORDS.read(part);
    if (feature === null) cells.warn('feature-unknown', 'formFeatures', part);
    return feature ?? [];
  });
  if (features.length > 0) said.formFeatures = [...new Set(features)];
  const roleKeys = cells.parts('roleKeys').filter((part) => {
    const isKnown = lookups.roleKeys.has(part);
    if (!isKnown) cells.warn('role-unknown', 'roleKeys', part);
    return isKnown;
  });
  if (roleKeys.length > 0) said.roleKeys = [...new Set(roleKeys)];
  const outcomes = readOutcomes(cells, lookups);
  if (outcomes.length > 0) said.outcomes = outcomes;
  const key = cells.text('key');
  return {
    row: cells.row,
    key: key === '' ? null : key,
    said,
    links: Object.entries(LINK_FIELDS).flatMap(([kind, field]) =>
      cells.parts(field).map((part) => ({ kind: kind as ProgrammeLinkKind, key: part })),
    ),
  };
}

/** A length of `2 jaar` is 24 months; a bare number is months, as the heading says. */
function readMonths(cells: CellReader): number | null {
  const isYears = /jaar|years?$/i.test(cells.text('durationMonths'));
  return cells.whole('durationMonths', isYears ? 12 : 1);
}

function readCosts(cells: CellReader, credits: number | null): readonly ProgrammeCost[] {
  const costs: ProgrammeCost[] = [];
  for (const [field, per] of [
    ['pricePerYear', 'year'],
    ['priceWhole', 'programme'],
  ] as const) {
    const cents = cells.whole(field, 100);
    if (cents !== null) costs.push({ kind: 'tuition', cents, per, note: '' });
  }
  const perCredit = cells.whole('pricePerCredit', 100);
  if (perCredit !== null) {
    // Kept as the price of the whole, so that no sum depends on credits that change later.
    if (credits === null) cells.error('credits-missing', 'pricePerCredit', cells.text('pricePerCredit'));
    else costs.push({ kind: 'tuition', cents: perCredit * credits, per: 'programme', note: '' });
  }
  for (const part of cells.parts('otherCosts')) {
    const [, word = '', amount = '', per = '', note = ''] = COST.exec(part) ?? [];
    const kind = word === '' ? 'other' : COST_WORDS.read(word);
    const euro = readAmount(amount);
    if (kind === null || euro === null) {
      cells.warn('cost-not-understood', 'otherCosts', part);
    } else if (euro <= 0) {
      cells.error('amount-out-of-range', 'otherCosts', part);
    } else {
      const isYearly = /jaar|year|p\.j/i.test(per);
      costs.push({ kind, cents: Math.round(euro * 100), per: isYearly ? 'year' : 'programme', note: note.trim() });
    }
  }
  return costs;
}

function readRules(cells: CellReader): ProgrammeDraft['entryRules'] | null {
  const bachelor = cells.word('needsBachelor', KNOWN_WORDS);
  const premaster = cells.word('needsPremaster', KNOWN_WORDS);
  const experienceYears = cells.whole('experienceYears', 1);
  const post = cells.word('needsPost', KNOWN_WORDS);
  const text = cells.text('entryText');
  const isSilent = bachelor === null && premaster === null && experienceYears === null && post === null && text === '';
  if (isSilent) return null;
  return {
    needsBachelor: bachelor === 'yes',
    needsPremaster: premaster ?? 'unknown',
    experienceYears,
    needsPost: post ?? 'unknown',
    text,
  };
}

/** `Utrecht` with the coordinates that are known, `Ons dorp (52.1 5.1)` with its own, `Utrecht (onbekend)` without. */
function readPlace(cells: CellReader, part: string, { places }: RowLookups): ProgrammePlace | null {
  const own = PLACE.exec(part);
  if (own !== null) {
    const latitude = Number(own[2]);
    const longitude = Number(own[3]);
    if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return { name: own[1] ?? '', latitude, longitude };
    cells.error('place-not-understood', 'places', part);
    return null;
  }
  const without = PLACE_WITHOUT.exec(part);
  if (without !== null) return { name: without[1] ?? '', latitude: null, longitude: null };
  const known = places.get(foldText(part));
  if (known !== undefined) return known;
  cells.warn('place-unknown', 'places', part);
  return { name: part, latitude: null, longitude: null };
}

/** `T4: 3`, or `[Naam van het raamwerk] T4: 3` where a code stands in more than one framework. */
function readOutcomes(cells: CellReader, { competences }: RowLookups): readonly ProgrammeOutcome[] {
  const outcomes = new Map<string, ProgrammeOutcome>();
  for (const part of cells.parts('outcomes')) {
    const match = OUTCOME.exec(part);
    const framework = match?.[1];
    const candidates = (competences.get(foldText(match?.[2] ?? '')) ?? []).filter(
      (one) => framework === undefined || foldText(one.framework) === foldText(framework),
    );
    const [found] = candidates;
    const level = Number(match?.[3]);
    const isClear = found !== undefined && candidates.length === 1 && level >= 1 && level <= found.highestLevel;
    if (isClear) outcomes.set(found.competenceId, { competenceId: found.competenceId, level });
    else cells.warn('outcome-unknown', 'outcomes', part);
  }
  return [...outcomes.values()];
}
