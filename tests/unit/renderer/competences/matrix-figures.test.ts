import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { changeBetween, type Presence } from '#shared/domain/competences/compare-dates.ts';
import { EVERYBODY, requirementsInView, type Asker } from '#renderer/features/competences/asker.ts';
import { comparedContent } from '#renderer/features/competences/compared-content.ts';
import { compareMatrices, type ComparedCell, type Comparison } from '#renderer/features/competences/comparison.ts';
import { buildColumns } from '#renderer/features/competences/matrix-columns.ts';
import type { MatrixData } from '#renderer/features/competences/matrix-data.ts';
import { signed } from '#renderer/features/competences/signed.ts';
import { gapStateOf, summaryOf, totalGap, type SummaryRow } from '#renderer/features/competences/summary-figures.ts';
import type { MatrixWords } from '#renderer/features/competences/use-matrix-words.ts';
import { aMember, aRequirement, id, ofGoal } from '../../domain/builders.ts';
import { aMatrix, goalNamed, type Levels } from './matrix-facts.ts';

/** Keys with their values, in place of sentences. */
const t = ((key: string, values?: Readonly<Record<string, unknown>>) =>
  [key, ...Object.values(values ?? {})].join(' ')) as unknown as TFunction;
const words = {
  titleOf: ({ titleNl }) => titleNl,
  requirementOf: ({ id: name }) => name,
} satisfies Partial<MatrixWords> as unknown as MatrixWords;

function cell(first: number, second: number, person: Presence = 'both', column: Presence = 'both'): ComparedCell {
  const isCompared = person === 'both' && column === 'both';
  return {
    first,
    second,
    person,
    column,
    change: isCompared ? changeBetween(first || null, second || null) : 'not-compared',
  };
}

describe('a cell of two dates', () => {
  it.each([
    ['higher', cell(2, 3), '2↑3', 3, 'up'],
    ['lower', cell(3, 2), '3↓2', 2, 'down'],
    ['known now', cell(0, 2), '+2', 2, 'new'],
    ['no longer known', cell(2, 0), '2×', 0, 'lost'],
    ['the same', cell(3, 3), '3', 0, 'same'],
    ['unknown', cell(0, 0), '·', 0, 'unknown'],
    ['of who left', cell(2, 0, 'only-first'), '2', 0, 'not-compared'],
    ['of who joined', cell(0, 2, 'only-second'), '2', 0, 'not-compared'],
    ['of what was retired', cell(0, 0, 'both', 'only-first'), '·', 0, 'not-compared'],
  ] as const)('that is %s says so by its sign and digits', (_what, compared, digit, step, change) => {
    const content = comparedContent(compared, 'Anna, lezen', { stepOf: (level) => level, levelOf: String, t });
    expect([content.digit, content.step, content.change]).toEqual([digit, step, change]);
    expect(content.label).toMatch(/^Anna, lezen: /);
  });

  it('tells in words who was not there and what was retired', () => {
    const label = (compared: ComparedCell): string =>
      comparedContent(compared, 'x', { stepOf: () => 0, levelOf: String, t }).label;
    expect(label(cell(2, 0, 'only-first'))).toContain('person-left 2');
    expect(label(cell(0, 2, 'only-second'))).toContain('person-joined 2');
    expect(label(cell(2, 0, 'both', 'only-first'))).toContain('column-retired 2');
    expect(label(cell(0, 2, 'both', 'only-second'))).toContain('column-added 2');
  });
});

describe('a difference', () => {
  it('has its sign, and is empty when there is none', () => {
    expect([signed(2), signed(-2), signed(0)]).toEqual(['+2', '−2', '']);
  });
});

describe('the state of a gap', () => {
  it.each([
    [{ gap: 0, known: 0 }, 'met'],
    [{ gap: 2, known: 0 }, 'unknown'],
    [{ gap: 2, known: 5 }, 'short'],
    [{ gap: 2, known: 5, need: 4, forecast: 3 }, 'short'],
    [{ gap: 2, known: 5, need: 4, forecast: 4 }, 'expected'],
  ] as const)('of %o is %s', (coverage, state) => {
    expect(gapStateOf(coverage)).toBe(state);
  });
});

