import type { CompetenceId, CompetenceLinkId, FrameworkId } from '../../kernel/ids.ts';
import type {
  Competence,
  CompetenceKind,
  CompetenceLinkKind,
  FrameworkLevel,
  LevelDescriptor,
} from '../competences/entities.ts';
import { shapeTree, type ShapedTree } from './assign-kinds.ts';
import type { FrameworkFacts, FrameworkOutline, LinkTarget, NodeFacts } from './outline.ts';

/** A node of a plan: one that exists, or the place of a new one in {@link FrameworkPlan.creates}. */
export type NodeRef =
  { readonly existing: CompetenceId; readonly created: null } | { readonly existing: null; readonly created: number };

/** A node that is added. */
export interface PlannedNode extends NodeFacts {
  readonly sourceKey: string | null;
  readonly kind: CompetenceKind;
  readonly parent: NodeRef | null;
  readonly position: number;
  readonly descriptors: readonly LevelDescriptor[];
}

/** What changes of a node that exists. */
export interface NodeChanges extends Partial<NodeFacts> {
  readonly sourceKey?: string;
  readonly parent?: NodeRef | null;
  readonly position?: number;
  readonly descriptors?: readonly LevelDescriptor[];
}

/** A node that changes. */
export interface NodeUpdate {
  readonly competence: Competence;
  readonly changes: NodeChanges;
}

/** A link that is added, as far as the file tells what it points at. */
export interface PlannedLink {
  readonly from: NodeRef;
  /** The node it points at when that is in the framework itself; else it is looked for in the workspace by `to`. */
  readonly toNode: NodeRef | null;
  readonly to: LinkTarget;
  readonly kind: CompetenceLinkKind;
  readonly isReversed: boolean;
  readonly note: string;
}

/** What an import writes. */
export interface FrameworkPlan {
  /** The framework that is brought up to date; null for a new one. */
  readonly frameworkId: FrameworkId | null;
  /** All facts of a new framework, the changed ones of one that exists. */
  readonly facts: Partial<FrameworkFacts>;
  /** The scale of a new framework, or the changed one; null when it stays. */
  readonly levels: readonly FrameworkLevel[] | null;
  readonly sourceKey: string | null;
  readonly replacesKey: string | null;
  /** Every parent before its children. */
  readonly creates: readonly PlannedNode[];
  readonly updates: readonly NodeUpdate[];
  /** Every child before its parent. */
  readonly deletes: readonly CompetenceId[];
  readonly linksToAdd: readonly PlannedLink[];
  readonly linksToRemove: readonly CompetenceLinkId[];
}

/** What the user chose for a file that becomes a new framework. */
export interface NewFrameworkChoices {
  /** Layer of the tree whose nodes are rated. */
  readonly ratedLayer: number;
  readonly levels: readonly FrameworkLevel[];
  /** Whether these levels are those of the file, so that its descriptors belong to them. */
  readonly hasFileLevels: boolean;
  /** Title in both languages; null takes that of the file. */
  readonly title: string | null;
}

/** An outline in the shape of a new framework. */
export function shapeOfNew(outline: FrameworkOutline, ratedLayer: number): ShapedTree {
  return shapeTree(outline, { ratedLayer, kinds: outline.nodes.map(({ kind }) => kind) });
}

/** What a file becomes when it is added as a new framework. */
export function planNewFramework(outline: FrameworkOutline, choices: NewFrameworkChoices): FrameworkPlan {
  const { nodes } = shapeOfNew(outline, choices.ratedLayer);
  const { title } = choices;
  const creates = nodes.flatMap(({ node, kind, parent, position }): readonly PlannedNode[] => {
    const read = outline.nodes[node];
    if (read === undefined) return [];
    const descriptors = kind === 'competence' && choices.hasFileLevels ? read.descriptors : [];
    return [
      {
        ...factsOf(read),
        sourceKey: read.sourceKey,
        kind,
        parent: parent === null ? null : created(parent),
        position,
        descriptors,
      },
    ];
  });
  return {
    frameworkId: null,
    facts: title === null ? outline.facts : { ...outline.facts, titleNl: title, titleEn: title },
    levels: choices.levels,
    sourceKey: outline.key,
    replacesKey: outline.replacesKey,
    creates,
    updates: [],
    deletes: [],
    linksToAdd: planLinks(outline, created),
    linksToRemove: [],
  };
}

/** The facts of a node, without what else an outline says of it. */
export function factsOf({ code, titleNl, titleEn, descriptionNl, descriptionEn, retiredOn }: NodeFacts): NodeFacts {
  return { code, titleNl, titleEn, descriptionNl, descriptionEn, retiredOn };
}

/** A reference to a new node. */
export function created(index: number): NodeRef {
  return { existing: null, created: index };
}

/** The links of an outline that are kept; `refOf` gives what a node of the outline becomes, null when it is left out. */
export function planLinks(outline: FrameworkOutline, refOf: (node: number) => NodeRef | null): readonly PlannedLink[] {
  const nodeOfKey = new Map(outline.nodes.map(({ key }, index) => [key, index]));
  return outline.links.flatMap(({ from, to, kind, isReversed, note, isKept }): readonly PlannedLink[] => {
    const ref = refOf(from);
    if (ref === null || !isKept) return [];
    const target = nodeOfKey.get(to.key);
    const toNode = target === undefined ? null : refOf(target);
    return [{ from: ref, toNode, to, kind, isReversed, note }];
  });
}
