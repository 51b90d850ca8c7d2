import { FRAMEWORK_PREVIEW_ROWS, type FrameworkImportFile } from '#shared/contract/framework-exchange.ts';
import type { CompetenceKind } from '#shared/domain/competences/entities.ts';
import {
  deepestRatedLayer,
  guessRatedLayer,
  layersOf,
  saysKinds,
  type ShapedTree,
} from '#shared/domain/framework-exchange/assign-kinds.ts';
import { planNewFramework, shapeOfNew, type FrameworkPlan } from '#shared/domain/framework-exchange/exchange-plan.ts';
import { decodeSource, encodeSource } from '#shared/domain/framework-exchange/framework-source.ts';
import { indentJson } from '#shared/domain/framework-exchange/json-text.ts';
import type { FrameworkOutline, OutlineProblem } from '#shared/domain/framework-exchange/outline.ts';
import { parseCase, type ParsedCase } from '#shared/domain/framework-exchange/parse-case.ts';
import { planUpdate, type UpdatePlan } from '#shared/domain/framework-exchange/plan-update.ts';
import { readCase } from '#shared/domain/framework-exchange/read-case.ts';
import { readFrameworkTable } from '#shared/domain/framework-exchange/read-table.ts';
import {
  guessFrameworkColumns,
  hasTitleColumn,
  FRAMEWORK_TABLE_FIELDS,
  type FrameworkTableMapping,
} from '#shared/domain/framework-exchange/table-columns.ts';
import { writeBackCase } from '#shared/domain/framework-exchange/write-back.ts';
import { writeCase } from '#shared/domain/framework-exchange/write-case.ts';
import type { SourceTable } from '#shared/domain/table-import/source-table.ts';
import { decodeText } from './decode-text.ts';
import { describeTable } from './describe-table.ts';
import type { FrameworkPlanInput, FrameworkPlanPreview, FrameworkTasks } from './framework-tasks.ts';
import { ImportTaskFailure } from './import-tasks.ts';
import { KeptFiles } from './kept-files.ts';
import { readTable } from './read-table.ts';
import { sniffFile } from './sniff-file.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';
import { MAX_IMPORT_FILE_BYTES } from '#shared/domain/table-import/source-table.ts';

/** Identifiers by which a file is recognised. */
const SAMPLE_KEYS = 200;

type KeptFramework =
  | { readonly kind: 'case'; readonly parsed: ParsedCase; readonly outline: FrameworkOutline }
  | { readonly kind: 'table'; readonly table: SourceTable; readonly bytes: Uint8Array | null };

type Task<Name extends keyof FrameworkTasks> = (input: FrameworkTasks[Name]['input']) => FrameworkTasks[Name]['output'];

/** Competence frameworks on their way in: read once, planned as often as the choices change. Lives in the import worker. */
export class FrameworkFiles {
  readonly #files = new KeptFiles<KeptFramework>();

