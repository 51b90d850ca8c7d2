import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence } from './entities.ts';

/** Most competences that the matrix lays beside each other; above it a choice is asked first. */
export const MAX_MATRIX_COLUMNS = 300;

/** Which competences of a framework become columns: all, those that something asks, or those below a node. */
export type ColumnScope =
  { readonly kind: 'all' } | { readonly kind: 'asked' } | { readonly kind: 'below'; readonly nodeId: CompetenceId };

/** A domain with the number of columns below it, also those in domains of its own. */
export interface DomainSize<Node> {
  readonly domain: Node;
  readonly columns: number;
}

/** The columns of a matrix and what stands above them. */
export interface MatrixColumns<Node> {
  /** In tree order; empty when there are too many. */
  readonly columns: readonly Node[];
  /** The columns with everything above them, parents first. */
  readonly nodes: readonly Node[];
  /** How many columns the scope has, whether or not they are too many. */
  readonly count: number;
  readonly isTooWide: boolean;
  /** Every domain of the framework that has columns on the date, in tree order, whatever the scope. */
  readonly domains: readonly DomainSize<Node>[];
  /** How many columns the framework has that something asks. */
  readonly askedCount: number;
}

type Placed = Pick<Competence, 'id' | 'parentId' | 'kind' | 'position' | 'retiredOn'>;

/**
 * The competences of one framework that stand as columns on a date.
 *
 * A column is a node of kind `competence` that is in use on the date: not retired, or retired on that day or later.
 * Domains and indicators are no columns. A node whose parent is not in the list stands at the top; a node that is its
 * own ancestor is left out. Domains keep the columns below them also when they are retired themselves.
 */
export function matrixColumns<Node extends Placed>(
  competences: readonly Node[],
  on: IsoDate,
  scope: ColumnScope,
  asked: ReadonlySet<CompetenceId>,
): MatrixColumns<Node> {
  const { ordered, parents } = treeOrder(competences);
  const parentOf = (id: CompetenceId): CompetenceId | null => parents.get(id) ?? null;
  const inUse = ordered.filter(({ kind, retiredOn }) => kind === 'competence' && (retiredOn ?? on) >= on);
  const askedColumns = inUse.filter(({ id }) => asked.has(id));
  const below = new Set<CompetenceId>();
  for (const { id } of ordered) {
    const parentId = parentOf(id);
    if (scope.kind === 'below' && (id === scope.nodeId || (parentId !== null && below.has(parentId)))) below.add(id);
  }
  const inScope =
    scope.kind === 'all' ? inUse : scope.kind === 'asked' ? askedColumns : inUse.filter(({ id }) => below.has(id));
  const isTooWide = inScope.length > MAX_MATRIX_COLUMNS;
  const columns = isTooWide ? [] : inScope;

  // From the bottom up: a child comes after its parent in tree order.
  const needed = new Set(columns.map(({ id }) => id));
  const sizes = new Map<CompetenceId, number>(inUse.map(({ id }) => [id, 1]));
  for (const { id } of ordered.toReversed()) {
    const parentId = parentOf(id);
    if (parentId === null) continue;
    if (needed.has(id)) needed.add(parentId);
    const size = sizes.get(id);
    if (size !== undefined) sizes.set(parentId, (sizes.get(parentId) ?? 0) + size);
  }
  return {
    columns,
    nodes: ordered.filter(({ id }) => needed.has(id)),
    count: inScope.length,
    isTooWide,
    domains: ordered.flatMap((domain) => {
      const size = sizes.get(domain.id);
      return domain.kind === 'domain' && size !== undefined ? [{ domain, columns: size }] : [];
    }),
    askedCount: askedColumns.length,
  };
}

type Parents = ReadonlyMap<CompetenceId, CompetenceId | null>;

/** Parents before their children, siblings by position and then in the given order; without recursion, for deep trees. */
function treeOrder<Node extends Placed>(
  competences: readonly Node[],
): { readonly ordered: readonly Node[]; readonly parents: Parents } {
  const ids = new Set(competences.map(({ id }) => id));
  const parents = new Map(
    competences.map(({ id, parentId }) => [id, parentId !== null && ids.has(parentId) ? parentId : null]),
  );
  const children = Map.groupBy(competences, ({ id }) => parents.get(id) ?? null);
  const lastFirst = (parentId: CompetenceId | null): readonly Node[] =>
    (children.get(parentId) ?? []).toSorted((left, right) => left.position - right.position).reverse();
  const ordered: Node[] = [];
  const waiting = [...lastFirst(null)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    ordered.push(node);
    waiting.push(...lastFirst(node.id));
  }
  return { ordered, parents };
}
