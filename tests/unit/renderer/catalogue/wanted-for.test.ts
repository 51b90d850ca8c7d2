import { expect, it } from 'vitest';
import { wantedFor } from '#renderer/features/catalogue/catalogue-data.ts';
import { id } from '../../domain/builders.ts';

const maths = { competenceId: id<'competence'>('maths'), level: 3 };
const reading = { competenceId: id<'competence'>('reading'), level: 2 };
const goal = (goalId: string, requirements: Parameters<typeof wantedFor>[1][number]['requirements']) =>
  ({ goal: { id: id<'goal'>(goalId) }, requirements }) as unknown as Parameters<typeof wantedFor>[1][number];

const gaps = [
  goal('g1', [
    { wanted: maths, isOpen: true, people: ['anna'] },
    { wanted: reading, isOpen: false, people: ['bram'] },
  ]),
  goal('g2', [{ wanted: maths, isOpen: true, people: ['anna', 'bram'] }]),
];

it('asks of the catalogue what a goal, all gaps or one person still needs, each level once', () => {
  expect(wantedFor('', gaps)).toEqual([]);
  expect(wantedFor('gaps', gaps)).toEqual([maths]);
  expect(wantedFor('goal:g2', gaps)).toEqual([maths]);
  expect(wantedFor('goal:nothing', gaps)).toEqual([]);
  // What a person lacks counts for him, also when enough others have it.
  expect(wantedFor('person:bram', gaps)).toEqual([reading, maths]);
  expect(wantedFor('person:', gaps)).toEqual([]);
  expect(wantedFor('competence:reading:2', gaps)).toEqual([reading]);
});
