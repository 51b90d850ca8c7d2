import type { CompetenceId } from '#shared/kernel/ids.ts';
import type { RequirementOwner } from '#shared/domain/goals/entities.ts';
import { goalTree } from '#shared/domain/goals/goal-tree.ts';
import { ownerId, type Asker } from './asker.ts';
import type { CoveredRequirement, MatrixCompetence, MatrixData } from './matrix-data.ts';

/** How the columns stand: under the domains of the framework, under the goals or the roles that ask them, or by gap. */
export const COLUMN_ORDERS = ['framework', 'goal', 'role', 'gap'] as const;
/** See {@link COLUMN_ORDERS}. */
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

/** Which columns are shown: all, those that are asked, those with a gap, or those that hang on one person. */
export const COLUMN_CHOICES = ['all', 'asked', 'gap', 'single'] as const;
/** See {@link COLUMN_CHOICES}. */
export type ColumnChoice = (typeof COLUMN_CHOICES)[number];

/** A competence as a column, with what is asked of it. */
export interface CompetenceColumn {
  /** Group and competence: one competence may stand under several goals. */
  readonly key: string;
  readonly competence: MatrixCompetence;
  /** Place in the arrays of a row. */
  readonly index: number;
  /** The requirements in view. */
  readonly requirements: readonly CoveredRequirement[];
  /** Sum of their gaps, in people. */
  readonly gap: number;
  /** The levels asked, ascending, each once. */
  readonly levels: readonly number[];
  /** Whether exactly one person has it at an asked level. */
  readonly isSingle: boolean;
}

/** Columns under one heading. */
export interface ColumnGroup {
  readonly id: string;
  /** What they stand under; `rest` is what nothing of the order's kind asks. */
  readonly source:
    | { readonly kind: 'domain'; readonly competence: MatrixCompetence }
    | { readonly kind: 'owner'; readonly owner: RequirementOwner }
    | { readonly kind: 'all' }
    | { readonly kind: 'rest'; readonly of: 'goal' | 'role' };
  readonly isClosed: boolean;
  readonly columns: readonly CompetenceColumn[];
}

/** What decides which columns there are. */
export interface ColumnView {
  readonly asker: Asker;
  readonly order: ColumnOrder;
  readonly choice: ColumnChoice;
  /** Ids of closed groups. */
  readonly closed: readonly string[];
}

/** Id of the group of competences that nothing of the order's kind asks. */
const REST = 'unasked';

/**
 * The columns of a view, in groups. With one goal, role or function only the competences that it asks.
 *
 * `requirements` are those in view; `singles` the competences that hang on one person.
 */
