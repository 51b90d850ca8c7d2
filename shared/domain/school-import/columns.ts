import { normaliseHeader } from '../table-import/normalise-text.ts';

/** What is read from DUO's list of school locations. */
export const SCHOOL_IMPORT_FIELDS = [
  'brin',
  'site',
  'name',
  'boardNumber',
  'street',
  'houseNumber',
  'postcode',
  'place',
  'municipality',
  'province',
  'denomination',
] as const;
export type SchoolImportField = (typeof SCHOOL_IMPORT_FIELDS)[number];

/** Column index of each field that the file has. */
export type SchoolImportMapping = { readonly [Field in SchoolImportField]?: number };

// Headings of DUO's files, older and newer (domain-rules 6.2); best first.
const HEADERS: Record<SchoolImportField, string> = {
  brin: 'INSTELLINGSCODE|BRIN NUMMER|BRIN|BRINNUMMER|BRIN-NUMMER',
  site: 'VESTIGINGSCODE|VESTIGINGSNUMMER|VESTIGING|BRIN VESTIGING|BRIN6|VESTIGINGSVOLGNUMMER',
  name: 'VESTIGINGSNAAM|INSTELLINGSNAAM|NAAM VESTIGING|NAAM INSTELLING|SCHOOLNAAM|NAAM|SCHOOL',
  boardNumber: 'BEVOEGD GEZAG NUMMER|BEVOEGDGEZAGNUMMER|BEVOEGD GEZAG|BEVOEGD GEZAG CODE|BESTUURSNUMMER',
  street: 'STRAATNAAM|STRAAT|ADRES',
  houseNumber: 'HUISNUMMER-TOEVOEGING|HUISNUMMER TOEVOEGING|HUISNUMMER|HUISNR',
  postcode: 'POSTCODE',
  place: 'PLAATSNAAM|PLAATS|WOONPLAATS',
  municipality: 'GEMEENTENAAM|GEMEENTE',
  province: 'PROVINCIE',
  denomination: 'DENOMINATIE|DENOMINATIE VESTIGING|RICHTING',
};

const FIELD_BY_HEADER: ReadonlyMap<string, { readonly field: SchoolImportField; readonly rank: number }> = new Map(
  SCHOOL_IMPORT_FIELDS.flatMap((field) =>
    HEADERS[field].split('|').map((header, rank) => [normaliseHeader(header), { field, rank }] as const),
  ),
);

/** Whether a heading is one of DUO's; two of these in a row mark the row of headings. */
export function isSchoolHeader(header: string): boolean {
  return FIELD_BY_HEADER.has(normaliseHeader(header));
}

/** Which column is which: DUO's headings are known, so nothing is left to guess. The best heading of a field wins. */
export function mapSchoolColumns(headers: readonly string[]): SchoolImportMapping {
  const mapping: { [Field in SchoolImportField]?: number } = {};
  const ranks = new Map<SchoolImportField, number>();
  headers.forEach((header, column) => {
    const known = FIELD_BY_HEADER.get(normaliseHeader(header));
    if (known === undefined || (ranks.get(known.field) ?? Infinity) <= known.rank) return;
    mapping[known.field] = column;
    ranks.set(known.field, known.rank);
  });
  return mapping;
}

/** Fields without which a list of schools cannot be read. */
export function missingSchoolFields(mapping: SchoolImportMapping): readonly SchoolImportField[] {
  return (['brin', 'name'] as const).filter(
    (field) => mapping[field] === undefined && (field !== 'brin' || mapping.site === undefined),
  );
}
