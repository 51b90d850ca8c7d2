const MAX_LENGTH = 40;
const AMOUNT =
  /^(?:€|eur|euro)? ?(-?\d[\d.,\u0020\u00a0]*)(?:,-|,--)? ?(?:€|eur|euro|ec|ects|uur|uren|hours|maanden|mnd|jaar|months?|years?)?$/i;

/**
 * A number as Dutch and English lists write it: `1.250,50`, `1,250.50`, `€ 795,-`, `16 uur`; null when it is none.
 *
 * With one kind of separator it parts thousands when exactly three digits follow each (`1.250`, `13,900`), else decimals.
 */
export function readAmount(text: string): number | null {
  if (text.length > MAX_LENGTH) return null;
  const digits = AMOUNT.exec(text.trim())?.[1]
    ?.replaceAll(/[\u0020\u00a0]/g, '')
    .replace(/[.,]+$/, '');
  if (digits === undefined || digits === '') return null;
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  const plain =
    comma >= 0 && point >= 0
      ? withDecimals(digits, comma > point ? ',' : '.')
      : comma >= 0
        ? withDecimals(digits, isThousands(digits, ',') ? '' : ',')
        : withDecimals(digits, isThousands(digits, '.') ? '' : '.');
  const value = Number(plain);
  return plain === '' || plain === '-' || !Number.isFinite(value) ? null : value;
}

function isThousands(digits: string, separator: string): boolean {
  const [first = '', ...rest] = digits.replace('-', '').split(separator);
  return rest.length > 0 && first.length <= 3 && first !== '0' && rest.every((part) => part.length === 3);
}

/** The digits with a point before the decimals and nothing between thousands. */
function withDecimals(digits: string, decimal: string): string {
  const kept = digits.replaceAll(decimal === ',' ? '.' : decimal === '.' ? ',' : /[.,]/g, '');
  return kept.replaceAll(',', '.');
}
