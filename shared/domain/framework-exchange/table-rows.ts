import { parseDate } from '../../kernel/parse-date.ts';
import { MAX_COMPETENCE_TEXT } from '../competences/tree-policy.ts';
import type { CompetenceKind, LevelDescriptor } from '../competences/entities.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import { beginningOf, clip, LONGEST_TITLE } from './case-items.ts';
import type { NodeFacts, OutlineProblems } from './outline.ts';
import { isCaseIdentifier } from './names.ts';
import { oneLine, plainText } from './plain-text.ts';
import {
  DESCRIPTOR_FIELDS,
  LAYER_FIELDS,
  type FrameworkTableField,
  type FrameworkTableMapping,
} from './table-columns.ts';

/** A row of a table of competences that is a node. */
export interface TableRow {
  /** How the row is named in messages: its identifier, code or number. */
  readonly name: string;
  /** Empty when the table has none. */
  readonly identifier: string;
  readonly facts: NodeFacts;
  readonly typeName: string;
  readonly kind: CompetenceKind | null;
  readonly parent: string;
  readonly outline: string;
  readonly depth: number | null;
  readonly sequence: number | null;
  /** Texts of the layers side by side, from the top down; empty where the row leaves one out. */
  readonly layers: readonly string[];
  readonly descriptors: readonly LevelDescriptor[];
  readonly related: readonly string[];
  readonly exact: readonly string[];
  readonly replacedBy: readonly string[];
}

/** The row that tells of the framework as a whole, in Moodle's files. */
export interface FrameworkRowText {
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly scale: string;
  readonly taxonomy: string;
}

/** The rows of a table by what they are. */
export interface ReadTableRows {
  readonly framework: FrameworkRowText | null;
  readonly rows: readonly TableRow[];
}

const YES: ReadonlySet<string> = new Set(['1', 'true', 'yes', 'ja', 'waar', 'wahr', 'vrai', 'x', 'y', 'j']);
const NEUTRALISED_FORMULA = /^'(?=[=+\-@|%])/;
// The words for kinds in this program's own tables; other words only help to guess.
const OWN_KINDS: ReadonlyMap<string, CompetenceKind> = new Map([
  ['domain', 'domain'],
  ['domein', 'domain'],
  ['competence', 'competence'],
  ['competentie', 'competence'],
  ['indicator', 'indicator'],
]);
const LATEST_YEAR = 2100;
const COMPETENCE_LAYER = LAYER_FIELDS.indexOf('layerCompetence');

/** Reads the rows of a table by a mapping; what is odd is noted. A row without any text that names it is left out. */
export function readTableRows(
  table: SourceTable,
  mapping: FrameworkTableMapping,
  problems: OutlineProblems,
): ReadTableRows {
  let framework: FrameworkRowText | null = null;
  const rows: TableRow[] = [];
  const hasLayers = LAYER_FIELDS.some((field) => mapping[field] !== undefined);
  table.rows.forEach((cells, index) => {
    const cell = (field: FrameworkTableField): string => {
      const column = mapping[field];
      return column === undefined ? '' : (cells[column] ?? '').trim().replace(NEUTRALISED_FORMULA, '');
    };
    const rowName = `#${String(table.rowNumbers[index] ?? index + 1)}`;
    if (YES.has(cell('isFramework').toLowerCase())) {
      const title = oneLine(plainText(cell('title') || cell('statement')));
      if (framework !== null) problems.add('several-frameworks', { key: cell('identifier') || rowName, title });
      framework ??= {
        identifier: cell('identifier'),
        title,
        description: plainText(cell('description')),
        scale: cell('scale'),
        taxonomy: cell('taxonomy'),
      };
      return;
    }
    const row = readRow(cell, rowName, hasLayers, problems);
    if (row !== null) rows.push(row);
  });
  return { framework, rows };
}