  readonly tasks: { readonly [Name in keyof FrameworkTasks]: Task<Name> } = {
    'read-framework': ({ importId, bytes }) => this.#read(importId, bytes),
    'select-framework-sheet': ({ importId, sheet }) => {
      const file = this.#files.get(importId);
      if (file.kind === 'case' || file.bytes === null) throw new UnreadableFileError('sheet-unknown');
      return this.#readTable(importId, file.bytes, sheet);
    },
    'look-at-framework': ({ importId, mapping }) => {
      const { format, key, facts, nodes, levels } = this.#outline(importId, mapping);
      const nodeKeys = nodes.flatMap(({ sourceKey }) => sourceKey ?? []).slice(0, SAMPLE_KEYS);
      return { format, documentKey: key, title: facts.titleNl, nodeKeys, levels };
    },
    'preview-framework': (input) => this.#preview(input),
    'decide-framework': (input) => {
      const outline = this.#outline(input.importId, input.mapping);
      const { plan } = planOf(outline, input);
      return { plan, source: this.#sourceOf(input, outline), errors: errorsOf(outline.problems) };
    },
    'write-case': ({ snapshot, source, now }) => {
      const kept = source === null ? null : decodeSource(source);
      const parsed = kept === null ? null : parseCase(kept.text);
      if (kept === null || parsed === null || typeof parsed === 'string') {
        return indentJson(JSON.stringify(writeCase(snapshot, now)));
      }
      return writeBackCase(readCase(parsed), snapshot, kept.choices, now);
    },
  };

  /** Forgets a file. */
  discard(importId: string): void {
    this.#files.delete(importId);
  }

  #read(importId: string, bytes: Uint8Array): FrameworkImportFile {
    if (bytes.length > MAX_IMPORT_FILE_BYTES) {
      throw new UnreadableFileError('too-large', { limit: MAX_IMPORT_FILE_BYTES / 1024 / 1024 });
    }
    if (sniffFile(bytes) === 'text' && startsLikeJson(bytes)) {
      const parsed = parseCase(decodeText(bytes).text);
      if (typeof parsed === 'string') throw new UnreadableFileError(parsed);
      this.#files.keep(importId, { kind: 'case', parsed, outline: readCase(parsed).outline });
      return { importId, format: 'case', table: null, mapping: {} };
    }
    return this.#readTable(importId, bytes, null);
  }

  #readTable(importId: string, bytes: Uint8Array, sheet: string | null): FrameworkImportFile {
    const table = readTable(bytes, 'frameworks', sheet);
    const { mapping, columns } = guessFrameworkColumns(table);
    this.#files.keep(importId, { kind: 'table', table, bytes: table.sheets.length > 1 ? bytes : null });
    return { importId, format: 'table', table: { ...describeTable(importId, table), columns }, mapping };
  }

  #outline(importId: string, mapping: FrameworkTableMapping): FrameworkOutline {
    const file = this.#files.get(importId);
    if (file.kind === 'case') return file.outline;
    checkMapping(mapping, file.table);
    return readFrameworkTable(file.table, mapping);
  }

  #preview(input: FrameworkPlanInput): FrameworkPlanPreview {
    const outline = this.#outline(input.importId, input.mapping);
    const { shape, update } = planOf(outline, input);
    const layers = layersOf(outline);
    const counts: Record<CompetenceKind, number> = { domain: 0, competence: 0, indicator: 0 };
    for (const { kind } of shape.nodes) counts[kind] += 1;
    const inFile = new Set(outline.nodes.map(({ key }) => key));
    const kept = outline.links.filter(({ isKept }) => isKept);
    const nodes = shape.nodes.slice(0, FRAMEWORK_PREVIEW_ROWS).map(({ node, kind, depth }) => {
      const { code = '', titleNl = '' } = outline.nodes[node] ?? {};
      return { depth, kind, code, title: titleNl };
    });
    return {
      facts: outline.facts,
      counts,
      links: kept.length,
      outsideLinks: kept.filter(({ to }) => !inFile.has(to.key)).length,
      otherAssociations: outline.otherAssociations + outline.links.length - kept.length,
      layers,
      canChooseLayer: layers.length > 1 && !saysKinds(outline),
      ratedLayer: input.ratedLayer ?? guessRatedLayer(outline),
      deepestRatedLayer: deepestRatedLayer(layers),
      problems: withRaised(outline, shape),
      nodes,
      nodeCount: outline.nodes.length,
      update: update === null ? null : previewOf(update, input),
    };
  }

  /** What is kept of a package, with how it is read now. */
  #sourceOf(input: FrameworkPlanInput, outline: FrameworkOutline): string | null {
    const file = this.#files.get(input.importId);
    if (file.kind === 'table') return null;
    const ratedLayer = input.ratedLayer ?? guessRatedLayer(outline);
    const present = input.update?.existing.framework.levels;
    // Brought up to date, a framework keeps its scale; only with as many levels are the descriptors of the file its own.
    const levels = present ?? input.levels ?? outline.levels ?? [];
    const hasFileLevels =
      present === undefined
        ? input.levels === null && outline.levels !== null
        : outline.levels?.length === present.length;
    return encodeSource({ choices: { levels, hasFileLevels, ratedLayer }, text: file.parsed.text });
  }
}

