import type { CompetenceId } from '../../kernel/ids.ts';
import { treeProblems, type PlacedNode } from '../competences/tree-policy.ts';
import { AlignedOutline, refKey } from './align-outline.ts';
import type { ShapedTree } from './assign-kinds.ts';
import { created, type FrameworkPlan, type NodeRef } from './exchange-plan.ts';
import { mergeFramework } from './merge-framework.ts';
import { mergeLinks } from './merge-links.ts';
import { NodeMerge, type MergedNodes } from './merge-nodes.ts';
import type { FrameworkOutline } from './outline.ts';
import type { ExistingFramework, FieldChange, NodeChange, UpdateChoices } from './update-types.ts';

/** What a file would change. */
export interface UpdatePlan {
  readonly plan: FrameworkPlan;
  readonly shape: ShapedTree;
  readonly frameworkFields: readonly FieldChange[];
  readonly changes: readonly NodeChange[];
  readonly unchanged: number;
  /** Whether the file has another number of levels than the framework, whose scale stays. */
  readonly hasOtherScale: boolean;
}

/**
 * What a file changes of a framework that was read before. `base` is the outline of the file it was read from, or null
 * when that is not kept.
 *
 * What only the file changed is taken over; what was only changed here stays; where both changed the same, the user's
 * choice holds and the preview says so. Nodes keep their kind and everything that hangs on them; a node that was
 * deleted here stays deleted.
 */
export function planUpdate(
  outline: FrameworkOutline,
  existing: ExistingFramework,
  base: FrameworkOutline | null,
  choices: UpdateChoices,
): UpdatePlan {
  const { framework, competences } = existing;
  const known = new Set(base?.nodes.map(({ key }) => key));
  const theirs = new AlignedOutline(outline, competences, choices.ratedLayer, (key) => !known.has(key));
  const before = base === null ? null : new AlignedOutline(base, competences, choices.ratedLayer, () => false);
  const nodes = mergeNodes(theirs, before, existing, choices);
  const whole = mergeFramework(outline, framework, base, choices.conflicts);
  return {
    plan: {
      frameworkId: framework.id,
      facts: whole.facts,
      levels: whole.levels,
      sourceKey: outline.key,
      replacesKey: outline.replacesKey,
      creates: nodes.creates,
      updates: nodes.updates,
      deletes: nodes.deletes,
      ...mergeLinks(theirs, before, existing, new Set(nodes.deletes)),
    },
    shape: theirs.shape,
    frameworkFields: whole.fields,
    changes: nodes.changes,
    unchanged: nodes.unchanged,
    hasOtherScale: outline.levels !== null && outline.levels.length !== framework.levels.length,
  };
}

/** The nodes brought together; when moves on both sides do not go together, every node stays where it stands. */
function mergeNodes(
  theirs: AlignedOutline,
  before: AlignedOutline | null,
  existing: ExistingFramework,
  choices: UpdateChoices,
): MergedNodes {
  const merged = new NodeMerge(theirs, before, existing, choices, true).result();
  return isTree(merged, existing) ? merged : new NodeMerge(theirs, before, existing, choices, false).result();
}

function isTree({ creates, updates, deletes }: MergedNodes, { competences }: ExistingFramework): boolean {
  const deleted = new Set(deletes);
  const newIds = creates.map((_, index) => refKey(created(index)) as CompetenceId);
  const parents = new Map(
    updates.flatMap(({ competence, changes: { parent } }) =>
      parent === undefined ? [] : [[competence.id, parent] as const],
    ),
  );
  const idOf = (ref: NodeRef | null): CompetenceId | null =>
    ref === null ? null : (ref.existing ?? newIds[ref.created] ?? null);
  const nodes: readonly PlacedNode[] = [
    ...competences
      .filter(({ id }) => !deleted.has(id))
      .map(({ id, kind, parentId }) => {
        const parent = parents.get(id);
        return { id, kind, parentId: parent === undefined ? parentId : idOf(parent) };
      }),
    ...creates.flatMap(({ kind, parent }, index) => {
      const id = newIds[index];
      return id === undefined ? [] : [{ id, kind, parentId: idOf(parent) }];
    }),
  ];
  return treeProblems(nodes).length === 0;
}
