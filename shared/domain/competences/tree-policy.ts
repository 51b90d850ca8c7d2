import type { CompetenceId } from '../../kernel/ids.ts';
import { errorAt, warningAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Competence, CompetenceKind, Framework } from './entities.ts';
import { MAX_FRAMEWORK_NODES } from './framework-policy.ts';

/** How many nodes may lie on one path from the top down. */
export const MAX_TREE_DEPTH = 20;
/** Longest texts of a node, in characters. */
export const MAX_COMPETENCE_TEXT = {
  code: 100,
  titleNl: 1000,
  titleEn: 1000,
  descriptionNl: 20_000,
  descriptionEn: 20_000,
  descriptor: 4000,
} as const;

/** What of a node decides its place in the tree. */
export type PlacedNode = Pick<Competence, 'id' | 'parentId' | 'kind'>;

/** A node as someone enters it. */
export type CompetenceDraft = Pick<
  Competence,
  'parentId' | 'kind' | 'code' | 'titleNl' | 'titleEn' | 'descriptionNl' | 'descriptionEn' | 'descriptors'
>;

/** What a node is checked against. */
export interface CompetenceContext {
  /** The node that is being changed; null for a new one. */
  readonly competenceId: CompetenceId | null;
  readonly framework: Pick<Framework, 'levels'>;
  /** All nodes of the framework. */
  readonly nodes: readonly (PlacedNode & Pick<Competence, 'code'>)[];
}

/** What can be wrong with the place of a node. */
export type PlaceProblemCode = 'parent-unknown' | 'parent-below-itself' | 'kind-misplaced' | 'tree-too-deep';

/** What can be wrong with a node. */
export type CompetenceProblemCode =
  | PlaceProblemCode
  | 'required'
  | 'too-long'
  | 'code-taken'
  | 'level-not-in-scale'
  | 'descriptor-twice'
  | 'descriptor-misplaced';

/**
 * Whether a kind of node may stand below another (null: at the top).
 *
 * Domains nest; a competence stands at the top or below a domain; an indicator below a competence and nowhere else.
 */
export function canStandBelow(kind: CompetenceKind, parentKind: CompetenceKind | null): boolean {
  return kind === 'indicator' ? parentKind === 'competence' : parentKind === null || parentKind === 'domain';
}

/**
 * What is wrong with a node; empty when it may be stored.
 *
 * It has a title in at least one language; its place is one that {@link placeProblems} takes; only a competence has
 * descriptors, at most one per level of the scale. A code that another node has is a warning: it makes both hard to
 * tell apart, but frameworks of others come like that.
 */
export function competenceProblems(
  draft: CompetenceDraft,
  context: CompetenceContext,
): readonly Problem<CompetenceProblemCode>[] {
  const problems: Problem<CompetenceProblemCode>[] = [];
  if (draft.titleNl.trim() === '' && draft.titleEn.trim() === '') problems.push(errorAt('titleNl', 'required'));
  for (const path of ['code', 'titleNl', 'titleEn', 'descriptionNl', 'descriptionEn'] as const) {
    const max = MAX_COMPETENCE_TEXT[path];
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  const code = draft.code.trim();
  const isTaken = context.nodes.some((node) => node.id !== context.competenceId && node.code.trim() === code);
  if (code !== '' && isTaken) problems.push(warningAt('code', 'code-taken'));
  return [...problems, ...descriptorProblems(draft, context.framework), ...placeProblems(draft, context)];
}

function descriptorProblems(
  { kind, descriptors }: CompetenceDraft,
  { levels }: CompetenceContext['framework'],
): readonly Problem<CompetenceProblemCode>[] {
  if (kind !== 'competence' && descriptors.length > 0) return [errorAt('descriptors', 'descriptor-misplaced')];
  const problems: Problem<CompetenceProblemCode>[] = [];
  const seen = new Set<number>();
  descriptors.forEach(({ level, textNl, textEn }, index) => {
    const path = `descriptors.${String(index)}`;
    if (!levels.some((step) => step.level === level)) problems.push(errorAt(path, 'level-not-in-scale'));
    if (seen.has(level)) problems.push(errorAt(path, 'descriptor-twice'));
    seen.add(level);
    if (Math.max(characterCount(textNl), characterCount(textEn)) > MAX_COMPETENCE_TEXT.descriptor) {
      problems.push(errorAt(path, 'too-long', { max: MAX_COMPETENCE_TEXT.descriptor }));
    }
  });
  return problems;
}

/**
 * What is wrong with placing a node of a kind below another; empty when it may be done.
 *
 * The node above exists in the same framework, may have this kind below it, and is neither the node itself nor below
 * it; what lies below the node fits its kind; no path becomes longer than {@link MAX_TREE_DEPTH}.
 */
export function placeProblems(
  { parentId, kind }: Pick<CompetenceDraft, 'parentId' | 'kind'>,
  { competenceId, nodes }: { readonly competenceId: CompetenceId | null; readonly nodes: readonly PlacedNode[] },
): readonly Problem<PlaceProblemCode>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = parentId === null ? null : byId.get(parentId);
  if (parent === undefined) return [errorAt('parentId', 'parent-unknown')];
  const above = pathTo(parent, byId);
  if (competenceId !== null && above.has(competenceId)) return [errorAt('parentId', 'parent-below-itself')];
  const problems: Problem<PlaceProblemCode>[] = [];
  if (!canStandBelow(kind, parent?.kind ?? null)) problems.push(errorAt('parentId', 'kind-misplaced'));
  if (competenceId !== null) {
    if (nodes.some((node) => node.parentId === competenceId && !canStandBelow(node.kind, kind))) {
      problems.push(errorAt('kind', 'kind-misplaced'));
    }
  }
  const below = competenceId === null ? 1 : heightOf(competenceId, nodes);
  if (above.size + below > MAX_TREE_DEPTH) {
    problems.push(errorAt('parentId', 'tree-too-deep', { max: MAX_TREE_DEPTH }));
  }
  return problems;
}