/** Whether a text begins as JSON does: with a bracket, behind a byte-order mark and white space. */
function startsLikeJson(bytes: Uint8Array): boolean {
  for (const byte of bytes.subarray(0, 4096)) {
    // White space, and the bytes of any byte-order mark and of the wider encodings.
    if (byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe) continue;
    return byte === 0x7b || byte === 0x5b;
  }
  return false;
}

interface Planned {
  readonly plan: FrameworkPlan;
  readonly shape: ShapedTree;
  readonly update: UpdatePlan | null;
}

function planOf(outline: FrameworkOutline, input: FrameworkPlanInput): Planned {
  const ratedLayer = input.ratedLayer ?? guessRatedLayer(outline);
  if (input.update === null) {
    const hasFileLevels = input.levels === null && outline.levels !== null;
    const levels = input.levels ?? outline.levels ?? [];
    const plan = planNewFramework(outline, { ratedLayer, levels, hasFileLevels, title: input.title });
    return { plan, shape: shapeOfNew(outline, ratedLayer), update: null };
  }
  const { existing, source, choices } = input.update;
  const update = planUpdate(outline, existing, source === null ? null : outlineOfSource(source), {
    ratedLayer,
    ...choices,
  });
  return { plan: update.plan, shape: update.shape, update };
}

function outlineOfSource(source: string): FrameworkOutline | null {
  const kept = decodeSource(source);
  const parsed = kept === null ? null : parseCase(kept.text);
  return parsed === null || typeof parsed === 'string' ? null : readCase(parsed).outline;
}

function previewOf(update: UpdatePlan, input: FrameworkPlanInput): NonNullable<FrameworkPlanPreview['update']> {
  const { changes, frameworkFields, unchanged, hasOtherScale } = update;
  const counts = { added: 0, changed: 0, removed: 0, retired: 0, unchanged, conflicts: 0 };
  const isConflict = (fields: readonly { readonly isConflict: boolean }[]): boolean =>
    fields.some((field) => field.isConflict);
  for (const { change, fields } of changes) {
    counts[change] += 1;
    if (isConflict(fields)) counts.conflicts += 1;
  }
  if (isConflict(frameworkFields)) counts.conflicts += 1;
  // What both sides changed is what the user has to look at.
  const ordered = changes.toSorted((left, right) => Number(isConflict(right.fields)) - Number(isConflict(left.fields)));
  return {
    frameworkFields,
    changes: ordered.slice(0, FRAMEWORK_PREVIEW_ROWS),
    counts,
    hasOtherScale,
    missing: input.update?.choices.missing ?? 'keep',
  };
}

/** What was noticed on reading, with the nodes that lie deeper than the program shows. */
function withRaised(outline: FrameworkOutline, { raised }: ShapedTree): readonly OutlineProblem[] {
  if (raised.length === 0) return outline.problems;
  const places = raised.slice(0, 5).flatMap((index) => {
    const node = outline.nodes[index];
    return node === undefined ? [] : [{ key: node.key, title: node.titleNl }];
  });
  return [...outline.problems, { code: 'deeper-than-shown', severity: 'warning', count: raised.length, places }];
}

function errorsOf(problems: readonly OutlineProblem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function checkMapping(mapping: FrameworkTableMapping, table: SourceTable): void {
  const used = new Set<number>();
  for (const field of FRAMEWORK_TABLE_FIELDS) {
    const column = mapping[field];
    if (column === undefined) continue;
    if (column >= table.headers.length)
      throw new ImportTaskFailure({ kind: 'mapping', problem: 'column-unknown', field });
    if (used.has(column)) throw new ImportTaskFailure({ kind: 'mapping', problem: 'column-used-twice', field });
    used.add(column);
  }
  if (!hasTitleColumn(mapping)) {
    throw new ImportTaskFailure({ kind: 'mapping', problem: 'title-not-mapped', field: null });
  }
}
