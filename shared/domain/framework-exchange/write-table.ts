import { csvText, type CsvValue } from '../export/csv-text.ts';
import type { Competence, CompetenceKind } from '../competences/entities.ts';
import { treeRows } from '../competences/tree-moves.ts';
import type { FrameworkSnapshot } from './case-writer.ts';
import { caseIdentifierOf } from './names.ts';

/** Words of an exported table, in the language of the user; the import knows the Dutch and the English ones. */
export interface TableWords {
  readonly kind: string;
  readonly kinds: Readonly<Record<CompetenceKind, string>>;
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  readonly description: string;
  readonly descriptionEn: string;
  readonly retiredOn: string;
  /** Heading of the column of a level, before its number and label: `Niveau`. */
  readonly level: string;
  readonly identifier: string;
  readonly parent: string;
}

/**
 * A framework as CSV for a spreadsheet: a row per node in the order of the tree, with what each level looks like beside
 * it. The last two columns tell which row is which and what stands above it, so that a changed table can be read again.
 */
export function writeFrameworkTable({ framework, competences }: FrameworkSnapshot, words: TableWords): string {
  const identifiers = new Map(competences.map((competence) => [competence.id, sheetIdentifierOf(competence)]));
  const { levels } = framework;
  const headings: readonly CsvValue[] = [
    words.kind,
    words.code,
    words.title,
    words.titleEn,
    words.description,
    words.descriptionEn,
    words.retiredOn,
    ...levels.map(({ level, labelNl }) => `${words.level} ${String(level)}: ${labelNl}`),
    words.identifier,
    words.parent,
  ];
  const rows = treeRows(competences).map(({ node }): readonly CsvValue[] => [
    words.kinds[node.kind],
    node.code,
    node.titleNl,
    node.titleEn === node.titleNl ? '' : node.titleEn,
    node.descriptionNl,
    node.descriptionEn === node.descriptionNl ? '' : node.descriptionEn,
    node.retiredOn,
    ...levels.map(({ level }) => node.descriptors.find((descriptor) => descriptor.level === level)?.textNl ?? ''),
    identifiers.get(node.id) ?? '',
    node.parentId === null ? '' : (identifiers.get(node.parentId) ?? ''),
  ]);
  return csvText([headings, ...rows]);
}

function sheetIdentifierOf(competence: Competence): string {
  return competence.sourceKey ?? caseIdentifierOf(competence);
}
