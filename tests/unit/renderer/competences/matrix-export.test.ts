import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { NO_PEOPLE_FILTER } from '#shared/domain/team/people-filter.ts';
import { singlePoints } from '#shared/domain/competences/single-points.ts';
import { EVERYBODY, requirementsInView } from '#renderer/features/competences/asker.ts';
import { compareMatrices, type Comparison } from '#renderer/features/competences/comparison.ts';
import { matrixCsv } from '#renderer/features/competences/export/matrix-csv.ts';
import { matrixWorkbook, type WorkbookSource } from '#renderer/features/competences/export/matrix-workbook.ts';
import { buildColumns } from '#renderer/features/competences/matrix-columns.ts';
import type { MatrixData } from '#renderer/features/competences/matrix-data.ts';
import { buildPeople } from '#renderer/features/competences/matrix-people.ts';
import type { MatrixWords } from '#renderer/features/competences/use-matrix-words.ts';
import type { WorkbookCell } from '#shared/domain/export/workbook.ts';
import { aMember, aRequirement, id, ofGoal } from '../../domain/builders.ts';
import { aMatrix, goalNamed, type Levels } from './matrix-facts.ts';

const members = [
  aMember('anna', { person: { givenName: '=Anna', namePrefix: '', familyName: 'A' } }),
  aMember('bert', { person: { givenName: 'Bert', namePrefix: '', familyName: 'B' } }),
];
const requirements = [
  aRequirement({ owner: ofGoal('plan'), competenceId: id<'competence'>('reading'), byDate: isoDate('2027-07-31') }),
];

function matrixOn(on: string, levels: Levels): MatrixData {
  return aMatrix({ members, levels, requirements, goals: [goalNamed('plan')], tree: { '': ['reading', 'maths'] }, on });
}

const matrixWords = {
  titleOf: ({ titleNl }) => titleNl,
  descriptionOf: () => '',
  levelOf: (level) => `niveau ${String(level)}`,
  requirementOf: ({ level }) => `Iedereen op ${String(level)}`,
  ownerOf: () => 'plan',
  kindAndOwnerOf: () => 'Doel: plan',
} satisfies Partial<MatrixWords> as unknown as MatrixWords;

function sourceOf(matrix: MatrixData, comparison: Comparison | null = null): WorkbookSource {
  const inView = requirementsInView(matrix, EVERYBODY);
  const groups = buildColumns(matrix, inView, new Set(), {
    asker: EVERYBODY,
    order: 'framework',
    choice: 'all',
    closed: [],
  });
  const labels = new Proxy({ dateOf: (date: string | null) => date ?? '' } as unknown as WorkbookSource['labels'], {
    get: (own, name) => (name in own ? own[name as keyof typeof own] : String(name)),
  });
  return {
    matrix,
    comparison,
    people: buildPeople(matrix, groups, inView, { query: '', filter: NO_PEOPLE_FILTER, order: 'name' }),
    columns: groups.flatMap(({ columns }) => columns),
    requirements: inView,
    singles: singlePoints(requirements, {
      members: matrix.members,
      usedLevel: (personId) => (personId === id<'person'>('anna') ? 3 : null),
      plannedRises: [],
      on: matrix.on,
    }),
    matrixWords,
    definitions: [{ name: 'gap', term: 'Tekort.', text: 'Nodig min heeft.' }],
    labels,
    words: {
      person: 'Naam',
      functionTitle: 'Functie',
      met: 'voldoet',
      lacking: 'te laag',
      unknown: 'onbekend',
      gap: 'Tekort',
      titleOf: ({ competence }) => competence.titleNl,
      selfOf: (title) => `${title} (zelf)`,
      firstOf: (title) => `${title} (toen)`,
      secondOf: (title) => `${title} (nu)`,
    },
  };
}

function valuesOf(
  rows: readonly (readonly WorkbookCell[])[] | undefined,
): readonly (readonly (string | number | null)[])[] {
  return (rows ?? []).map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)));
}

describe('the matrix in a file', () => {
  const today = matrixOn('2026-10-01', { anna: { reading: 3 }, bert: { reading: 2 } });

  it('is a CSV with a row per person, his totals and the gaps', () => {
    expect(matrixCsv(sourceOf(today)).slice(1).split('\r\n')).toEqual([
      'Naam;Functie;voldoet;te laag;onbekend;reading;maths',
      "'=Anna A;Leerkracht;1;0;0;3;",
      'Bert B;Leerkracht;0;1;0;2;',
      'Tekort;;;;;1;',
      '',
    ]);
  });

  it('is a workbook of levels as numbers, requirements with their people, and definitions', () => {
    const { sheets } = matrixWorkbook(sourceOf(today));
    expect(sheets.map(({ name, frozenRows, frozenColumns }) => [name, frozenRows, frozenColumns])).toEqual([
      ['levels', 2, 1],
      ['requirements', 1, 2],
      ['definitions', 1, 0],
    ]);
    expect(valuesOf(sheets[0]?.rows)).toEqual([
      ['caption'],
      ['Naam', 'Functie', 'voldoet', 'te laag', 'onbekend', 'reading', 'maths'],
      ['=Anna A', 'Leerkracht', 1, 0, 0, 3, null],
      ['Bert B', 'Leerkracht', 0, 1, 0, 2, null],
      ['Tekort', null, null, null, null, 1, null],
    ]);
    expect(valuesOf(sheets[1]?.rows)[1]).toEqual([
      'Doel: plan',
      'reading',
      'R',
      3,
      'Iedereen op 3',
      '2027-07-31',
      // Have, need, gap, known, asked, expected.
      1,
      2,
      1,
      2,
      2,
      1,
      '=Anna A',
      'Bert B',
      '',
    ]);
    expect(valuesOf(sheets[2]?.rows)).toContainEqual(['Tekort.', 'Nodig min heeft.']);
  });

  it('of two dates has both levels beside each other', () => {
    const first = matrixOn('2025-10-01', { anna: { reading: 1 } });
    const { matrix, comparison } = compareMatrices(first, today);
    const [head, anna] = matrixCsv(sourceOf(matrix, comparison)).slice(1).split('\r\n');
    expect(head).toBe('Naam;Functie;voldoet;te laag;onbekend;reading (toen);reading (nu);maths (toen);maths (nu)');
    expect(anna).toBe("'=Anna A;Leerkracht;1;0;0;1;3;;");
  });
});
