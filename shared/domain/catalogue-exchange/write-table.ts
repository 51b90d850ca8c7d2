import type { CompetenceId } from '../../kernel/ids.ts';
import type { Programme, ProgrammeCost, ProgrammeLink, ProgrammePlace } from '../catalogue/entities.ts';
import { foldText } from '../table-import/normalise-text.ts';
import { CATALOGUE_FIELDS, headingOf, type CatalogueField } from './columns.ts';
import { keyOf } from './entry-key.ts';
import type { CatalogueImportContext, CompetenceReference } from './plan-types.ts';
import { LINK_FIELDS } from './read-row.ts';
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

/** A cell; null is empty, which is how a table says that something is not known. */
export type CatalogueCell = string | number | null;

/** The headings of the template, in Dutch, in the order of {@link CATALOGUE_FIELDS}. */
export function catalogueHeadings(): readonly string[] {
  return CATALOGUE_FIELDS.map(headingOf);
}

/**
 * Catalogue entries as rows below {@link catalogueHeadings}, such that reading them gives the same entries back.
 *
 * Hours have at most four decimals and never three, amounts two, so that no decimals are taken for thousands.
 */
export function catalogueRows(
  programmes: readonly Programme[],
  context: Pick<CatalogueImportContext, 'programmes' | 'links' | 'competences' | 'places'>,
): readonly (readonly CatalogueCell[])[] {
  const places = new Map(context.places.map((place) => [foldText(place.name), place]));
  const keys = new Map(context.programmes.map((one) => [one.id, keyOf(one)]));
  const linksFrom = Map.groupBy(context.links, ({ fromId }) => fromId);
  const byId = new Map(context.competences.map((one) => [one.competenceId, one]));
  const byName = Map.groupBy(context.competences, ({ name }) => foldText(name));
  const outcome = (competenceId: CompetenceId, level: number): string => {
    const one = byId.get(competenceId);
    if (one === undefined) return '';
    return `${nameOf(one, byName)}: ${String(level)}`;
  };
  return programmes.map((programme) => {
    const { entryRules } = programme;
    const links = linksFrom.get(programme.id) ?? [];
    const { yearly, whole, others } = partCosts(programme.costs);
    const values: Readonly<Record<CatalogueField, CatalogueCell>> = {
      key: keyOf(programme),
      title: programme.title,
      kind: KIND_WORDS.write(programme.kind),
      provider: programme.provider,
      description: programme.description,
      state: STATE_WORDS.write(programme.state),
      places: join(programme.places.map((place) => placeText(place, places))),
      language: LANGUAGE_WORDS.write(programme.language),
      durationMonths: programme.durationMonths,
      credits: programme.credits,
      contactHours: hours(programme.contactMinutes),
      selfStudyHours: hours(programme.selfStudyMinutes),
      pricePerYear: yearly,
      priceWhole: whole,
      pricePerCredit: null,
      otherCosts: join(others.map(costText)),
      needsBachelor: KNOWN_WORDS.write(entryRules.needsBachelor ? 'yes' : 'no'),
      needsPremaster: KNOWN_WORDS.write(entryRules.needsPremaster),
      experienceYears: entryRules.experienceYears,
      needsPost: KNOWN_WORDS.write(entryRules.needsPost),
      entryText: entryRules.text,
      qualificationKind: QUALIFICATION_WORDS.write(programme.qualificationKind ?? 'none'),
      accredited: KNOWN_WORDS.write(programme.accredited),
      stateFunded: KNOWN_WORDS.write(programme.stateFunded),
      grantEligible: KNOWN_WORDS.write(programme.grantEligible),
      modular: KNOWN_WORDS.write(programme.modular),
      recognition: RECOGNITION_WORDS.write(programme.recognition),
      expiresMonths: programme.expiresMonths,
      themes: join(programme.themes),
      formFeatures: join(programme.formFeatures.map((feature) => FEATURE_WORDS.write(feature))),
      roleKeys: join(programme.roleKeys),
      outcomes: join(programme.outcomes.map(({ competenceId, level }) => outcome(competenceId, level))),
      leadsOnTo: linkText(links, 'leadsOnTo', keys),
      moduleOf: linkText(links, 'moduleOf', keys),
      exemptsFrom: linkText(links, 'exemptsFrom', keys),
      replacedBy: linkText(links, 'replacedBy', keys),
      source: programme.source,
      checkedOn: programme.checkedOn,
    };
    return CATALOGUE_FIELDS.map((field) => (values[field] === '' ? null : values[field]));
  });
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}

function hours(minutes: number | null): number | null {
  return minutes === null ? null : Number((minutes / 60).toFixed(4));
}

/** The first price of each sort has a column of its own; what has a note, or comes second, stands with the others. */
function partCosts(costs: readonly ProgrammeCost[]) {
  const own = (per: ProgrammeCost['per']): ProgrammeCost | undefined =>
    costs.find((cost) => cost.kind === 'tuition' && cost.per === per && cost.note === '');
  const yearly = own('year');
  const whole = own('programme');
  return {
    yearly: yearly === undefined ? null : yearly.cents / 100,
    whole: whole === undefined ? null : whole.cents / 100,
    others: costs.filter((cost) => cost !== yearly && cost !== whole),
  };
}

function costText({ kind, cents, per, note }: ProgrammeCost): string {
  const amount = (cents / 100).toFixed(2).replace('.', ',');
  const remark = note === '' ? '' : ` (${note.replaceAll(/[();|\n]/g, ' ').trim()})`;
  return `${COST_WORDS.write(kind)}: ${amount} ${per === 'year' ? 'per jaar' : 'in totaal'}${remark}`;
}

function placeText({ name, latitude, longitude }: ProgrammePlace, places: ReadonlyMap<string, ProgrammePlace>): string {
  const known = places.get(foldText(name));
  if (latitude === null || longitude === null) return known === undefined ? name : `${name} (onbekend)`;
  const isUsual = known?.name === name && known.latitude === latitude && known.longitude === longitude;
  return isUsual ? name : `${name} (${String(latitude)} ${String(longitude)})`;
}

function nameOf(one: CompetenceReference, byName: ReadonlyMap<string, readonly CompetenceReference[]>): string {
  return (byName.get(foldText(one.name))?.length ?? 0) > 1 ? `[${one.framework}] ${one.name}` : one.name;
}

function linkText(
  links: readonly ProgrammeLink[],
  field: (typeof LINK_FIELDS)[keyof typeof LINK_FIELDS],
  keys: ReadonlyMap<string, string>,
): string {
  return join(links.filter(({ kind }) => LINK_FIELDS[kind] === field).map(({ toId }) => keys.get(toId) ?? ''));
}
