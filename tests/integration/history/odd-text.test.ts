import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aGoal, aPerson } from '../../support/drafts.ts';
import { TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(() => test.remove());

describe('text that is odd', () => {
  it.each([
    ['an emoji cut in half', 'Anna \ud83d'],
    ['the other half of one', '\ude00 Anna'],
    ['a zero byte', 'An\u0000na'],
    ['an emoji of several signs', '👩🏽‍🏫 Anna'],
    ['accents apart from their letters', 'Ñáñez'.normalize('NFD')],
    ['a right-to-left mark', '\u202eannA'],
  ])('%s can be stored, changed, undone and redone', async (_, text) => {
    const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ givenName: text }) });
    await test.api.team.updatePerson.mutate({ personId, person: aPerson({ givenName: 'Bea' }) });
    await test.api.team.updatePerson.mutate({ personId, person: aPerson({ givenName: text }) });
    const { goalId } = await test.api.goals.create.mutate({ goal: aGoal({ title: text }) });
    await test.api.goals.delete.mutate({ goalId });
    const stored = (await test.api.team.get.query({ personId })).person;
    for (let step = 0; step < 5; step += 1) await test.api.history.undo.mutate();
    expect((await test.api.team.list.query()).members).toEqual([]);
    await test.restart();
    await test.api.session.open.mutate({
      path: test.path('school.groeikaart'),
      passphrase: 'een lange zin om te onthouden',
    });
    for (let step = 0; step < 5; step += 1) await test.api.history.redo.mutate();
    expect((await test.api.team.get.query({ personId })).person).toEqual(stored);
    expect((await test.api.history.verify.query()).ok).toBe(true);
  });
});

it('each page of the history counts the rows of its own steps', async () => {
  const add = (givenName: string) => test.api.team.createPerson.mutate({ person: aPerson({ givenName }) });
  const { personId } = await add('Anna');
  await add('Bea');
  await add('Carla');
  await test.api.goals.create.mutate({ goal: aGoal({ ownerId: personId }) });
  // The goal loses its owner in the same step.
  await test.api.team.deletePerson.mutate({ personId });
  const first = await test.api.history.list.query({ limit: 2, beforeSeq: null });
  expect(first.entries.map(({ command, changes }) => [command, changes])).toEqual([
    ['team.delete-person', 2],
    ['goals.create', 1],
  ]);
  const rest = await test.api.history.list.query({ limit: 10, beforeSeq: first.entries.at(-1)?.seq ?? null });
  expect(rest.entries.map(({ changes }) => changes).slice(0, 3)).toEqual([1, 1, 1]);
  expect(rest.hasMore).toBe(false);
  const none = await test.api.history.list.query({ limit: 10, beforeSeq: 1 });
  expect(none).toEqual({ entries: [], hasMore: false });
});
