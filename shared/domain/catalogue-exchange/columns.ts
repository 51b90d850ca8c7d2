import type { SourceTable } from '../table-import/source-table.ts';
import { normaliseHeader } from '../table-import/normalise-text.ts';

/** What a column of a list with catalogue entries can be, in the order in which they are written. */
export const CATALOGUE_FIELDS = [
  'key',
  'title',
  'kind',
  'provider',
  'description',
  'state',
  'places',
  'language',
  'durationMonths',
  'credits',
  'contactHours',
  'selfStudyHours',
  'pricePerYear',
  'priceWhole',
  'pricePerCredit',
  'otherCosts',
  'needsBachelor',
  'needsPremaster',
  'experienceYears',
  'needsPost',
  'entryText',
  'qualificationKind',
  'accredited',
  'stateFunded',
  'grantEligible',
  'modular',
  'recognition',
  'expiresMonths',
  'themes',
  'formFeatures',
  'roleKeys',
  'outcomes',
  'leadsOnTo',
  'moduleOf',
  'exemptsFrom',
  'replacedBy',
  'source',
  'checkedOn',
] as const;
/** See {@link CATALOGUE_FIELDS}. */
export type CatalogueField = (typeof CATALOGUE_FIELDS)[number];

/** Column index (from 0) of each field that the file has. */
export type CatalogueMapping = { readonly [Field in CatalogueField]?: number };

// The first heading of a field is the one that is written; the others are known in lists from elsewhere, best first.
const HEADINGS: Record<CatalogueField, string> = {
  key: 'Sleutel|Code|Cursuscode|Opleidingscode|Id|Nummer|Nr|Key|Course code',
  title:
    'Titel|Naam|Opleiding|Cursus|Training|Naam opleiding|Naam cursus|Cursusnaam|Opleidingsnaam|Aanbod|Activiteit|Title|Name|Course|Programme',
  kind: 'Soort|Type|Vorm van aanbod|Categorie|Soort opleiding|Soort aanbod|Kind|Category',
  provider: 'Aanbieder|Instituut|Opleider|Leverancier|Organisatie|Hogeschool|Provider|Institute|Supplier',
  description: 'Omschrijving|Beschrijving|Toelichting|Inhoud|Description',
  state: 'Stand|Status|Actief|State',
  places: 'Plaats|Plaatsen|Locatie|Locaties|Vestiging|Standplaats|Place|Location',
  language: 'Taal|Voertaal|Language',
  durationMonths: 'Duur (maanden)|Duur in maanden|Duur|Looptijd|Doorlooptijd|Maanden|Duration (months)|Duration',
  credits: 'Studiepunten (EC)|Studiepunten|EC|ECTS|Credits',
  contactHours: 'Contacttijd (uur)|Contacturen|Contacttijd|Lesuren|Uren|Aantal uren|Contact hours|Hours',
  selfStudyHours: 'Zelfstudie (uur)|Zelfstudie|Zelfstudie-uren|Studie-uren|Self-study hours|Self study',
  pricePerYear:
    'Prijs per jaar (€)|Prijs per jaar|Collegegeld|Collegegeld per jaar|Kosten per jaar|Price per year|Tuition',
  priceWhole:
    'Prijs in totaal (€)|Prijs in totaal|Prijs|Kosten|Totale prijs|Totale kosten|Cursusgeld|Prijs p.p.|Kosten per persoon|Price|Costs|Total price',
  pricePerCredit: 'Prijs per EC (€)|Prijs per EC|Prijs per studiepunt|Price per credit',
  otherCosts: 'Overige kosten|Bijkomende kosten|Other costs',
  needsBachelor: 'Bachelor nodig|Hbo-diploma nodig|Bachelor needed',
  needsPremaster: 'Premaster nodig|Premaster|Premaster needed',
  experienceYears: 'Werkervaring (jaar)|Werkervaring|Jaren ervaring|Experience (years)',
  needsPost: 'Aanstelling nodig|Post needed',
  entryText: 'Toelating|Toelatingseisen|Instroomeisen|Voorwaarden|Entry requirements',
  qualificationKind: 'Diploma|Soort diploma|Leidt op tot|Qualification',
  accredited: 'Geaccrediteerd|NVAO|Accreditatie|Accredited',
  stateFunded: 'Bekostigd|Door het rijk bekostigd|State funded',
  grantEligible: 'Lerarenbeurs|Lerarenbeurs mogelijk|Grant',
  modular: 'In modules|Modulair|Modular',
  recognition: 'Erkenning|Recognition',
  expiresMonths: 'Verloopt na (maanden)|Geldig (maanden)|Houdbaar (maanden)|Geldigheid|Expires after (months)',
  themes: 'Thema’s|Themas|Thema|Onderwerp|Vakgebied|Themes|Subject',
  formFeatures: 'Vorm|Vormkenmerken|Werkvorm|Form',
  roleKeys: 'Rollen|Rol|Specialisatie|Roles',
  outcomes: 'Levert op|Competenties|Leeruitkomsten|Outcomes|Competences',
  leadsOnTo: 'Leidt naar|Vervolg|Leads on to',
  moduleOf: 'Module van|Onderdeel van|Module of',
  exemptsFrom: 'Vrijstelling voor|Exempts from',
  replacedBy: 'Vervangen door|Opvolger|Replaced by',
  source: 'Bron|Website|Url|Link|Source',
  checkedOn: 'Nagekeken op|Gecontroleerd op|Bijgewerkt op|Peildatum|Checked on',
};

const FIELD_OF_HEADING: ReadonlyMap<string, { readonly field: CatalogueField; readonly rank: number }> = (() => {
  const known = new Map<string, { field: CatalogueField; rank: number }>();
  for (const field of CATALOGUE_FIELDS) {
    HEADINGS[field].split('|').forEach((heading, rank) => {
      const key = normaliseHeader(heading);
      if (!known.has(key)) known.set(key, { field, rank });
    });
  }
  return known;
})();

/** Most entries that are written as a spreadsheet: more takes its packer too long. A list as text has no such limit. */
export const MOST_XLSX_ENTRIES = 5_000;

/** The heading under which a field is written. */
export function headingOf(field: CatalogueField): string {
  return HEADINGS[field].split('|', 1)[0] ?? field;
}

/** Whether a heading is one of a list of catalogue entries; two of these in a row mark the row of headings. */
export function isCatalogueHeader(header: string): boolean {
  return header !== '' && FIELD_OF_HEADING.has(normaliseHeader(header));
}

/** Guesses what the columns are by their headings; the best heading of a field wins, each column is one field at most. */
export function guessCatalogueMapping({ headers }: Pick<SourceTable, 'headers'>): CatalogueMapping {
  const mapping: { [Field in CatalogueField]?: number } = {};
  const ranks = new Map<CatalogueField, number>();
  headers.forEach((header, column) => {
    const known = header === '' ? undefined : FIELD_OF_HEADING.get(normaliseHeader(header));
    if (known === undefined || (ranks.get(known.field) ?? Infinity) <= known.rank) return;
    mapping[known.field] = column;
    ranks.set(known.field, known.rank);
  });
  return mapping;
}
