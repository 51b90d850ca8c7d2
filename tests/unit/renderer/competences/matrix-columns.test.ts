import { describe, expect, it } from 'vitest';
import type { Requirement, RequirementOwner } from '#shared/domain/goals/entities.ts';
import {
  askerChoices,
  askerText,
  EVERYBODY,
  knownAsker,
  parseAsker,
  requirementsInView,
  type Asker,
} from '#renderer/features/competences/asker.ts';
import { buildColumns, type ColumnView } from '#renderer/features/competences/matrix-columns.ts';
import { aRequirement, aTeacher, id, ofGoal } from '../../domain/builders.ts';
import { aMatrix, goalNamed, roleNamed } from './matrix-facts.ts';

const COACH = { kind: 'role', roleId: id<'role'>('coach') } as const;

function asks(owner: RequirementOwner, competence: string, changes: Partial<Requirement> = {}): Requirement {
  return aRequirement({
    id: id<'requirement'>(`${JSON.stringify(owner)} ${competence}`),
    owner,
    competenceId: id<'competence'>(competence),
    ...changes,
  });
}

/*
 *   plan    an active goal: reading 3, maths 3 (both of two teachers)
 *   draft   a goal that is being made: writing 2
 *   coach   a role: reading 2
 *   Leerkracht (function): writing 3
 *
 *   anna has reading 3; bert has nothing.
 */
const matrix = aMatrix({
  members: [aTeacher('anna'), aTeacher('bert')],
  levels: { anna: { reading: 3 } },
  tree: { language: ['reading', 'writing'], sums: ['maths'], '': ['singing'] },
  goals: [goalNamed('plan'), goalNamed('draft', 'draft'), goalNamed('idle')],
  roles: [roleNamed('coach'), roleNamed('idle-role')],
  requirements: [
    asks(ofGoal('plan'), 'reading'),
    asks(ofGoal('plan'), 'maths'),
    asks(ofGoal('draft'), 'writing', { level: 2 }),
    asks(COACH, 'reading', { level: 2, group: COACH }),
    asks({ kind: 'function', functionTitle: 'Leerkracht' }, 'writing'),
  ],
});

function columnsOf(view: Partial<ColumnView>, singles: readonly string[] = []) {
  const whole: ColumnView = { asker: EVERYBODY, order: 'framework', choice: 'all', closed: [], ...view };
  const requirements = requirementsInView(matrix, whole.asker);
  const single = new Set(singles.map((name) => id<'competence'>(name)));
  return buildColumns(matrix, requirements, single, whole);
}

function asText(groups: ReturnType<typeof columnsOf>): readonly string[] {
  return groups.map(
    ({ source, columns }) =>
      `${source.kind === 'owner' ? source.owner.kind : source.kind}: ${columns
        .map(({ competence, gap, levels }) => `${competence.id} ${levels.join('/')} gap ${String(gap)}`)
        .join(', ')}`,
  );
}

describe('what asks', () => {
  it.each([
    ['', EVERYBODY],
    ['goal', { kind: 'every', of: 'goal' }],
    ['role~coach', { kind: 'one', of: 'role', id: 'coach' }],
    ['function~intern begeleider', { kind: 'one', of: 'function', id: 'intern begeleider' }],
  ] as const)('is kept in the address as "%s"', (text, asker) => {
    expect(parseAsker(text)).toEqual(asker);
    expect(askerText(asker)).toBe(text);
  });

  it('is everybody for an address that says anything else', () => {
    for (const text of ['goals', 'x~y', '~', 'all']) expect(parseAsker(text)).toEqual(EVERYBODY);
  });

  it('can be active goals, and whatever asks something of these competences', () => {
    const choices = askerChoices(matrix);
    expect(choices.map(({ of, id: name }) => `${of} ${name}`)).toEqual([
      'goal plan',
      'goal draft',
      'goal idle',
      'role coach',
      'function leerkracht',
    ]);
    const gone: Asker = { kind: 'one', of: 'goal', id: 'removed' };
    expect(knownAsker(gone, choices)).toEqual(EVERYBODY);
    expect(knownAsker({ kind: 'one', of: 'role', id: 'coach' }, choices)).toMatchObject({ id: 'coach' });
  });

  it('decides the requirements in view: in force of everybody or a kind, all of one', () => {
    const owners = (asker: Asker) => requirementsInView(matrix, asker).map(({ requirement: { owner } }) => owner.kind);
    expect(owners(EVERYBODY)).toEqual(['goal', 'goal', 'role', 'function']);
    expect(owners({ kind: 'every', of: 'goal' })).toEqual(['goal', 'goal']);
    expect(owners({ kind: 'one', of: 'goal', id: 'draft' })).toEqual(['goal']);
    expect(owners({ kind: 'one', of: 'function', id: 'leerkracht' })).toEqual(['function']);
  });
});

describe('the columns', () => {
  // Reading: plan wants 3 of both teachers (gap 1), coach wants 2 of its holders, whom it has none (gap 0).
  it('stand under their domains, with the gaps of everything that asks added up', () => {
    expect(asText(columnsOf({}))).toEqual([
      'domain: reading 2/3 gap 1, writing 3 gap 2',
      'domain: maths 3 gap 2',
      'all: singing  gap 0',
    ]);
  });

  it('stand under the goals that ask them, with only what those ask; what no goal asks comes last with the rest', () => {
    expect(asText(columnsOf({ order: 'goal' }))).toEqual([
      'goal: reading 3 gap 1, maths 3 gap 2',
      'rest: writing 3 gap 2, singing  gap 0',
    ]);
  });

  it('stand under the roles and functions that ask them', () => {
    expect(asText(columnsOf({ order: 'role' }))).toEqual([
      'role: reading 2 gap 0',
      'function: writing 3 gap 2',
      'rest: maths 3 gap 2, singing  gap 0',
    ]);
  });

  it('stand with the largest gap first, equal ones as in the framework', () => {
    expect(
      columnsOf({ order: 'gap' }).flatMap(({ columns }) => columns.map(({ competence }) => competence.id)),
    ).toEqual(['writing', 'maths', 'reading', 'singing']);
  });

  it('are only those that one goal asks', () => {
    expect(asText(columnsOf({ asker: { kind: 'one', of: 'goal', id: 'draft' } }))).toEqual(['domain: writing 2 gap 2']);
  });

  it.each([
    ['asked', ['reading', 'writing', 'maths']],
    ['gap', ['reading', 'writing', 'maths']],
    ['single', ['reading']],
  ] as const)('can be only those that are %s', (choice, names) => {
    const shown = columnsOf({ choice }, ['reading']).flatMap(({ columns }) => columns);
    expect(shown.map(({ competence }) => competence.id)).toEqual(names);
    expect(shown.map(({ isSingle }) => isSingle)).toEqual(names.map((name) => name === 'reading'));
  });

  it('keep which groups are closed, and have keys of their own under each goal', () => {
    expect(columnsOf({ closed: ['language'] }).map(({ isClosed }) => isClosed)).toEqual([true, false, false]);
    const keys = columnsOf({ order: 'goal' }).flatMap(({ columns }) => columns.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
