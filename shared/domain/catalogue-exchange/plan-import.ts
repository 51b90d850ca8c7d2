import type { ProgrammeId } from '../../kernel/ids.ts';
import { BLANK_PROGRAMME } from '../catalogue/blank-programme.ts';
import type { Programme, ProgrammePlace } from '../catalogue/entities.ts';
import { programmeProblems, type ProgrammeDraft } from '../catalogue/programme-policy.ts';
import { foldText } from '../table-import/normalise-text.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import { CellReader } from './cell-reader.ts';
import type { CatalogueField, CatalogueMapping } from './columns.ts';
import { keyOf } from './entry-key.ts';
import { planLinks, type PlannedEnd } from './plan-links.ts';
import type {
  CatalogueImportContext,
  CatalogueImportPlan,
  CatalogueImportProblem,
  CatalogueRowAction,
  CatalogueRowErrorCode,
  PlannedEntry,
} from './plan-types.ts';
import { lookupsOf, readEntry, type ReadEntry } from './read-row.ts';

const DAMAGE: ReadonlySet<string> = new Set<CatalogueRowErrorCode>(['row-incomplete', 'row-has-extra-cells']);
const ANY_LEVEL = { isKnownLevel: () => true };

/**
 * What importing a list of catalogue entries would do: entries to add, changes of those that are there, links between
 * them, and everything wrong or odd per row.
 *
 * A row is the entry with its key (of the list, of the shipped catalogue, or the id that an export wrote); without a key
 * the one entry of the same kind, title, provider and first place. An empty cell leaves what is there. Rows with an error
 * are in no list but the errors; nothing that is not known becomes 0.
 */
export function planCatalogueImport(
  table: SourceTable,
  mapping: CatalogueMapping,
  context: CatalogueImportContext,
): CatalogueImportPlan {
  const lookups = lookupsOf(context);
  const errors: CatalogueImportProblem[] = [];
  const warnings: CatalogueImportProblem[] = [];
  const damaged = notePlaces(table, errors, warnings);
  if (mapping.key === undefined) warnings.push({ row: null, header: null, code: 'key-not-mapped', value: null });

  const byKey = new Map(context.programmes.flatMap((one) => keysOf(one).map((key) => [key, one] as const)));
  const byWords = Map.groupBy(context.programmes, wordsOf);
  const seenKeys = new Set<string>();
  const seenWords = new Set<string>();
  const touched = new Set<ProgrammeId>();
  const creates: CatalogueImportPlan['creates'][number][] = [];
  const updates: CatalogueImportPlan['updates'][number][] = [];
  const rows: PlannedEntry[] = [];
  const ends: PlannedEnd[] = [];
  const counts: Record<CatalogueRowAction, number> = { create: 0, update: 0, unchanged: 0, duplicate: 0, error: 0 };
  const note = (
    entry: Pick<ReadEntry, 'row' | 'said'>,
    action: CatalogueRowAction,
    changes: PlannedEntry['changes'] = [],
    present: Programme | null = null,
  ): void => {
    counts[action] += 1;
    const title = entry.said.title ?? present?.title ?? '';
    rows.push({ row: entry.row, action, title, provider: entry.said.provider ?? present?.provider ?? '', changes });
  };

  const plan = (index: number): void => {
    const cells = new CellReader(table, index, mapping);
    if (damaged.has(cells.row)) {
      note({ row: cells.row, said: {} }, 'error');
      return;
    }
    const entry = readEntry(cells, lookups);
    if (entry.key !== null && seenKeys.has(entry.key)) cells.error('key-twice', 'key', entry.key);
    if (entry.key !== null) seenKeys.add(entry.key);
    const words = wordsOf({ ...BLANK_PROGRAMME, ...entry.said });
    const isTwice = entry.key === null && seenWords.has(words);
    seenWords.add(words);
    const present = presentOf(entry, words);
    const draft: ProgrammeDraft = {
      ...BLANK_PROGRAMME,
      ...draftOf(present),
      ...withKeptRules(entry, mapping, present),
    };
    checkDraft(cells, draft);
    warnings.push(...cells.warnings);
    if (cells.errors.length > 0) {
      errors.push(...cells.errors);
      note(entry, 'error', [], present);
      return;
    }
    if (isTwice || (present !== null && touched.has(present.id))) {
      warnings.push({ row: entry.row, header: null, code: 'entry-twice', value: null });
      note(entry, 'duplicate', [], present);
      return;
    }
    if (present === null) {
      ends.push({ entry, end: { kind: 'new', index: creates.length } });
      creates.push({ importKey: entry.key, programme: draft });
      note(entry, 'create');
      return;
    }
    touched.add(present.id);
    ends.push({ entry, end: { kind: 'present', programmeId: present.id } });
    const changes = changesOf(present, draft);
    const names = Object.keys(changes) as (keyof ProgrammeDraft)[];
    if (names.length === 0) return note(entry, 'unchanged', [], present);
    updates.push({ programmeId: present.id, changes });
    note(entry, 'update', names, present);
  };
  const presentOf = (entry: ReadEntry, words: string): Programme | null => {
    if (entry.key !== null) return byKey.get(entry.key) ?? null;
    const alike = byWords.get(words) ?? [];
    return alike.length === 1 ? (alike[0] ?? null) : null;
  };
  for (let index = 0; index < table.rows.length; index += 1) plan(index);

  const links = planLinks(ends, context, warnings);
  const inOrder = (left: CatalogueImportProblem, right: CatalogueImportProblem): number =>
    (left.row ?? 0) - (right.row ?? 0);
  return {
    creates,
    updates,
    links,
    rows,
    summary: {
      rows: table.rows.length,
      toCreate: counts.create,
      toUpdate: counts.update,
      unchanged: counts.unchanged,
      duplicates: counts.duplicate,
      rowsWithErrors: counts.error,
      links: links.length,
    },
    errors: errors.toSorted(inOrder),
    warnings: warnings.toSorted(inOrder),
  };
}