function readRow(
  cell: (field: FrameworkTableField) => string,
  rowName: string,
  hasLayers: boolean,
  problems: OutlineProblems,
): TableRow | null {
  const identifier = cell('identifier');
  const layers = LAYER_FIELDS.map((field) => oneLine(plainText(cell(field))));
  // Beside columns for layers a title of its own is that of a competence.
  const ownTitle = oneLine(plainText(cell('title') || cell('statement')));
  const named = cell('title') || cell('statement') || layers.findLast((text) => text !== '') || '';
  // An identifier that people can read serves as code where there is no column for it.
  const isReadable =
    identifier.length <= 60 && !isCaseIdentifier(identifier.toLowerCase()) && !identifier.includes('://');
  const code = clip(oneLine(plainText(cell('code') || (isReadable ? identifier : ''))), MAX_COMPETENCE_TEXT.code);
  if (named === '' && code.text === '' && identifier === '') return null;
  const place = { key: identifier || code.text || rowName, title: oneLine(plainText(named)) };
  const texts = readTexts(cell, named);
  if (texts.isShortened) problems.add('title-shortened', place);
  if (texts.isClipped || code.isClipped) problems.add('text-too-long', place);
  if (texts.title === '') problems.add('title-missing', place);
  const retired = cell('retiredOn') === '' ? null : parseDate(cell('retiredOn'), LATEST_YEAR);
  if (retired !== null && retired.kind !== 'date' && retired.kind !== 'open')
    problems.add('date-not-understood', place);
  const title = texts.title || code.text || identifier || rowName;
  const typeName = oneLine(plainText(cell('kind')));
  const kind = OWN_KINDS.get(typeName.toLowerCase()) ?? null;
  const depth = /^\d{1,2}$/.test(cell('depth')) ? Number(cell('depth')) : null;
  const sequence = Number(cell('sequence').replace(',', '.'));
  return {
    name: place.key,
    identifier,
    facts: {
      code: code.text,
      titleNl: title,
      titleEn: texts.titleEn || title,
      descriptionNl: texts.description,
      descriptionEn: texts.descriptionEn || (texts.titleEn === '' ? texts.description : ''),
      retiredOn: retired?.kind === 'date' ? retired.date : null,
    },
    typeName,
    kind,
    parent: cell('parent'),
    outline: cell('outline'),
    depth,
    sequence: cell('sequence') === '' || !Number.isFinite(sequence) ? null : sequence,
    layers: hasLayers ? layers.map((text, layer) => text || (layer === COMPETENCE_LAYER ? ownTitle : '')) : [],
    descriptors: DESCRIPTOR_FIELDS.flatMap((field, index): readonly LevelDescriptor[] => {
      const { text } = clip(plainText(cell(field)), MAX_COMPETENCE_TEXT.descriptor);
      return text === '' ? [] : [{ level: index + 1, textNl: text, textEn: text }];
    }),
    related: referencesOf(cell('related')),
    exact: referencesOf(cell('exact')),
    replacedBy: referencesOf(cell('replacedBy')),
  };
}

interface RowTexts {
  readonly title: string;
  readonly description: string;
  readonly titleEn: string;
  readonly descriptionEn: string;
  readonly isShortened: boolean;
  readonly isClipped: boolean;
}

/** Title and description: a short title names it, else the full statement does as far as it is short. */
function readTexts(cell: (field: FrameworkTableField) => string, named: string): RowTexts {
  const statement = plainText(cell('statement'));
  const given = oneLine(plainText(named));
  const isShortened = given.length > LONGEST_TITLE;
  const title = isShortened ? beginningOf(given, LONGEST_TITLE) : given;
  const more = cell('title') !== '' && statement !== '' && oneLine(statement) !== given ? statement : '';
  const parts = [isShortened ? plainText(named) : '', more, plainText(cell('description'))];
  const description = clip(parts.filter((part) => part !== '').join('\n\n'), MAX_COMPETENCE_TEXT.descriptionNl);
  const titleEn = clip(oneLine(plainText(cell('titleEn'))), MAX_COMPETENCE_TEXT.titleEn);
  const descriptionEn = clip(plainText(cell('descriptionEn')), MAX_COMPETENCE_TEXT.descriptionEn);
  return {
    title,
    description: description.text,
    titleEn: titleEn.text,
    descriptionEn: descriptionEn.text,
    isShortened,
    isClipped: description.isClipped || titleEn.isClipped || descriptionEn.isClipped,
  };
}

/** Identifiers of other competences in one cell; Moodle writes a comma inside one as `%2C`. */
function referencesOf(text: string): readonly string[] {
  if (text === '') return [];
  const parts = text.split(/[,;|\n]/).map((part) => part.trim().replaceAll(/%2c/gi, ','));
  return [...new Set(parts.filter((part) => part !== ''))];
}
