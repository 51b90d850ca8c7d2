import type { SchoolId } from '../../kernel/ids.ts';
import { excerpt, type SourceTable } from '../table-import/source-table.ts';
import type { School } from '../team/entities.ts';
import { mapSchoolColumns, type SchoolImportField } from './columns.ts';

/** Which locations of the list are taken. */
export interface SchoolImportOptions {
  /** Only the locations of one board (bevoegd gezag, five digits); null for all. */
  readonly boardNumber: string | null;
}

/** Why a row of the list is left out; such rows never hold the others up. */
export const SCHOOL_ROW_PROBLEM_CODES = [
  'brin-invalid',
  'site-invalid',
  'school-name-missing',
  'school-twice',
  'row-incomplete',
  'row-has-extra-cells',
] as const;
export type SchoolRowProblemCode = (typeof SCHOOL_ROW_PROBLEM_CODES)[number];

/** A row that is left out. */
export interface SchoolRowProblem {
  readonly row: number;
  readonly column: number | null;
  readonly header: string | null;
  readonly code: SchoolRowProblemCode;
  readonly value: string | null;
}

/** A school location as the list gives it. */
export type SchoolDraft = Omit<School, 'id'>;

/** A board in the list, for choosing. */
export interface BoardInList {
  readonly boardNumber: string;
  readonly schools: number;
  /** Places of its schools, at most three, most schools first. */
  readonly places: readonly string[];
}

/** What an import of a list of schools would do. */
export interface SchoolImportPlan {
  readonly creates: readonly SchoolDraft[];
  readonly updates: readonly { readonly schoolId: SchoolId; readonly school: SchoolDraft }[];
  readonly unchanged: number;
  /** Rows left out because another board was chosen. */
  readonly otherBoards: number;
  readonly rows: number;
  readonly problems: readonly SchoolRowProblem[];
  /** All boards of the list, most schools first. */
  readonly boards: readonly BoardInList[];
}

const BRIN = /^\d{2}[A-Z]{2}$/;

/** A BRIN of four characters with capitals; a leading zero that a spreadsheet dropped is put back. */
function normaliseBrin(text: string): string {
  const brin = text.replace(/\s+/g, '').toUpperCase();
  return /^\d[A-Z]{2}$/.test(brin) ? `0${brin}` : brin;
}

/**
 * Reads DUO's list of locations and compares it with the schools that are there, by BRIN and site.
 *
 * `VESTIGINGSCODE` is the whole code (`16SW03`) in some releases and the suffix (`03`, or `3`) in others (domain-rules I-02);
 * without that column every school is its main location `00`.
 */
export function planSchoolImport(
  table: SourceTable,
  options: SchoolImportOptions,
  existing: readonly School[],
): SchoolImportPlan {
  const mapping = mapSchoolColumns(table.headers);
  const known = new Map(existing.map((school) => [school.brin + school.site, school]));
  const seen = new Set<string>();
  const creates: SchoolDraft[] = [];
  const updates: { schoolId: SchoolId; school: SchoolDraft }[] = [];
  const problems: SchoolRowProblem[] = [];
  const boards = new Map<string, { schools: number; places: Map<string, number> }>();
  let unchanged = 0;
  let otherBoards = 0;

  const note = (row: number, code: SchoolRowProblemCode, field: SchoolImportField | null, value: string): void => {
    const column = field === null ? null : (mapping[field] ?? null);
    const header = column === null ? null : (table.headers[column] ?? null);
    problems.push({ row, column, header, code, value: value === '' ? null : excerpt(value) });
  };
  const damaged = new Set<number>();
  for (const notice of table.notices) {
    if (notice.row === null || (notice.code !== 'row-incomplete' && notice.code !== 'row-has-extra-cells')) continue;
    damaged.add(notice.row);
    note(notice.row, notice.code, null, notice.value ?? '');
  }

  table.rows.forEach((cells, index) => {
    const row = table.rowNumbers[index] ?? 0;
    if (damaged.has(row)) return;
    const text = (field: SchoolImportField): string => {
      const column = mapping[field];
      return column === undefined ? '' : (cells[column] ?? '');
    };
    const siteText = text('site').replace(/\s+/g, '').toUpperCase();
    const hasWholeCode = /^\d{1,2}[A-Z]{2}\d{1,2}$/.test(siteText);
    const brin = normaliseBrin(text('brin') || siteText.replace(/\d+$/, ''));
    if (!BRIN.test(brin)) {
      note(row, 'brin-invalid', mapping.brin === undefined ? 'site' : 'brin', text('brin'));
      return;
    }
    const suffix = hasWholeCode ? siteText.replace(/^\d{1,2}[A-Z]{2}/, '') : siteText;
    const site = suffix === '' ? '00' : suffix.padStart(2, '0');
    const belongs = !hasWholeCode || normaliseBrin(siteText.replace(/\d+$/, '')) === brin;
    if (!/^[0-9A-Z]{2}$/.test(site) || !belongs) {
      note(row, 'site-invalid', 'site', siteText);
      return;
    }
    const name = text('name');
    if (name === '') {
      note(row, 'school-name-missing', 'name', '');
      return;
    }
    const code = brin + site;
    if (seen.has(code)) {
      note(row, 'school-twice', 'site', code);
      return;
    }
    seen.add(code);
    const boardText = text('boardNumber');
    const boardNumber = /^\d{1,4}$/.test(boardText) ? boardText.padStart(5, '0') : boardText;
    const place = text('place');
    if (boardNumber !== '') {
      const board = boards.get(boardNumber) ?? { schools: 0, places: new Map<string, number>() };
      board.schools += 1;
      if (place !== '') board.places.set(place, (board.places.get(place) ?? 0) + 1);
      boards.set(boardNumber, board);
    }
    if (options.boardNumber !== null && boardNumber !== options.boardNumber) {
      otherBoards += 1;
      return;
    }
    const draft: SchoolDraft = {
      brin,
      site,
      name,
      boardNumber,
      street: text('street'),
      houseNumber: text('houseNumber'),
      postcode: text('postcode').toUpperCase(),
      place,
      municipality: text('municipality'),
      province: text('province'),
      denomination: text('denomination'),
    };
    const present = known.get(code);
    if (present === undefined) {
      creates.push(draft);
      return;
    }
    const merged = withoutErasing(draft, present);
    if (merged === null) unchanged += 1;
    else updates.push({ schoolId: present.id, school: merged });
  });

  return {
    creates,
    updates,
    unchanged,
    otherBoards,
    rows: table.rows.length,
    problems: problems.sort((left, right) => left.row - right.row),
    boards: [...boards]
      .map(([boardNumber, board]) => ({
        boardNumber,
        schools: board.schools,
        places: [...board.places]
          .sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))
          .slice(0, 3)
          .map(([place]) => place),
      }))
      .sort((left, right) => right.schools - left.schools || (left.boardNumber < right.boardNumber ? -1 : 1)),
  };
}

/** The school with the list's values where the list has any; null when that changes nothing. */
function withoutErasing(draft: SchoolDraft, present: School): SchoolDraft | null {
  const merged: Record<string, string> = {};
  let isChanged = false;
  for (const [field, value] of Object.entries(draft)) {
    const before = present[field as keyof SchoolDraft];
    const after = value === '' ? before : value;
    merged[field] = after;
    if (after !== before) isChanged = true;
  }
  return isChanged ? { ...draft, ...merged } : null;
}
