import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import {
  shippedProgrammes,
  type CatalogueSources,
  type MasterRow,
  type RegisterRow,
  type ShippedProgramme,
} from '#shared/domain/catalogue/shipped-catalogue.ts';
import { FORM_FEATURES, PROGRAMME_KINDS } from '#shared/domain/catalogue/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { readAsset } from './read-asset.ts';
import { readPlaces } from './read-places.ts';

const text = z.string().min(1);
const subjectsFile = z.strictObject({
  note: text,
  subjects: z.array(
    z.strictObject({
      title: text,
      competences: z.array(text),
      themes: z.array(text),
      roleKeys: z.array(text),
    }),
  ),
});
const activitiesFile = z.strictObject({
  note: text,
  activities: z.array(
    z.strictObject({
      key: text,
      kind: z.enum(PROGRAMME_KINDS),
      title: text,
      description: text,
      contactMinutes: z.int().min(1).nullable(),
      formFeatures: z.array(z.enum(FORM_FEATURES)),
      competences: z.array(text),
      source: text,
    }),
  ),
});

/** Day on which the shipped sources were last looked at. */
const CHECKED_ON = isoDate('2026-11-01');

/**
 * Reads the shipped catalogue for a workspace; `competenceIds` gives its competences of `team-needs` by code. Throws when
 * an asset is missing or damaged.
 */
export async function readCatalogue(
  assetsDirectory: string,
  competenceIds: ReadonlyMap<string, CompetenceId>,
): Promise<readonly ShippedProgramme[]> {
  const [register, masters, roles, places, subjects, activities] = await Promise.all([
    readRows(assetsDirectory, 'register-programmes.csv'),
    readRows(assetsDirectory, 'master-programmes.csv'),
    readRows(assetsDirectory, 'specialist-roles.csv'),
    readPlaces(assetsDirectory),
    readAsset(assetsDirectory, ['catalogue', 'subjects.json'], subjectsFile),
    readAsset(assetsDirectory, ['catalogue', 'activities.json'], activitiesFile),
  ]);
  const sources: CatalogueSources = {
    registerRows: register.map(registerRow),
    masterRows: masters.map(masterRow),
    activities: activities.activities,
    subjects: subjects.subjects,
    places: places.places,
    roleKeysOfCategory: roleKeysOf(roles),
    checkedOn: CHECKED_ON,
  };
  return shippedProgrammes(sources, competenceIds);
}

type Row = Readonly<Record<string, string>>;

async function readRows(assetsDirectory: string, name: string): Promise<readonly Row[]> {
  const content = await readFile(join(assetsDirectory, 'reference', name), 'utf8');
  return Papa.parse<Row>(content, { header: true, skipEmptyLines: true }).data;
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`The reference data have no column ${column}`);
  return value.trim();
}

function registerRow(row: Row): RegisterRow {
  return { category: cell(row, 'category'), provider: cell(row, 'provider'), location: cell(row, 'location') };
}

function masterRow(row: Row): MasterRow {
  return {
    kind: cell(row, 'kind'),
    name: cell(row, 'name'),
    provider: cell(row, 'provider'),
    location: cell(row, 'location'),
    durationYears: cell(row, 'duration_years_parttime'),
    fundedByOcw: cell(row, 'funded_by_ocw'),
    lerarenbeurs: cell(row, 'lerarenbeurs'),
    entryRequirements: cell(row, 'entry_requirements'),
    tuitionEuroPerYear: cell(row, 'tuition_eur_per_year'),
    otherCostsEuro: cell(row, 'other_costs_eur'),
    modular: cell(row, 'modular'),
    note: cell(row, 'note'),
    source: cell(row, 'source'),
  };
}

function roleKeysOf(roles: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, string[]>();
  for (const row of roles) {
    for (const category of cell(row, 'leads_to_register_category').split(';')) {
      const name = category.trim();
      if (name === '') continue;
      keys.set(name, [...(keys.get(name) ?? []), cell(row, 'slug')]);
    }
  }
  return keys;
}
