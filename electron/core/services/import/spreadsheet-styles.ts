import { scanXml } from './scan-xml.ts';

/** How a number in a cell is shown. */
export type NumberMeaning = 'number' | 'date' | 'time';

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** The meaning of numbers per cell style (`s` of a cell), from `xl/styles.xml`. */
export function readStyles(xml: string): readonly NumberMeaning[] {
  const formats = new Map<number, string>();
  const styles: NumberMeaning[] = [];
  let isInCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt') formats.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const id = Number(attributes.get('numFmtId') ?? 0);
        styles.push(meaningOf(id, formats.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

function meaningOf(id: number, format: string | undefined): NumberMeaning {
  if (format === undefined) return BUILT_IN_DATES.has(id) ? 'date' : BUILT_IN_TIMES.has(id) ? 'time' : 'number';
  const codes = format
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (codes === undefined || /general|standaard/.test(codes)) return 'number';
  if (/[yjd]/.test(codes) || (codes.includes('m') && !/[hus0#]/.test(codes))) return 'date';
  return /[hs]/.test(codes) && !/[0#](?!.*s)/.test(codes) ? 'time' : 'number';
}

const DAY_IN_MS = 86_400_000;
const LAST_SERIAL = 2_958_465; // 31 December 9999
const OFFSET_1904 = 1_462;

/**
 * The date of a serial number as `YYYY-MM-DD`; null when it is none.
 *
 * Day 0 gives `1900-01-00` and day 60 `1900-02-29`, as Excel shows them: neither exists, and whoever reads the date says so.
 */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  const day = Math.floor(is1904 ? serial + OFFSET_1904 : serial);
  if (!Number.isFinite(day) || day < 0 || day > LAST_SERIAL) return null;
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  const epoch = Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * DAY_IN_MS).toISOString().slice(0, 10);
}

/** A time of day or a number of hours as `h:mm`. */
export function timeOfSerial(serial: number): string {
  const minutes = Math.round(serial * 24 * 60);
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}