/** Takes over what was noticed while reading; gives the rows that cannot be trusted. */
function notePlaces(
  table: SourceTable,
  errors: CatalogueImportProblem[],
  warnings: CatalogueImportProblem[],
): ReadonlySet<number> {
  const damaged = new Set<number>();
  for (const { code, row, column, value } of table.notices) {
    const header = column === null ? null : (table.headers[column] ?? null);
    if (row !== null && DAMAGE.has(code)) {
      damaged.add(row);
      errors.push({ row, header, code, value });
    } else {
      warnings.push({ row, header, code, value });
    }
  }
  return damaged;
}

function keysOf(programme: Programme): readonly string[] {
  return [programme.id, ...(programme.shippedKey === null ? [] : [programme.shippedKey]), keyOf(programme)];
}

/** By what an entry without a key is recognised. */
function wordsOf(entry: Pick<ProgrammeDraft, 'kind' | 'title' | 'provider' | 'places'>): string {
  const [first]: readonly (ProgrammePlace | undefined)[] = entry.places;
  return [entry.kind, foldText(entry.title), foldText(entry.provider), foldText(first?.name ?? '')].join('\n');
}

function draftOf(present: Programme | null): Partial<ProgrammeDraft> {
  if (present === null) return {};
  const { id: _id, shippedKey: _shipped, importKey: _import, ...draft } = present;
  return draft;
}

/** What the row says; of the entry rules and costs, parts that stand in columns the file does not have stay. */
function withKeptRules(
  { said }: ReadEntry,
  mapping: CatalogueMapping,
  present: Programme | null,
): Partial<ProgrammeDraft> {
  if (present === null) return said;
  const has = (field: CatalogueField): boolean => mapping[field] !== undefined;
  const { entryRules, costs, ...rest } = said;
  const before = present.entryRules;
  return {
    ...rest,
    ...(entryRules !== undefined && {
      entryRules: {
        needsBachelor: has('needsBachelor') ? entryRules.needsBachelor : before.needsBachelor,
        needsPremaster: has('needsPremaster') ? entryRules.needsPremaster : before.needsPremaster,
        experienceYears: has('experienceYears') ? entryRules.experienceYears : before.experienceYears,
        needsPost: has('needsPost') ? entryRules.needsPost : before.needsPost,
        text: has('entryText') ? entryRules.text : before.text,
      },
    }),
    ...(costs !== undefined && {
      costs: [
        ...costs,
        ...present.costs.filter((cost) => {
          if (cost.kind !== 'tuition') return !has('otherCosts');
          return cost.per === 'year' ? !has('pricePerYear') : !has('priceWhole') && !has('pricePerCredit');
        }),
      ],
    }),
  };
}

/** Notes what the rules of an entry refuse, with the nearest column. */
function checkDraft(cells: CellReader, draft: ProgrammeDraft): void {
  for (const { path, code } of programmeProblems(draft, ANY_LEVEL)) {
    const [field = ''] = path.split('.');
    const told = FIELD_OF_PATH[field] ?? null;
    if (code === 'required') cells.error('title-missing', 'title', '');
    else if (code === 'too-long') cells.error('value-too-long', told, told === null ? '' : cells.text(told));
    else if (code === 'amount-out-of-range') cells.error('amount-out-of-range', null, '');
    else cells.error('number-out-of-range', told, told === null ? '' : cells.text(told));
  }
}

const FIELD_OF_PATH: Readonly<Record<string, CatalogueField>> = {
  title: 'title',
  provider: 'provider',
  description: 'description',
  source: 'source',
  durationMonths: 'durationMonths',
  expiresMonths: 'expiresMonths',
  credits: 'credits',
  contactMinutes: 'contactHours',
  selfStudyMinutes: 'selfStudyHours',
  places: 'places',
  entryRules: 'experienceYears',
};

function changesOf(present: Programme, draft: ProgrammeDraft): Partial<ProgrammeDraft> {
  const fields = Object.keys(draft) as (keyof ProgrammeDraft)[];
  return Object.fromEntries(
    fields.filter((field) => !isSame(present[field], draft[field])).map((field) => [field, draft[field]]),
  );
}

/** Whether two values of a field say the same; the order of a list does not matter. */
function isSame(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right);
}

function canonical(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value, sortedKeys);
  return value
    .map((one) => JSON.stringify(one, sortedKeys))
    .sort()
    .join();
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
