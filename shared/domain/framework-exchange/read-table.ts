import type { CompetenceLinkKind, FrameworkLevel } from '../competences/entities.ts';
import { MAX_FRAMEWORK_NODES, MAX_FRAMEWORK_TEXT, SCALE_LENGTH } from '../competences/framework-policy.ts';
import type { SourceTable } from '../table-import/source-table.ts';
import { arrangeTree, inheritLastDays } from './arrange-tree.ts';
import { clip } from './case-items.ts';
import { OutlineProblems, type FrameworkOutline, type OutlineLink, type OutlineNode } from './outline.ts';
import { oneLine, plainText } from './plain-text.ts';
import { DESCRIPTOR_FIELDS, hasTitleColumn, levelOfHeader, type FrameworkTableMapping } from './table-columns.ts';
import { storableLinks } from './storable-links.ts';
import { findParents, type RowDirectory } from './table-parents.ts';
import { readTableRows, type FrameworkRowText, type TableRow } from './table-rows.ts';
import { unfoldLayers } from './table-layers.ts';

/**
 * Reads a table of competences by a mapping: Moodle's export, OpenSALT's templates, or a list that somebody made.
 *
 * The tree comes from the parents that rows name; without those from outline numbers, a column of depths, the order of
 * kinds, layers side by side, or codes that begin with the code of another. The order is that of the file unless there
 * are sequence numbers. Pure; any table gives an outline, with an error in it when there is nothing to call nodes by.
 */
export function readFrameworkTable(table: SourceTable, mapping: FrameworkTableMapping): FrameworkOutline {
  const problems = new OutlineProblems();
  if (!hasTitleColumn(mapping)) problems.add('no-title-column');
  const read = readTableRows(table, mapping, problems);
  const levels = read.framework === null ? null : scaleOf(read.framework.scale);
  const unfolded = unfoldLayers(read.rows);
  const { rows } = unfolded;
  if (rows.length > MAX_FRAMEWORK_NODES) problems.add('too-many-nodes');
  if (rows.length === 0) problems.add('no-nodes');
  const keys = keysOf(rows, problems);
  const { parents, directory } = findParents(
    unfolded,
    read.framework?.identifier ?? '',
    mapping.parent !== undefined,
    problems,
  );
  const tree = arrangeTree(
    rows.map(({ sequence }, index) => ({ parent: parents[index] ?? null, sequence, enumeration: '', code: '' })),
  );
  for (const ring of tree.rings) for (const index of ring) problems.add('cycle', placeOf(rows[index]));
  const lastDays = inheritLastDays(
    rows.map(({ facts: { retiredOn } }) => retiredOn),
    tree,
  );
  const nodeOfRow = new Map(tree.order.map((row, node) => [row, node]));
  const words = taxonomyOf(read.framework);
  const nodes = tree.order.flatMap((index): readonly OutlineNode[] => {
    const row = rows[index];
    const key = keys[index];
    if (row === undefined || key === undefined) return [];
    const parent = tree.parents[index] ?? null;
    const depth = tree.depths[index] ?? 0;
    return [
      {
        ...row.facts,
        retiredOn: lastDays[index] ?? null,
        ...key,
        parent: parent === null ? null : (nodeOfRow.get(parent) ?? null),
        depth,
        typeName: row.typeName || (words[depth] ?? ''),
        kind: row.kind,
        descriptors: row.descriptors,
      },
    ];
  });
  const columnLevels = levels ?? columnScale(table, mapping);
  return {
    format: 'table',
    key: read.framework === null || read.framework.identifier === '' ? null : read.framework.identifier,
    replacesKey: null,
    facts: {
      titleNl: clip(read.framework?.title ?? '', MAX_FRAMEWORK_TEXT.titleNl).text,
      titleEn: clip(read.framework?.title ?? '', MAX_FRAMEWORK_TEXT.titleEn).text,
      descriptionNl: clip(read.framework?.description ?? '', MAX_FRAMEWORK_TEXT.descriptionNl).text,
      descriptionEn: clip(read.framework?.description ?? '', MAX_FRAMEWORK_TEXT.descriptionEn).text,
      version: '',
      status: 'active',
      isLocked: false,
      source: '',
      licence: '',
    },
    levels: columnLevels,
    nodes:
      columnLevels === null
        ? nodes.map((node) => ({ ...node, descriptors: [] }))
        : nodes.map((node) => ({
            ...node,
            descriptors: node.descriptors.filter(({ level }) => level <= columnLevels.length),
          })),
    links: linksOf(rows, tree.order, nodeOfRow, keys, directory, problems),
    otherAssociations: 0,
    problems: problems.list(),
  };
}

