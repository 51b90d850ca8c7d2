import { z } from 'zod';
import type { QuestionSet, ScoredOption, SurveyOption } from '#shared/domain/survey/question-set.ts';
import { readAsset } from './read-asset.ts';

/** The question set that a new survey uses. */
export const NATIONAL_QUESTIONS = 'national-2015';

const option = z.looseObject({ id: z.string(), nl: z.string(), en: z.string() });
const tableSource = z.looseObject({ section: z.string() });
const tableRow = option.extend({ values: z.array(z.number().nullable()) });
const table = z.looseObject({
  id: z.string(),
  table: z.int(),
  n: z.int().nullable(),
  columns: z.array(option.extend({ n: z.int().optional() })),
  rows: z.array(tableRow),
  source: tableSource,
});

const benchmarksSchema = z.looseObject({ tables: z.array(z.looseObject({ id: z.string() })) });
const competencesSchema = z.looseObject({
  meta: z.looseObject({
    n: z.int(),
    max_choices: z.int(),
    file: z.looseObject({ title: z.string(), by: z.string(), year: z.int() }),
    sources: z.array(z.looseObject({ section: z.string(), table: z.int().optional() })),
  }),
  competences: z.array(
    option.extend({
      percent: z.number(),
      is_competence: z.boolean(),
      by_experience: z.object({
        lt5: z.number(),
        '5-10': z.number(),
        '10-20': z.number(),
        '20-30': z.number(),
        gt30: z.number(),
      }),
    }),
  ),
});

type Table = z.infer<typeof table>;
type Row = Table['rows'][number];

/**
 * Reads the questions and figures of the national need survey from the reference data.
 *
 * Throws when an asset is missing or lacks a table: the shipped data are ours.
 */
export async function readQuestionSet(assetsDirectory: string): Promise<QuestionSet> {
  const [benchmarks, named] = await Promise.all([
    readAsset(assetsDirectory, ['reference', 'benchmarks.json'], benchmarksSchema),
    readAsset(assetsDirectory, ['reference', 'competences.json'], competencesSchema),
  ]);
  const tableOf = (id: string): Table => table.parse(benchmarks.tables.find((candidate) => candidate.id === id));
  const roles = tableOf('tabel-08');
  const conditions = tableOf('tabel-29');
  const formWishes = tableOf('tabel-36');
  const ambitions = tableOf('tabel-38');
  const { meta } = named;
  return {
    key: NATIONAL_QUESTIONS,
    nationalN: meta.n,
    maxCompetences: meta.max_choices,
    competences: named.competences
      .filter((competence) => competence.is_competence)
      .map((competence) => ({
        ...optionOf(competence),
        nationalPercent: competence.percent,
        nationalByExperience: {
          'under-5': competence.by_experience.lt5,
          '5-10': competence.by_experience['5-10'],
          '10-20': competence.by_experience['10-20'],
          '20-30': competence.by_experience['20-30'],
          'over-30': competence.by_experience.gt30,
        },
      })),
    otherNationalPercent: named.competences.find((competence) => !competence.is_competence)?.percent ?? 0,
    roles: roles.rows.map((row) => ({ ...optionOf(row), nationalMean: valueOf(row, 0), nationalN: roles.n ?? meta.n })),
    conditions: conditions.rows
      .filter(isAsked)
      .map((row) => ({ ...optionOf(row), national: weightsOf(conditions, row) })),
    formWishes: formWishes.rows
      .filter(isAsked)
      .map((row): ScoredOption => ({ ...optionOf(row), nationalMean: valueOf(row, 0), nationalN: valueOf(row, 1) })),
    ambitions: ambitions.rows.map((row) => ({ ...optionOf(row), nationalPercent: valueOf(row, 0) })),
    sources: {
      competences: { table: 7, section: meta.sources.find((source) => source.table === 7)?.section ?? '' },
      roles: sourceOf(roles),
      conditions: sourceOf(conditions),
      formWishes: sourceOf(formWishes),
      ambitions: sourceOf(ambitions),
    },
    report: `${meta.file.by} (${String(meta.file.year)}), ${meta.file.title}`,
  };
}

/** "Other" has no words of its own to score. */
function isAsked(row: Row): boolean {
  return row.id !== 'other';
}

function optionOf({ id, nl, en }: z.infer<typeof option>): SurveyOption {
  return { key: id, nl, en };
}

function valueOf(row: Row, column: number): number {
  const value = row.values[column];
  if (value === null || value === undefined)
    throw new Error(`The reference data have no value ${String(column)} of ${row.id}`);
  return value;
}

/** The columns of Tabel 29 come in threes: one kind of programme, three weights. */
function weightsOf(conditions: Table, row: Row): QuestionSet['conditions'][number]['national'] {
  return conditions.columns.flatMap((column, index) => {
    if (index % 3 !== 0) return [];
    return [
      {
        group: {
          key: column.id.replace(/-not-relevant$/, ''),
          nl: column.nl.replace(/ – .*$/, ''),
          en: column.en.replace(/ – .*$/, ''),
        },
        n: column.n ?? 0,
        notRelevant: valueOf(row, index),
        stimulus: valueOf(row, index + 1),
        necessity: valueOf(row, index + 2),
      },
    ];
  });
}

function sourceOf({ table: number, source }: Table): { readonly table: number; readonly section: string } {
  return { table: number, section: source.section };
}