export function buildColumns(
  matrix: MatrixData,
  requirements: readonly CoveredRequirement[],
  singles: ReadonlySet<CompetenceId>,
  view: ColumnView,
): readonly ColumnGroup[] {
  const nodes = new Map(matrix.competences.map((competence) => [competence.id, competence]));
  const indexes = new Map(matrix.columnIds.map((id, index) => [id, index]));
  const asked = Map.groupBy(requirements, ({ requirement }) => requirement.competenceId);
  const askedOf = (id: CompetenceId): readonly CoveredRequirement[] => asked.get(id) ?? [];
  const shown = matrix.columnIds.filter(
    (id) => (view.asker.kind !== 'one' || asked.has(id)) && isChosen(view.choice, askedOf(id), singles.has(id)),
  );

  const group = (
    id: string,
    source: ColumnGroup['source'],
    ids: readonly CompetenceId[],
    own: (id: CompetenceId) => readonly CoveredRequirement[],
  ): ColumnGroup => ({
    id,
    source,
    isClosed: view.closed.includes(id),
    columns: ids.flatMap((competenceId): CompetenceColumn[] => {
      const competence = nodes.get(competenceId);
      const index = indexes.get(competenceId);
      if (competence === undefined || index === undefined) return [];
      const requirements = own(competenceId);
      return [
        {
          key: `${id}.${competenceId}`,
          competence,
          index,
          requirements,
          gap: gapOf(requirements),
          levels: levelsOf(requirements),
          isSingle: singles.has(competenceId),
        },
      ];
    }),
  });

  switch (view.order) {
    case 'gap': {
      const all = group('all', { kind: 'all' }, shown, askedOf);
      // The order among equal gaps stays that of the framework: sorting is stable.
      const columns = all.columns.toSorted((left, right) => right.gap - left.gap);
      return columns.length === 0 ? [] : [{ ...all, isClosed: false, columns }];
    }
    case 'goal':
    case 'role': {
      const isOwn = ({ requirement: { owner } }: CoveredRequirement): boolean =>
        (owner.kind === 'goal') === (view.order === 'goal');
      const owners = ownersInOrder(matrix, requirements.filter(isOwn));
      const byOwner = owners.flatMap((owner) => {
        const key = keyOf(owner);
        const own = (id: CompetenceId): readonly CoveredRequirement[] =>
          askedOf(id).filter(({ requirement }) => keyOf(requirement.owner) === key);
        const ids = shown.filter((id) => own(id).length > 0);
        return ids.length === 0 ? [] : [group(key, { kind: 'owner', owner }, ids, own)];
      });
      const others = (id: CompetenceId): readonly CoveredRequirement[] => askedOf(id).filter((entry) => !isOwn(entry));
      const rest = shown.filter((id) => !askedOf(id).some(isOwn));
      return rest.length === 0 ? byOwner : [...byOwner, group(REST, { kind: 'rest', of: view.order }, rest, others)];
    }
    case 'framework': {
      const byDomain = Map.groupBy(shown, (id) => domainOf(id, nodes)?.id ?? 'all');
      return Array.from(byDomain, ([id, ids]) => {
        const domain = id === 'all' ? undefined : nodes.get(id);
        return group(id, domain === undefined ? { kind: 'all' } : { kind: 'domain', competence: domain }, ids, askedOf);
      });
    }
  }
}

function isChosen(choice: ColumnChoice, requirements: readonly CoveredRequirement[], isSingle: boolean): boolean {
  switch (choice) {
    case 'all':
      return true;
    case 'asked':
      return requirements.length > 0;
    case 'gap':
      return gapOf(requirements) > 0;
    case 'single':
      return isSingle;
  }
}

function gapOf(requirements: readonly CoveredRequirement[]): number {
  return requirements.reduce((sum, { coverage }) => sum + coverage.gap, 0);
}

function levelsOf(requirements: readonly CoveredRequirement[]): readonly number[] {
  return [...new Set(requirements.map(({ requirement }) => requirement.level))].sort((left, right) => left - right);
}

function keyOf(owner: RequirementOwner): string {
  return `${owner.kind}-${ownerId(owner)}`;
}

/** The owners of requirements, each once: goals and roles in their own order, then functions by first mention. */
function ownersInOrder(matrix: MatrixData, requirements: readonly CoveredRequirement[]): readonly RequirementOwner[] {
  const owners = new Map(requirements.map(({ requirement: { owner } }) => [keyOf(owner), owner]));
  const named = [
    ...goalTree(matrix.goals).map(({ goal }) => `goal-${goal.id}`),
    ...matrix.roles.map(({ id }) => `role-${id}`),
  ];
  return [
    ...named.flatMap((key) => owners.get(key) ?? []),
    ...[...owners.values()].filter(({ kind }) => kind === 'function'),
  ];
}

function domainOf(id: CompetenceId, nodes: ReadonlyMap<CompetenceId, MatrixCompetence>): MatrixCompetence | undefined {
  let node = nodes.get(id);
  while (node !== undefined && node.kind !== 'domain') {
    node = node.parentId === null ? undefined : nodes.get(node.parentId);
  }
  return node;
}
