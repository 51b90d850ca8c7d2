/** A value of a CSV cell; null is an empty cell. */
export type CsvValue = string | number | null;

/**
 * Signs with which a spreadsheet starts a formula, their full-width twins, and the control characters that a
 * spreadsheet skips before looking for one.
 */
const FORMULA_START = /^[\s\p{Cc}\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20|%]|^[\t\r\n]/u;

/** Byte order mark: tells a spreadsheet that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as the text of a CSV file that Dutch and English spreadsheets open by a double click: UTF-8 with byte order
 * mark, semicolons, lines ended by CR LF, quotes doubled (RFC 4180).
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front and is shown as it was written. Numbers
 * are written with a point and are never changed. Programs that ask for commas between cells get them by `delimiter`.
 */
export function csvText(rows: readonly (readonly CsvValue[])[], delimiter: ';' | ',' = ';'): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(csvCell).join(delimiter)}\r\n`).join('');
}

/** A text that no spreadsheet runs: one that could be read as a formula gets an apostrophe in front. */
export function harmlessText(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = harmlessText(value);
  return /[;"\r\n,]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
