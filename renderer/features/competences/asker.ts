import { functionKey } from '#shared/domain/team/people-filter.ts';
import { goalTree } from '#shared/domain/goals/goal-tree.ts';
import { requirementsInForce } from '#shared/domain/goals/requirements-in-force.ts';
import type { RequirementOwner } from '#shared/domain/goals/entities.ts';
import type { CoveredRequirement, MatrixData } from './matrix-data.ts';

/** Kinds of what asks. */
export const ASKER_KINDS = ['goal', 'role', 'function'] as const;
/** See {@link ASKER_KINDS}. */
export type AskerKind = (typeof ASKER_KINDS)[number];

/** Whose requirements are looked at: everybody's, those of all goals, roles or functions, or those of one of them. */
export type Asker =
  | { readonly kind: 'all' }
  | { readonly kind: 'every'; readonly of: AskerKind }
  | { readonly kind: 'one'; readonly of: AskerKind; readonly id: string };

/** Everything that asks something today. */
export const EVERYBODY: Asker = { kind: 'all' };

const SEPARATOR = '~';

/** The asker as the address keeps it: empty, `goal` or `goal~<id>`. */
export function askerText(asker: Asker): string {
  switch (asker.kind) {
    case 'all':
      return '';
    case 'every':
      return asker.of;
    case 'one':
      return `${asker.of}${SEPARATOR}${asker.id}`;
  }
}

/** The asker of an address; anything else is everybody. */
export function parseAsker(text: string): Asker {
  const at = text.indexOf(SEPARATOR);
  const of = ASKER_KINDS.find((kind) => kind === (at === -1 ? text : text.slice(0, at)));
  if (of === undefined) return EVERYBODY;
  return at === -1 ? { kind: 'every', of } : { kind: 'one', of, id: text.slice(at + 1) };
}

/** What tells the owners of one kind apart: an id, or for a function its title without capitals and accents. */
export function ownerId(owner: RequirementOwner): string {
  switch (owner.kind) {
    case 'goal':
      return owner.goalId;
    case 'role':
      return owner.roleId;
    case 'function':
      return functionKey(owner.functionTitle);
  }
}

/**
 * The requirements that are looked at. Of one goal or role all of them, also of a draft; otherwise those in force: of
 * active goals, of roles that have not ended, and of functions.
 */
export function requirementsInView(matrix: MatrixData, asker: Asker): readonly CoveredRequirement[] {
  const { requirements } = matrix;
  if (asker.kind === 'one') {
    return requirements.filter(({ requirement: { owner } }) => owner.kind === asker.of && ownerId(owner) === asker.id);
  }
  const asking = requirementsInForce(
    requirements.map((entry) => ({ owner: entry.requirement.owner, entry })),
    matrix,
  );
  return asking.filter(({ owner }) => asker.kind === 'all' || owner.kind === asker.of).map(({ entry }) => entry);
}

/** Something that asks, as a choice. */
export interface AskerChoice {
  readonly of: AskerKind;
  readonly id: string;
  /** The owner of its requirements. */
  readonly owner: RequirementOwner;
}

/**
 * What can be chosen: active goals and those that ask something, roles and functions that ask something of the
 * competences in view. In the order of the tree of goals and that of the roles, functions by first mention.
 */
export function askerChoices(matrix: MatrixData): readonly AskerChoice[] {
  const asking = new Map(
    matrix.requirements.map(({ requirement: { owner } }) => [`${owner.kind} ${ownerId(owner)}`, owner]),
  );
  const goals = goalTree(matrix.goals)
    .map(({ goal }) => goal)
    .filter(({ id, state }) => state === 'active' || asking.has(`goal ${id}`))
    .map(({ id }): AskerChoice => ({ of: 'goal', id, owner: { kind: 'goal', goalId: id } }));
  const roles = matrix.roles
    .filter(({ id }) => asking.has(`role ${id}`))
    .map(({ id }): AskerChoice => ({ of: 'role', id, owner: { kind: 'role', roleId: id } }));
  const functions = [...asking.values()]
    .filter((owner) => owner.kind === 'function')
    .map((owner): AskerChoice => ({ of: 'function', id: ownerId(owner), owner }));
  return [...goals, ...roles, ...functions];
}

/** The asker that is really there: a goal, role or function that no longer asks anything becomes everybody. */
export function knownAsker(asker: Asker, choices: readonly AskerChoice[]): Asker {
  if (asker.kind !== 'one') return asker;
  return choices.some(({ of, id }) => of === asker.of && id === asker.id) ? asker : EVERYBODY;
}
