import { isoDate, type IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { Competence, Framework, FrameworkStatus } from './entities.ts';
import { subtreeIds } from './tree-moves.ts';

const EARLIEST_LAST_DAY = isoDate('1990-01-01');

/**
 * Whether a node is in use on a date.
 *
 * `retiredOn` is the last day of use: on that day it still is. Before and on it the node is a column of the matrix and
 * can be rated; after it neither. Its ratings and requirements stay what they are, so a figure of an earlier date comes
 * out as it did then.
 */
export function isInUseOn(node: Pick<Competence, 'retiredOn'>, date: IsoDate): boolean {
  return node.retiredOn === null || node.retiredOn >= date;
}

/**
 * The status of a framework on a date: an active one whose every node has been retired counts as retired.
 *
 * So a framework can be given a last day that has yet to come, and is retired by itself when that day is over.
 */
export function frameworkStatusOn(
  framework: Pick<Framework, 'status'>,
  nodes: readonly Pick<Competence, 'retiredOn'>[],
  date: IsoDate,
): FrameworkStatus {
  if (framework.status !== 'active') return framework.status;
  return nodes.length > 0 && nodes.every((node) => !isInUseOn(node, date)) ? 'retired' : 'active';
}

/** What can be wrong with a last day of use. */
export type LastDayProblemCode = 'date-too-early';

/** What is wrong with a last day of use: one before 1990 is a typing error. It may lie ahead. */
export function lastDayProblems(lastDay: IsoDate, path = 'lastDay'): readonly Problem<LastDayProblemCode>[] {
  return lastDay < EARLIEST_LAST_DAY ? [errorAt(path, 'date-too-early', { earliest: EARLIEST_LAST_DAY })] : [];
}

type RetirableNode = Pick<Competence, 'id' | 'parentId' | 'kind' | 'retiredOn'>;

/**
 * The nodes that change when a node gets a last day: the node itself and what below it would stay longer.
 *
 * What below it was retired before that day keeps its own last day.
 */
export function retireNode<Node extends RetirableNode>(
  nodes: readonly Node[],
  id: CompetenceId,
  lastDay: IsoDate,
): readonly Node[] {
  const below = subtreeIds(nodes, id);
  return nodes
    .filter((node) => node.id === id || (below.has(node.id) && staysLonger(node, lastDay)))
    .filter((node) => node.retiredOn !== lastDay)
    .map((node) => ({ ...node, retiredOn: lastDay }));
}

/**
 * The nodes that change when a node comes back into use: the node, what below it was retired with it (on the same day),
 * and what stands above it, since nothing is in use below a heading that is not.
 */
export function unretireNode<Node extends RetirableNode>(nodes: readonly Node[], id: CompetenceId): readonly Node[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const node = byId.get(id);
  if (node === undefined) return [];
  const back = new Set<CompetenceId>(
    [...subtreeIds(nodes, id)].filter((below) => isRetiredWith(byId.get(below), node)),
  );
  let above = node.parentId === null ? undefined : byId.get(node.parentId);
  while (above !== undefined && !back.has(above.id)) {
    back.add(above.id);
    above = above.parentId === null ? undefined : byId.get(above.parentId);
  }
  return nodes
    .filter((candidate) => back.has(candidate.id) && candidate.retiredOn !== null)
    .map((candidate) => ({ ...candidate, retiredOn: null }));
}

function isRetiredWith(node: RetirableNode | undefined, other: RetirableNode): boolean {
  return node?.retiredOn === other.retiredOn;
}

function staysLonger({ retiredOn }: RetirableNode, lastDay: IsoDate): boolean {
  return retiredOn === null || retiredOn > lastDay;
}

/**
 * What is wrong with placing a node below one that is retired; empty when it may be done. Give the node with its new
 * parent: below a heading that is retired nothing stays in use longer than the heading.
 */
export function retiredParentProblems(
  node: Pick<RetirableNode, 'parentId' | 'retiredOn'>,
  nodes: readonly RetirableNode[],
): readonly Problem<'parent-retired'>[] {
  const lastDay = nodes.find(({ id }) => id === node.parentId)?.retiredOn ?? null;
  if (lastDay === null) return [];
  return node.retiredOn === null || node.retiredOn > lastDay ? [errorAt('parentId', 'parent-retired')] : [];
}

/** What changes when a whole framework is retired or comes back. */
export interface FrameworkTurn<Node> {
  readonly status: FrameworkStatus;
  /** The nodes that change. */
  readonly nodes: readonly Node[];
}

/**
 * Retires a whole framework: every node that would stay longer gets the last day. The status becomes `retired` when
 * that day is over on `today`, and else by itself ({@link frameworkStatusOn}).
 */
export function retireFramework<Node extends RetirableNode>(
  nodes: readonly Node[],
  lastDay: IsoDate,
  today: IsoDate,
): FrameworkTurn<Node> {
  return {
    status: lastDay < today ? 'retired' : 'active',
    nodes: nodes.filter((node) => staysLonger(node, lastDay)).map((node) => ({ ...node, retiredOn: lastDay })),
  };
}

/**
 * Brings a retired framework back: the nodes that were in use on its last day are in use again; those that had been
 * retired before stay so.
 */
export function reviveFramework<Node extends RetirableNode>(nodes: readonly Node[]): FrameworkTurn<Node> {
  const lastDay = lastDayOf(nodes);
  return {
    status: 'active',
    nodes:
      lastDay === null
        ? []
        : nodes.filter((node) => node.retiredOn === lastDay).map((node) => ({ ...node, retiredOn: null })),
  };
}

/** The last day on which anything of a framework is in use; null when that day is open, or when there is nothing. */
export function lastDayOf(nodes: readonly Pick<Competence, 'retiredOn'>[]): IsoDate | null {
  let latest: IsoDate | null = null;
  for (const { retiredOn } of nodes) {
    if (retiredOn === null) return null;
    if (latest === null || retiredOn > latest) latest = retiredOn;
  }
  return latest;
}
