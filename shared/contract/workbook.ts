import { z } from 'zod';
import type { Workbook } from '../domain/export/workbook.ts';

const COLOR = z.string().regex(/^#[0-9a-f]{6}$/i);
/** Longest text that a cell of Excel holds. */
const MAX_TEXT = 32_767;
/** Enough for the widest matrix; a file of this size is still written in a second or two. */
const MAX_CELLS = 250_000;

const value = z.union([z.string().max(MAX_TEXT), z.number(), z.null()]);
const cell = z.union([
  value,
  z.strictObject({
    value,
    bold: z.boolean().exactOptional(),
    wrap: z.boolean().exactOptional(),
    align: z.enum(['left', 'center', 'right']).exactOptional(),
    upright: z.boolean().exactOptional(),
    ground: COLOR.exactOptional(),
    color: COLOR.exactOptional(),
  }),
]);

const sheet = z.strictObject({
  name: z.string().min(1).max(200),
  rows: z.array(z.array(cell).max(2_000)).max(20_000),
  widths: z.array(z.number().min(1).max(255)).max(2_000),
  frozenRows: z.int().min(0).max(20),
  frozenColumns: z.int().min(0).max(20),
  isLandscape: z.boolean(),
});

/** A spreadsheet that the screen has put together, to be written as a file. */
export const workbookSchema = z
  .strictObject({ sheets: z.array(sheet).min(1).max(12) })
  .refine(({ sheets }) => cellsOf(sheets) <= MAX_CELLS, 'too-large') satisfies z.ZodType<Workbook>;

function cellsOf(sheets: readonly { readonly rows: readonly (readonly unknown[])[] }[]): number {
  return sheets.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0);
}
