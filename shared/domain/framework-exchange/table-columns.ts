import { SCALE_LENGTH } from '../competences/framework-policy.ts';
import { normaliseHeader } from '../table-import/normalise-text.ts';
import type { SourceTable } from '../table-import/source-table.ts';

/** Columns that hold what a level looks like, by level. */
export const DESCRIPTOR_FIELDS = [
  'descriptor1',
  'descriptor2',
  'descriptor3',
  'descriptor4',
  'descriptor5',
  'descriptor6',
  'descriptor7',
  'descriptor8',
  'descriptor9',
  'descriptor10',
] as const;
/** Columns that hold the layers of the tree side by side, from the top down. */
export const LAYER_FIELDS = ['layerDomain', 'layerSubdomain', 'layerCompetence', 'layerIndicator'] as const;

/** What can be read from a table of competences. */
export const FRAMEWORK_TABLE_FIELDS = [
  'title',
  'statement',
  'description',
  'titleEn',
  'descriptionEn',
  'code',
  'identifier',
  'kind',
  'parent',
  'outline',
  'depth',
  'sequence',
  ...LAYER_FIELDS,
  'retiredOn',
  ...DESCRIPTOR_FIELDS,
  'related',
  'exact',
  'replacedBy',
  'scale',
  'isFramework',
  'taxonomy',
] as const;
/** See {@link FRAMEWORK_TABLE_FIELDS}. */
export type FrameworkTableField = (typeof FRAMEWORK_TABLE_FIELDS)[number];

/** Column index of each field that the table has. */
export type FrameworkTableMapping = { readonly [Field in FrameworkTableField]?: number };

// Headings as they are met, best first: Dutch and English lists of schools, OpenSALT's templates, and Moodle's export in
// both generations (`Id number`, `Shortname`, `Cross referenced …` up to 3.1; `ID number`, `Short name`,
// `Cross-referenced …` since), with the names of its fields where somebody made the file by hand. Spaces, capitals and
// punctuation do not count.
const HEADERS: Partial<Record<FrameworkTableField, string>> = {
  title:
    'titel|title|korte titel|short title|naam|name|short name|shortname|korte naam|abbreviated statement|label|competentie|competence|competency|competenties|vaardigheid|skill|bekwaamheid|kop',
  statement: 'full statement|statement|volledige tekst|formulering|uitspraak|stelling|tekst|text|zin|leerdoel|doel',
  description:
    'omschrijving|beschrijving|description|toelichting|uitleg|definitie|definition|notes|notities|explanation',
  titleEn: 'titel engels|titel (en)|title english|title (en)|engelse titel|english title|titleen|alternative label',
  descriptionEn:
    'omschrijving engels|omschrijving (en)|description english|description (en)|engelse omschrijving|english description|descriptionen',
  code: 'human coding scheme|code|codering|competentiecode|notatie|notation|nummer|number|nr|ref|referentie',
  identifier: 'identifier|id number|id-nummer|id|uuid|guid|kenmerk|identificatie|sleutel|key',
  kind: 'soort|kind|type|cf item type|item type|statement type|niveau in de boom',
  parent:
    'is child of|parent id number|parent identifier|parent id|parent|parent code|bovenliggend|bovenliggende code|bovenliggend kenmerk|ouder|ouder id|ouder-id|id-nummer ouder|valt onder|hoort bij',
  outline: 'smart level|outline|hierarchie|hierarchy|nummering|paragraaf',
  depth: 'diepte|depth|laag|layer|hierarchy level|inspringing|indent',
  sequence: 'sequence number|sequence|volgorde|volgnummer|order|positie|position',
  layerDomain:
    'domein|domain|gebied|area|competentiegebied|competence area|kerndomein|hoofddomein|leergebied|vakgebied|categorie|category',
  layerSubdomain: 'subdomein|subdomain|deelgebied|cluster|thema|theme|strand|subcategorie|subcategory',
  layerIndicator: 'indicator|indicatoren|gedragsindicator|gedragsindicatoren|behaviour|behavior|gedrag|kijkpunt',
  retiredOn: 'gebruikt tot en met|vervallen op|vervalt op|retired on|status end date|used until',
  related:
    'cross-referenced competency id numbers|cross referenced competency id numbers|related id numbers|is related to|related to|verwant aan|gerelateerd aan',
  exact: 'exact match of|is exact match of|gelijk aan|hetzelfde als',
  replacedBy: 'replaced by|vervangen door',
  scale: 'scale values|schaalwaarden|schaal',
  isFramework: 'is framework|is raamwerk|is competentieraamwerk',
  taxonomy: 'taxonomy|taxonomie|taxonomies',
};

const FIELD_OF_HEADER: ReadonlyMap<string, { readonly field: FrameworkTableField; readonly rank: number }> = new Map(
  FRAMEWORK_TABLE_FIELDS.flatMap((field) =>
    (HEADERS[field] ?? '').split('|').map((header, rank) => [normaliseHeader(header), { field, rank }] as const),
  ),
);
const DESCRIPTOR_HEADER =
  /^(?:niveau|level|descriptor|beschrijving niveau|description level)\s*(\d{1,2})\s*(?:[:.–—-]\s*(.*))?$/i;