/** The key of each row: its identifier, else a code that no other row has, else its row. Two equal identifiers are an error. */
function keysOf(
  rows: readonly TableRow[],
  problems: OutlineProblems,
): readonly { readonly key: string; readonly sourceKey: string | null }[] {
  const codes = new Map<string, number>();
  for (const { facts } of rows) codes.set(facts.code, (codes.get(facts.code) ?? 0) + 1);
  const identifiers = new Set<string>();
  return rows.map((row, index) => {
    const { identifier, facts } = row;
    if (identifier !== '') {
      if (identifiers.has(identifier)) problems.add('duplicate-identifier', placeOf(row));
      identifiers.add(identifier);
      return { key: identifier, sourceKey: identifier };
    }
    if (facts.code !== '' && codes.get(facts.code) === 1) return { key: `code ${facts.code}`, sourceKey: null };
    return { key: `#${String(index + 1)}`, sourceKey: null };
  });
}

function placeOf(row: TableRow | undefined): { readonly key: string; readonly title: string } {
  return { key: row?.name ?? '', title: row?.facts.titleNl ?? '' };
}

/** A scale written as labels with commas between them, lowest first; null when it has no use. */
function scaleOf(text: string): readonly FrameworkLevel[] | null {
  const labels = text.split(',').map((label) => clip(oneLine(plainText(label)), MAX_FRAMEWORK_TEXT.label).text);
  const filled = labels.filter((label) => label !== '');
  if (filled.length < SCALE_LENGTH.min || filled.length > SCALE_LENGTH.max) return null;
  return filled.map((label, index) => ({ level: index + 1, labelNl: label, labelEn: label }));
}

/** The scale of a table with a column per level, called as the headings say. */
function columnScale({ headers }: SourceTable, mapping: FrameworkTableMapping): readonly FrameworkLevel[] | null {
  const columns = DESCRIPTOR_FIELDS.map((field) => mapping[field]);
  const count = columns.findLastIndex((column) => column !== undefined) + 1;
  if (count < SCALE_LENGTH.min) return null;
  return columns.slice(0, count).map((column, index) => {
    const named = column === undefined ? null : levelOfHeader(headers[column] ?? '');
    const label = clip(oneLine(plainText(named?.label ?? '')), MAX_FRAMEWORK_TEXT.label).text || String(index + 1);
    return { level: index + 1, labelNl: label, labelEn: label };
  });
}

/** What Moodle calls the nodes of each layer. */
function taxonomyOf(framework: FrameworkRowText | null): readonly string[] {
  return framework === null ? [] : framework.taxonomy.split(',').map((word) => word.trim());
}

function linksOf(
  rows: readonly TableRow[],
  order: readonly number[],
  nodeOfRow: ReadonlyMap<number, number>,
  keys: readonly { readonly key: string }[],
  directory: RowDirectory,
  problems: OutlineProblems,
): readonly OutlineLink[] {
  const links = order.flatMap((index, from): readonly OutlineLink[] => {
    const row = rows[index];
    if (row === undefined) return [];
    const linked = (references: readonly string[], kind: CompetenceLinkKind): readonly OutlineLink[] =>
      references.flatMap((reference): readonly OutlineLink[] => {
        const target = directory.find(reference);
        if (target === index) return [];
        const other = target === null ? undefined : rows[target];
        if (target === null || other === undefined || !nodeOfRow.has(target)) {
          problems.add('outside-link', { key: reference, title: row.facts.titleNl });
          const uri = /^[a-z][a-z0-9+.-]*:\S+$/i.test(reference)
            ? reference
            : `urn:x-outside:${encodeURIComponent(reference.toWellFormed())}`;
          return [
            { from, to: { key: reference, uri, title: reference }, kind, isReversed: false, note: '', isKept: true },
          ];
        }
        const to = { key: keys[target]?.key ?? '', uri: '', title: other.facts.titleNl };
        return [{ from, to, kind, isReversed: false, note: '', isKept: true }];
      });
    return [...linked(row.exact, 'exact'), ...linked(row.related, 'related'), ...linked(row.replacedBy, 'replaced-by')];
  });
  const nodeOfKey = new Map(order.map((index, node) => [keys[index]?.key ?? '', node]));
  const kept = storableLinks(
    links.map(({ from, to, kind, isReversed }) => {
      return { from, inside: nodeOfKey.get(to.key) ?? null, outside: to.key, uri: to.uri, kind, isReversed };
    }),
  );
  return links.map((link, index) => ({ ...link, isKept: kept[index] === true }));
}
