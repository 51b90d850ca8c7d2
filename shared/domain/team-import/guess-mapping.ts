import { looksLikeBsn } from '../../kernel/identifiers.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import { isEmailAddress, parseFunction, parseGender } from './parse-codes.ts';
import {
  fieldOfHeader,
  fieldOfHeaderPart,
  refusedReasonOfHeader,
  type RefusedColumnReason,
  type TeamImportField,
  type TeamImportMapping,
} from './columns.ts';

/** How sure a guess is: the heading itself, part of it, or only the values below it. */
export type MappingConfidence = 'header' | 'part-of-header' | 'values';

/** What is guessed of one column. */
export interface ColumnGuess {
  /** Index from 0. */
  readonly column: number;
  readonly header: string;
  readonly field: TeamImportField | null;
  readonly confidence: MappingConfidence | null;
  /** Set when the column is never imported. */
  readonly refused: RefusedColumnReason | null;
}

/** The guessed mapping of a table: every field at most once, refused columns never. */
export interface MappingGuess {
  readonly mapping: TeamImportMapping;
  readonly columns: readonly ColumnGuess[];
}

const SAMPLE_ROWS = 200;
/** How nine digits with spaces, dots or hyphens between them begin; most cells begin otherwise. */
const NUMBER_START = /^[\d.-]/;

/** The first values of a column, empty ones left out. */
function sampleOf(table: SourceTable, column: number): readonly string[] {
  const values: string[] = [];
  for (const row of table.rows) {
    const value = row[column] ?? '';
    if (value !== '') values.push(value);
    if (values.length === SAMPLE_ROWS) break;
  }
  return values;
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  if (values.length === 0) return 0;
  let count = 0;
  for (const value of values) if (test(value)) count += 1;
  return count / values.length;
}

/** Why a column is never imported, by its heading or because its values are citizen service numbers; null when it may be. */
export function refusedReasonOfColumn(table: SourceTable, column: number): RefusedColumnReason | null {
  const byHeader = refusedReasonOfHeader(table.headers[column] ?? '');
  if (byHeader !== null) return byHeader;
  const values = sampleOf(table, column);
  // A run of ordinary nine-digit numbers passes the eleven test once in eleven.
  return values.length >= 3 &&
    share(values, (value) => value.length >= 9 && NUMBER_START.test(value) && looksLikeBsn(value)) > 0.6
    ? 'citizen-number'
    : null;
}

function fieldOfValues(values: readonly string[]): TeamImportField | null {
  if (values.length < 3) return null;
  if (share(values, isEmailAddress) > 0.8) return 'email';
  if (share(values, (value) => /^[a-z]/i.test(value) && parseGender(value) !== null) > 0.95) return 'gender';
  if (
    share(values, (value) =>
      /^(?:19[3-9]\d|200\d)-\d\d-\d\d|^\d{1,2}[-/.]\d{1,2}[-/.](?:19[3-9]\d|200\d)$/.test(value),
    ) > 0.9
  ) {
    return 'birthDate';
  }
  if (share(values, (value) => /^\d\d[A-Z]{2}(?:\d\d)?$/.test(value)) > 0.9) return 'school';
  if (share(values, (value) => value.length < 60 && parseFunction(value).functionGroup !== 'unknown') > 0.7)
    return 'functionTitle';
  return null;
}

/**
 * Guesses which column is which field: by the heading (best synonym wins), then by part of it, then by the values.
 *
 * `Naam` beside a column of first names is the family name; `Medewerker` over numbers is the staff number.
 */
export function guessMapping(table: SourceTable): MappingGuess {
  const refused = table.headers.map((_, column) => refusedReasonOfColumn(table, column));
  const chosen = new Map<TeamImportField, { column: number; rank: number; confidence: MappingConfidence }>();
  const taken = new Set<number>();
  const claim = (field: TeamImportField, column: number, rank: number, confidence: MappingConfidence): void => {
    const present = chosen.get(field);
    if (present !== undefined && present.rank <= rank) return;
    if (present !== undefined) taken.delete(present.column);
    chosen.set(field, { column, rank, confidence });
    taken.add(column);
  };

  table.headers.forEach((header, column) => {
    if (refused[column] !== null) return;
    const exact = fieldOfHeader(header);
    if (exact !== null) claim(exact.field, column, exact.rank, 'header');
  });
  table.headers.forEach((header, column) => {
    if (refused[column] !== null || taken.has(column) || fieldOfHeader(header) !== null) return;
    const field = fieldOfHeaderPart(header);
    if (field !== null && !chosen.has(field)) claim(field, column, 1_000, 'part-of-header');
  });
  settleNames(table, chosen);
  const settled = new Set([...chosen.values()].map((choice) => choice.column));
  table.headers.forEach((header, column) => {
    if (refused[column] !== null || settled.has(column) || fieldOfHeader(header) !== null) return;
    const field = fieldOfValues(sampleOf(table, column));
    if (field === null || chosen.has(field)) return;
    chosen.set(field, { column, rank: 2_000, confidence: 'values' });
    settled.add(column);
  });

  const mapping: { [Field in TeamImportField]?: number } = {};
  const byColumn = new Map<number, { field: TeamImportField; confidence: MappingConfidence }>();
  for (const [field, choice] of chosen) {
    mapping[field] = choice.column;
    byColumn.set(choice.column, { field, confidence: choice.confidence });
  }
  const columns = table.headers.map((header, column): ColumnGuess => {
    const guess = byColumn.get(column);
    return {
      column,
      header,
      field: guess?.field ?? null,
      confidence: guess?.confidence ?? null,
      refused: refused[column] ?? null,
    };
  });
  return { mapping, columns };
}

/** Decides what a column called `Naam` or `Medewerker` is, by its values and by the columns beside it. */
function settleNames(
  table: SourceTable,
  chosen: Map<TeamImportField, { column: number; rank: number; confidence: MappingConfidence }>,
): void {
  const full = chosen.get('fullName');
  if (full === undefined) return;
  const values = sampleOf(table, full.column);
  if (share(values, (value) => /^[a-z]{0,3}\d+$/i.test(value)) > 0.8) {
    chosen.delete('fullName');
    if (!chosen.has('staffNumber')) chosen.set('staffNumber', { ...full, confidence: 'values' });
    return;
  }
  const given = chosen.get('givenName') ?? chosen.get('initials');
  if (given === undefined || chosen.has('familyName')) return;
  let whole = 0;
  let seen = 0;
  for (const row of table.rows.slice(0, SAMPLE_ROWS)) {
    const name = row[full.column] ?? '';
    const first = row[given.column] ?? '';
    if (name === '' || first === '') continue;
    seen += 1;
    if (name.includes(',') || name.split(' ').includes(first)) whole += 1;
  }
  if (whole * 2 > seen) return;
  chosen.delete('fullName');
  chosen.set('familyName', full);
}