/** Whether a heading is one of a table of competences; two of these in a row mark the row of headings. */
export function isFrameworkHeader(header: string): boolean {
  return fieldOfHeader(header) !== null;
}

/** What a heading of a level says: which level, and what it is called; null for another heading. */
export function levelOfHeader(header: string): { readonly level: number; readonly label: string } | null {
  const match = DESCRIPTOR_HEADER.exec(header.trim());
  const level = Number(match?.[1]);
  if (match === null || level < 1 || level > SCALE_LENGTH.max) return null;
  return { level, label: match[2]?.trim() ?? '' };
}

function fieldOfHeader(header: string): { readonly field: FrameworkTableField; readonly rank: number } | null {
  const level = levelOfHeader(header);
  const descriptor = level === null ? undefined : DESCRIPTOR_FIELDS[level.level - 1];
  if (descriptor !== undefined) return { field: descriptor, rank: 0 };
  const name = normaliseHeader(header);
  return name === '' ? null : (FIELD_OF_HEADER.get(name) ?? null);
}

/** What is guessed of one column. */
export interface FrameworkColumnGuess {
  /** Index from 0. */
  readonly column: number;
  readonly header: string;
  readonly field: FrameworkTableField | null;
  /** Whether the heading says it, or only what stands below it. */
  readonly confidence: 'header' | 'values' | null;
}

/** The guessed mapping of a table: every field at most once. */
export interface FrameworkMappingGuess {
  readonly mapping: FrameworkTableMapping;
  readonly columns: readonly FrameworkColumnGuess[];
}

const SAMPLE_ROWS = 50;
/** Layers that show that a table has its layers side by side. */
const SIDE_FIELDS = ['layerDomain', 'layerSubdomain', 'layerIndicator'] as const;
/** Beside such columns one that is headed so is a layer too. */
const COMPETENCE_HEADER = /^(?:competent|competenc|vaardighe|skill|bekwaamhe)/i;

/** Guesses what the columns are: by their headings, and for the title when no heading tells by which texts are longest. */
export function guessFrameworkColumns(table: SourceTable): FrameworkMappingGuess {
  const mapping: Partial<Record<FrameworkTableField, number>> = {};
  const ranks = new Map<FrameworkTableField, number>();
  table.headers.forEach((header, column) => {
    const found = fieldOfHeader(header);
    if (found === null || (ranks.get(found.field) ?? Infinity) <= found.rank) return;
    mapping[found.field] = column;
    ranks.set(found.field, found.rank);
  });
  // A column that names the parent tells the tree; without one, layers side by side do.
  const hasLayers = mapping.parent === undefined && SIDE_FIELDS.some((field) => mapping[field] !== undefined);
  if (hasLayers && mapping.title !== undefined && COMPETENCE_HEADER.test(table.headers[mapping.title] ?? '')) {
    mapping.layerCompetence = mapping.title;
    delete mapping.title;
  }
  let guessed: number | null = null;
  if (
    mapping.title === undefined &&
    mapping.statement === undefined &&
    mapping.layerCompetence === undefined &&
    !hasLayers
  ) {
    guessed = longestColumn(table, new Set(Object.values(mapping)));
    if (guessed !== null) mapping.title = guessed;
  }
  const layers: ReadonlySet<string> = new Set(hasLayers ? [] : LAYER_FIELDS);
  const kept: FrameworkTableMapping = Object.fromEntries(
    Object.entries(mapping).filter(([field]) => !layers.has(field)),
  );
  const columns = table.headers.map((header, column): FrameworkColumnGuess => {
    const field = FRAMEWORK_TABLE_FIELDS.find((candidate) => kept[candidate] === column) ?? null;
    return { column, header, field, confidence: field === null ? null : column === guessed ? 'values' : 'header' };
  });
  return { mapping: kept, columns };
}

/** The column with the longest texts on average; null when nothing stands in the columns that are left. */
function longestColumn({ headers, rows }: SourceTable, taken: ReadonlySet<number | undefined>): number | null {
  let longest: number | null = null;
  let most = 0;
  headers.forEach((_, column) => {
    if (taken.has(column)) return;
    const cells = rows.slice(0, SAMPLE_ROWS).map((row) => row[column] ?? '');
    const length = cells.reduce((sum, cell) => sum + (/^[\d.,\s]*$/.test(cell) ? 0 : cell.length), 0);
    if (length <= most) return;
    longest = column;
    most = length;
  });
  return longest;
}

/** Whether a mapping says what the nodes are called. */
export function hasTitleColumn(mapping: FrameworkTableMapping): boolean {
  return (
    mapping.title !== undefined ||
    mapping.statement !== undefined ||
    LAYER_FIELDS.some((field) => mapping[field] !== undefined)
  );
}