/*
 * Reading is asked twice of three teachers: level 3 of everyone, and level 2 of at least one. Anna has 3 and leaves on
 * 31 December 2026, bert has 1, cor is unknown.
 *
 *   everyone  have 1, need 3, gap 2, known 2; expected on 31 July 2027: 0
 *   one       have 1, need 1, gap 0, known 2
 *   together  steps made 2 of 4, gap 2; known of the team: 2
 *
 * A year earlier anna had 2: everyone had 0 (gap 3), one had 1.
 */
const members = [aMember('anna', { appointments: [{ to: isoDate('2026-12-31') }] }), aMember('bert'), aMember('cor')];
const requirements = [
  aRequirement({
    id: id<'requirement'>('everyone'),
    owner: ofGoal('plan'),
    competenceId: id<'competence'>('reading'),
    byDate: isoDate('2027-07-31'),
  }),
  aRequirement({
    id: id<'requirement'>('one'),
    owner: ofGoal('plan'),
    competenceId: id<'competence'>('reading'),
    level: 2,
    quantity: { kind: 'at-least-count', count: 1 },
  }),
];
const matrixOn = (on: string, levels: Levels): MatrixData =>
  aMatrix({ members, levels, requirements, goals: [goalNamed('plan')], on });
const today = matrixOn('2026-10-01', { anna: { reading: 3 }, bert: { reading: 1 } });
const GOAL: Asker = { kind: 'one', of: 'goal', id: 'plan' };

function figures(name: SummaryRow, asker: Asker, matrix = today, comparison: Comparison | null = null) {
  const inView = requirementsInView(matrix, asker);
  const [group] = buildColumns(matrix, inView, new Set(), { asker, order: 'framework', choice: 'all', closed: [] });
  const column = group?.columns.find(({ competence }) => competence.id === id<'competence'>('reading'));
  if (column === undefined) throw new Error('No column');
  const source = { isOne: asker.kind === 'one', matrix, comparison, words };
  return summaryOf(name, column, source, t);
}

describe('the foot of a column', () => {
  it('tells each requirement of one goal apart, with what is expected', () => {
    const have = figures('have', GOAL);
    expect(have.lines.map(({ figure, isForecast }) => [figure, isForecast])).toEqual([
      ['1/3', true],
      ['1/1', false],
    ]);
    expect(have.label).toContain('matrix:forecast.cell 0');
    expect(figures('gap', GOAL).lines.map(({ figure, state }) => [figure, state])).toEqual([
      ['2', 'short'],
      ['0', 'met'],
    ]);
    expect(figures('known', GOAL).lines.map(({ figure }) => figure)).toEqual(['2', '2']);
  });

  it('adds up the steps and gaps of everything that asks, and tells of how many of the team a level is known', () => {
    expect(figures('have', EVERYBODY).lines).toMatchObject([{ figure: '2/4', isForecast: true }]);
    expect(figures('gap', EVERYBODY).lines).toMatchObject([{ figure: '2', state: 'short' }]);
    expect(figures('known', EVERYBODY).lines).toMatchObject([{ figure: '2' }]);
  });

  it('tells the difference with the earlier of two dates', () => {
    const { matrix, comparison } = compareMatrices(matrixOn('2025-10-01', { anna: { reading: 2 } }), today);
    const change = (name: SummaryRow, asker: Asker): readonly string[] =>
      figures(name, asker, matrix, comparison).lines.map((line) => line.change);
    expect(change('gap', GOAL)).toEqual(['−1', '']);
    expect(change('have', GOAL)).toEqual(['+1', '']);
    expect(change('gap', EVERYBODY)).toEqual(['−1']);
    expect(change('known', EVERYBODY)).toEqual(['+1']);
    expect(totalGap(requirementsInView(matrix, EVERYBODY), comparison, t).lines).toMatchObject([
      { figure: '2', change: '−1', state: 'short' },
    ]);
  });

  it('says nothing of what nothing asks', () => {
    expect(totalGap([], null, t).lines).toEqual([]);
  });
});
