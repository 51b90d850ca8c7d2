import { excerpt, type TableNoticeCode } from '../table-import/source-table.ts';
import { ROW_ERROR_CODES, type ImportProblem, type RowErrorCode, type RowWarningCode } from './plan-types.ts';

const ERROR_CODES: ReadonlySet<string> = new Set(ROW_ERROR_CODES);

type Code = RowErrorCode | RowWarningCode | TableNoticeCode;

/** Collects what is wrong or odd while rows are read; says which rows have an error. */
export class ProblemList {
  readonly #headers: readonly string[];
  readonly #errors: ImportProblem[] = [];
  readonly #warnings: ImportProblem[] = [];
  readonly #repeated = new Map<RowWarningCode, Map<string | null, { problem: ImportProblem; rows: number }>>();
  readonly #rowsWithErrors = new Set<number>();

  constructor(headers: readonly string[]) {
    this.#headers = headers;
  }

  /** Rows (numbers as in the file) with at least one error. */
  get rowsWithErrors(): ReadonlySet<number> {
    return this.#rowsWithErrors;
  }

  /** Errors in the order of the rows. */
  errors(): readonly ImportProblem[] {
    return this.#errors.toSorted((left, right) => (left.row ?? 0) - (right.row ?? 0));
  }

  /** Warnings, those of the whole file first; a repeated one is given once with its number of rows. */
  warnings(): readonly ImportProblem[] {
    const repeated = [...this.#repeated.values()]
      .flatMap((values) => [...values.values()])
      .map(({ problem, rows }) => ({ ...problem, rows }));
    return [...this.#warnings, ...repeated].sort((left, right) => (left.row ?? 0) - (right.row ?? 0));
  }

  /** Notes a problem of one row, or of the whole file when `row` is null; the code decides whether it is an error. */
  add(code: Code, row: number | null, column: number | null, value: string | null): void {
    const problem = this.#problem(code, row, column, value);
    if (ERROR_CODES.has(code)) {
      this.#errors.push(problem);
      if (row !== null) this.#rowsWithErrors.add(row);
    } else {
      this.#warnings.push(problem);
    }
  }

  /** Notes a warning about a value that may occur in many rows; it is given once, with the first row. */
  addRepeated(code: RowWarningCode, row: number, column: number | null, value: string | null): void {
    let values = this.#repeated.get(code);
    if (values === undefined) {
      values = new Map();
      this.#repeated.set(code, values);
    }
    const present = values.get(value);
    if (present === undefined) values.set(value, { problem: this.#problem(code, row, column, value), rows: 1 });
    else present.rows += 1;
  }

  #problem(code: Code, row: number | null, column: number | null, value: string | null): ImportProblem {
    const header = column === null ? null : (this.#headers[column] ?? null);
    return {
      row,
      column,
      header: header === '' ? null : header,
      code,
      value: value === null || value === '' ? null : excerpt(value),
      rows: 1,
    };
  }
}