/** The node and everything above it; ends at a node that it has met before. */
function pathTo(
  node: PlacedNode | null | undefined,
  byId: ReadonlyMap<CompetenceId, PlacedNode>,
): ReadonlySet<CompetenceId> {
  const path = new Set<CompetenceId>();
  let above: PlacedNode | null | undefined = node;
  while (above !== null && above !== undefined && !path.has(above.id)) {
    path.add(above.id);
    above = above.parentId === null ? null : byId.get(above.parentId);
  }
  return path;
}

/** How many nodes lie on the longest path from a node down, itself included. */
function heightOf(id: CompetenceId, nodes: readonly PlacedNode[]): number {
  const children = Map.groupBy(nodes, (node) => node.parentId);
  let height = 0;
  const met = new Set<CompetenceId>([id]);
  let layer: readonly CompetenceId[] = [id];
  while (layer.length > 0) {
    height += 1;
    layer = layer.flatMap((parentId) => (children.get(parentId) ?? []).map((node) => node.id));
    layer = layer.filter((childId) => !met.has(childId));
    for (const childId of layer) met.add(childId);
  }
  return height;
}

/** What is wrong with the number of nodes that a framework would have; empty when there is room. */
export function roomProblems(nodes: number): readonly Problem<'too-many-nodes'>[] {
  return nodes > MAX_FRAMEWORK_NODES ? [errorAt('nodes', 'too-many-nodes', { max: MAX_FRAMEWORK_NODES })] : [];
}

/** What can be wrong with the tree of a whole framework. */
export type TreeProblemCode = PlaceProblemCode | 'id-taken' | 'too-many-nodes';

/**
 * What is wrong with the tree of a whole framework, as an import checks it before anything is stored; empty when it is
 * a tree. Paths are `nodes` or `nodes.<index>`.
 *
 * Every id occurs once; every parent is among the nodes (`parent-unknown` is an orphan); no node lies below itself
 * (`parent-below-itself` is named at each node of a ring); kinds stand where they may; no path is longer than
 * {@link MAX_TREE_DEPTH}.
 */
export function treeProblems(nodes: readonly PlacedNode[]): readonly Problem<TreeProblemCode>[] {
  const room = roomProblems(nodes.length);
  if (room.length > 0) return room;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = treePlaces(nodes, byId);
  const seen = new Set<CompetenceId>();
  return nodes.flatMap((node, index): readonly Problem<TreeProblemCode>[] => {
    const path = `nodes.${String(index)}`;
    if (seen.has(node.id)) return [errorAt(path, 'id-taken')];
    seen.add(node.id);
    const parent = node.parentId === null ? null : byId.get(node.parentId);
    if (parent === undefined) return [errorAt(path, 'parent-unknown')];
    const place = places.get(node.id);
    if (place === 'ring') return [errorAt(path, 'parent-below-itself')];
    if (!canStandBelow(node.kind, parent?.kind ?? null)) return [errorAt(path, 'kind-misplaced')];
    // Named once per path: at the first node that is too deep.
    return place === MAX_TREE_DEPTH + 1 ? [errorAt(path, 'tree-too-deep', { max: MAX_TREE_DEPTH })] : [];
  });
}

/**
 * The depth of each node, 1 at the top, or `ring` for a node that lies below itself. A node below an orphan or below a
 * ring has the depth that it has there. Each node is walked once.
 */
function treePlaces(
  nodes: readonly PlacedNode[],
  byId: ReadonlyMap<CompetenceId, PlacedNode>,
): ReadonlyMap<CompetenceId, number | 'ring'> {
  const places = new Map<CompetenceId, number | 'ring'>();
  for (const start of nodes) {
    const walked: CompetenceId[] = [];
    const onWalk = new Map<CompetenceId, number>();
    let node: PlacedNode | undefined = start;
    while (node !== undefined && !places.has(node.id) && !onWalk.has(node.id)) {
      onWalk.set(node.id, walked.length);
      walked.push(node.id);
      node = node.parentId === null ? undefined : byId.get(node.parentId);
    }
    const ringStart = node === undefined ? undefined : onWalk.get(node.id);
    if (ringStart !== undefined) for (const id of walked.splice(ringStart)) places.set(id, 'ring');
    const known = node === undefined ? 0 : places.get(node.id);
    let depth = typeof known === 'number' ? known : 1;
    for (const id of walked.reverse()) {
      depth += 1;
      places.set(id, depth);
    }
  }
  return places;
}
