import { COMPETENCE_KINDS, type CompetenceKind } from '../competences/entities.ts';
import { kindOfWord } from './case-words.ts';
import type { OutlineProblems } from './outline.ts';
import type { UnfoldedRows } from './table-layers.ts';
import type { TableRow } from './table-rows.ts';

/** Finds rows by what other rows call them. */
export interface RowDirectory {
  /** Index of the row; null when there is none. */
  readonly find: (reference: string) => number | null;
}

/** What stands above each row. */
export interface FoundParents {
  /** Per row the index of its parent; null at the top. */
  readonly parents: readonly (number | null)[];
  readonly directory: RowDirectory;
}

/** Finds what stands above each row, in the way that the table tells it; see `readFrameworkTable`. */
export function findParents(
  { rows, parents }: UnfoldedRows,
  frameworkKey: string,
  hasParentColumn: boolean,
  problems: OutlineProblems,
): FoundParents {
  const directory = directoryOf(rows, problems);
  if (parents !== null) return { parents, directory };
  // Rows that could name a parent by its identifier and name none stand at the top.
  const isNamed =
    rows.some(({ parent }) => parent !== '') || (hasParentColumn && rows.every(({ identifier }) => identifier !== ''));
  return {
    parents: isNamed ? namedParents(rows, frameworkKey, directory, problems) : parentsByShape(rows),
    directory,
  };
}

function parentsByShape(rows: readonly TableRow[]): readonly (number | null)[] {
  const outlines = rows.map(({ outline }) => outline.replace(/[.)\s]+$/, ''));
  if (outlines.some((outline) => outline !== '')) return parentsByPrefix(outlines);
  const depths = rows.flatMap(({ depth }) => depth ?? []);
  if (depths.length === rows.length) return parentsByRank(depths);
  const ranks = rows.flatMap(({ kind, typeName }) => rankOf(kind ?? kindOfWord(typeName)) ?? []);
  if (ranks.length === rows.length && new Set(ranks).size > 1) return parentsByRank(ranks);
  return parentsByPrefix(rows.map(({ facts }) => facts.code.replace(/[.)\s]+$/, '')));
}

function rankOf(kind: CompetenceKind | null): number | null {
  return kind === null ? null : COMPETENCE_KINDS.indexOf(kind);
}

function directoryOf(rows: readonly TableRow[], problems: OutlineProblems): RowDirectory {
  const byName = new Map<string, number>();
  const ambiguous = new Set<string>();
  const name = (text: string, index: number, isStrict: boolean): void => {
    const key = text.trim().toLowerCase();
    if (key === '') return;
    const known = byName.get(key);
    if (known === undefined) byName.set(key, index);
    else if (isStrict && known !== index) ambiguous.add(key);
  };
  rows.forEach(({ identifier }, index) => name(identifier, index, false));
  rows.forEach(({ facts }, index) => name(facts.code, index, true));
  rows.forEach(({ facts }, index) => name(facts.titleNl, index, false));
  return {
    find: (reference) => {
      const key = reference.trim().toLowerCase();
      const found = byName.get(key) ?? null;
      if (found !== null && ambiguous.has(key)) {
        problems.add('parent-ambiguous', { key: reference, title: rows[found]?.facts.titleNl ?? '' });
      }
      return found;
    },
  };
}

function namedParents(
  rows: readonly TableRow[],
  frameworkKey: string,
  directory: RowDirectory,
  problems: OutlineProblems,
): readonly (number | null)[] {
  return rows.map(({ parent, facts, name }, index) => {
    if (parent === '' || (parent === frameworkKey && frameworkKey !== '')) return null;
    const found = directory.find(parent);
    const place = { key: name, title: facts.titleNl };
    if (found === null) problems.add('orphan', place);
    if (found !== index) return found;
    problems.add('self-parent', place);
    return null;
  });
}

/** Each row below the nearest one before it with a lower rank. */
function parentsByRank(ranks: readonly number[]): readonly (number | null)[] {
  const open: number[] = [];
  return ranks.map((rank, index) => {
    while (open.length > 0 && (ranks[open.at(-1) ?? 0] ?? 0) >= rank) open.pop();
    const parent = open.at(-1) ?? null;
    open.push(index);
    return parent;
  });
}

/** Each row below the one whose code is the longest beginning of its own: `1.2.3` below `1.2`, and `M.F.1-2` below `M.F`. */
function parentsByPrefix(codes: readonly string[]): readonly (number | null)[] {
  const byCode = new Map<string, number>();
  codes.forEach((code, index) => {
    if (code !== '' && !byCode.has(code)) byCode.set(code, index);
  });
  return codes.map((code, index) => {
    for (let at = code.length - 1; at > 0; at -= 1) {
      if (!'.-/_ '.includes(code.charAt(at))) continue;
      const parent = byCode.get(code.slice(0, at));
      if (parent !== undefined && parent !== index) return parent;
    }
    return null;
  });
}
