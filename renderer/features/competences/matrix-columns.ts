import { goalOf } from '#shared/domain/goals/requirement-owner.ts';
import type { CompetenceId, GoalId } from '#shared/kernel/ids.ts';
import type { CoveredRequirement, GoalEntries, MatrixCompetence, MatrixData } from './matrix-data.ts';

/** How the columns are ordered: by the domains of the framework, by the goals that ask them, or the biggest gap first. */
export const COLUMN_ORDERS = ['framework', 'goal', 'gap'] as const;
export type ColumnOrder = (typeof COLUMN_ORDERS)[number];

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
}

/** Columns under one heading. */
export interface ColumnGroup {
  readonly id: string;
  /** The domain or goal; null for the group of everything together or of what no goal asks. */
  readonly source:
    | { readonly kind: 'domain'; readonly competence: MatrixCompetence }
    | { readonly kind: 'goal'; readonly title: string }
    | { readonly kind: 'all' }
    | { readonly kind: 'unasked' };
  readonly isClosed: boolean;
  readonly columns: readonly CompetenceColumn[];
}

/** What decides which columns there are. */
export interface ColumnView {
  readonly goalId: string;
  readonly order: ColumnOrder;
  /** Ids of closed groups. */
  readonly closed: readonly string[];
}

/** Id of the group of competences that no goal asks. */
const UNASKED = 'unasked';

/**
 * The requirements that are looked at: those of the chosen goal, else those of all goals in state `active`.
 */
export function requirementsInView(
  matrix: MatrixData,
  goals: GoalEntries,
  goalId: string,
): readonly CoveredRequirement[] {
  const active = new Set<GoalId>(goals.filter(({ goal }) => goal.state === 'active').map(({ goal }) => goal.id));
  return matrix.requirements.filter(({ requirement }) => {
    const owner = goalOf(requirement);
    return owner !== null && (goalId === '' ? active.has(owner) : owner === goalId);
  });
}

/** The columns of a view, in groups. With a goal only the competences that it asks. */
export function buildColumns(
  matrix: MatrixData,
  goals: GoalEntries,
  requirements: readonly CoveredRequirement[],
  view: ColumnView,
): readonly ColumnGroup[] {
  const nodes = new Map(matrix.competences.map((competence) => [competence.id, competence]));
  const indexes = new Map(matrix.columnIds.map((id, index) => [id, index]));
  const asked = Map.groupBy(requirements, ({ requirement }) => requirement.competenceId);
  const shown = matrix.columnIds.filter((id) => view.goalId === '' || asked.has(id));

  const column = (groupId: string, id: CompetenceId, own: readonly CoveredRequirement[]): CompetenceColumn[] => {
    const competence = nodes.get(id);
    const index = indexes.get(id);
    if (competence === undefined || index === undefined) return [];
    return [
      {
        key: `${groupId}.${id}`,
        competence,
        index,
        requirements: own,
        gap: own.reduce((sum, { coverage }) => sum + coverage.gap, 0),
        levels: [...new Set(own.map(({ requirement }) => requirement.level))].sort((left, right) => left - right),
      },
    ];
  };
  const group = (
    id: string,
    source: ColumnGroup['source'],
    ids: readonly CompetenceId[],
    own: (id: CompetenceId) => readonly CoveredRequirement[],
  ): ColumnGroup => ({
    id,
    source,
    isClosed: view.closed.includes(id),
    columns: ids.flatMap((competenceId) => column(id, competenceId, own(competenceId))),
  });
  const askedOf = (id: CompetenceId): readonly CoveredRequirement[] => asked.get(id) ?? [];

  if (view.order === 'gap') {
    const all = group('all', { kind: 'all' }, shown, askedOf);
    // The order among equal gaps stays that of the framework: sorting is stable.
    return [{ ...all, isClosed: false, columns: all.columns.toSorted((left, right) => right.gap - left.gap) }];
  }
  if (view.order === 'goal') {
    const byGoal = goals.flatMap(({ goal }) => {
      const own = requirements.filter(({ requirement }) => goalOf(requirement) === goal.id);
      const ids = shown.filter((id) => own.some(({ requirement }) => requirement.competenceId === id));
      const ownOf = (id: CompetenceId): CoveredRequirement[] =>
        own.filter(({ requirement }) => requirement.competenceId === id);
      return ids.length === 0 ? [] : [group(goal.id, { kind: 'goal', title: goal.title }, ids, ownOf)];
    });
    const unasked = shown.filter((id) => !asked.has(id));
    return unasked.length === 0 ? byGoal : [...byGoal, group(UNASKED, { kind: 'unasked' }, unasked, askedOf)];
  }
  const byDomain = Map.groupBy(shown, (id) => domainOf(id, nodes)?.id ?? 'all');
  return Array.from(byDomain, ([id, ids]) => {
    const domain = id === 'all' ? undefined : nodes.get(id);
    return group(id, domain === undefined ? { kind: 'all' } : { kind: 'domain', competence: domain }, ids, askedOf);
  });
}

function domainOf(id: CompetenceId, nodes: ReadonlyMap<CompetenceId, MatrixCompetence>): MatrixCompetence | undefined {
  let node = nodes.get(id);
  while (node !== undefined && node.kind !== 'domain') {
    node = node.parentId === null ? undefined : nodes.get(node.parentId);
  }
  return node;
}
