import type { CellObject, SheetData } from 'write-excel-file/node';
import { harmlessText } from '#shared/domain/export/csv-text.ts';
import {
  sheetName,
  type StyledCell,
  type Workbook,
  type WorkbookCell,
  type WorkbookSheet,
} from '#shared/domain/export/workbook.ts';

/**
 * A spreadsheet as the bytes of an XLSX file.
 *
 * Text is written as text, so that nothing in it runs as a formula; text that could become one when the file is saved
 * as CSV gets an apostrophe in front. Numbers stay numbers. Two sheets of one name get a number behind it. The library
 * is loaded when the first file is written.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const names = uniqueNames(workbook.sheets.map(({ name }) => sheetName(name)));
  return writeXlsxFile(
    workbook.sheets.map((sheet, index) => ({ ...sheetOptions(sheet), sheet: names[index] ?? '', data: dataOf(sheet) })),
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer();
}

function sheetOptions({ widths, frozenRows, frozenColumns, isLandscape }: WorkbookSheet) {
  return {
    columns: widths.map((width) => ({ width })),
    ...(frozenRows > 0 && { stickyRowsCount: frozenRows }),
    ...(frozenColumns > 0 && { stickyColumnsCount: frozenColumns }),
    ...(isLandscape && { orientation: 'landscape' as const }),
  };
}

function dataOf({ rows }: WorkbookSheet): SheetData {
  return rows.map((row) => row.map(cellOf));
}

function cellOf(cell: WorkbookCell): CellObject | null {
  const styled: StyledCell = typeof cell === 'object' && cell !== null ? cell : { value: cell };
  const { value, bold, wrap, align, upright, ground, color } = styled;
  const look: CellObject = {
    ...(bold === true && { fontWeight: 'bold' as const }),
    ...(wrap === true && { wrap: true, alignVertical: 'top' as const }),
    ...(align !== undefined && { align }),
    ...(upright === true && { textRotation: 90, alignVertical: 'bottom' as const }),
    ...(ground !== undefined && { backgroundColor: ground }),
    ...(color !== undefined && { textColor: color }),
  };
  if (value === null) return Object.keys(look).length === 0 ? null : look;
  return typeof value === 'number'
    ? { ...look, value, type: Number }
    : { ...look, value: harmlessText(value), type: String };
}

/** Excel refuses two sheets whose names differ in capitals only. */
function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) {
      const ending = ` ${String(number)}`;
      unique = name.slice(0, 31 - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
