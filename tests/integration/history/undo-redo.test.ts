import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, GoalId, PersonId } from '#shared/kernel/ids.ts';
import { aGoal, anAppointment, aPerson, aQualification, aRequirement } from '../../support/drafts.ts';
import { failureOf, PASSPHRASE, TestCore } from '../../support/test-core.ts';

let test: TestCore;

beforeEach(async () => {
  test = new TestCore();
  await test.createSchool();
});

afterEach(async () => {
  await test.remove();
});

/** Everything a user can see of the workspace. */
async function snapshot() {
  const [frameworks, team, goals, overview] = await Promise.all([
    test.api.frameworks.list.query(),
    test.api.team.list.query(),
    test.api.goals.list.query(),
    test.api.overview.get.query(),
  ]);
  const frameworkId = frameworks[0]?.framework.id;
  if (frameworkId === undefined) throw new Error('No framework');
  const matrix = await test.api.competences.matrix.query({ frameworkId });
  const workspace = await test.api.workspace.get.query();
  return { frameworks, team, goals, overview, matrix, workspace };
}

async function competenceIds(): Promise<CompetenceId[]> {
  const frameworks = await test.api.frameworks.list.query();
  return (frameworks[0]?.competences ?? []).filter(({ kind }) => kind === 'competence').map(({ id }) => id);
}

async function addPerson(familyName = 'Proef'): Promise<PersonId> {
  const { personId } = await test.api.team.createPerson.mutate({ person: aPerson({ familyName }) });
  return personId;
}

describe('undo and redo', () => {
  it('cannot take back the making of the workspace', async () => {
    expect(await test.api.history.state.query()).toEqual({ undo: null, redo: null });
    expect((await failureOf(test.api.history.undo.mutate())).code).toBe('nothing-to-undo');
  });

  it('go back and forth through every kind of change, also over a restart', async () => {
    const [competenceId] = await competenceIds();
    if (competenceId === undefined) throw new Error('No competence');
    const states = [await snapshot()];
    const then = async (change: () => Promise<unknown>): Promise<void> => {
      await change();
      states.push(await snapshot());
    };
    let personId = '' as PersonId;
    let goalId = '' as GoalId;
    await then(async () => {
      personId = await addPerson();
    });
    await then(() => test.api.team.createAppointment.mutate({ appointment: anAppointment(personId) }));
    await then(() => test.api.team.createQualification.mutate({ qualification: aQualification(personId) }));
    await then(() =>
      test.api.team.updatePerson.mutate({ personId, person: aPerson({ familyName: "Ñáñez-van 't Hoff 🌱" }) }),
    );
    await then(async () => {
      ({ goalId } = await test.api.goals.create.mutate({ goal: aGoal({ ownerId: personId }) }));
    });
    await then(() => test.api.requirements.create.mutate({ requirement: aRequirement(goalId, competenceId) }));
    await then(() => test.api.competences.rate.mutate({ personId, competenceId, level: 2, raterKind: 'leader' }));
    await then(() => test.api.competences.rate.mutate({ personId, competenceId, level: 3, raterKind: 'agreed' }));
    await then(() => test.api.goals.update.mutate({ goalId, goal: aGoal({ title: 'Anders', state: 'achieved' }) }));
    await then(async () => {
      const { kind: _kind, ...workspace } = await test.api.workspace.get.query();
      await test.api.workspace.update.mutate({ ...workspace, masterTargetPercent: 35 });
    });
    await then(() => test.api.team.deletePerson.mutate({ personId }));
    await then(() => test.api.goals.delete.mutate({ goalId }));

    for (let index = states.length - 2; index >= 0; index -= 1) {
      await test.api.history.undo.mutate();
      expect(await snapshot()).toEqual(states[index]);
    }
    await test.restart();
    await test.api.session.open.mutate({ path: test.path('school.groeikaart'), passphrase: PASSPHRASE });
    for (let index = 1; index < states.length; index += 1) {
      await test.api.history.redo.mutate();
      expect(await snapshot()).toEqual(states[index]);
    }
    expect((await test.api.history.verify.query()).ok).toBe(true);
  });

  it('forgets what was undone once something new is done', async () => {
    await addPerson('Eerste');
    await test.api.history.undo.mutate();
    await addPerson('Tweede');
    expect((await test.api.history.state.query()).redo).toBeNull();
    const { members } = await test.api.team.list.query();
    expect(members.map(({ person }) => person.familyName)).toEqual(['Tweede']);
  });

  it('makes no entry when nothing changed', async () => {
    const personId = await addPerson();
    await test.api.team.updatePerson.mutate({ personId, person: aPerson() });
    expect((await test.api.history.list.query({ limit: 50, beforeSeq: null })).entries).toHaveLength(2);
  });

  it('makes no entry and leaves nothing behind when a change is refused', async () => {
    const before = await snapshot();
    await failureOf(test.api.team.createPerson.mutate({ person: aPerson({ familyName: ' ' }) }));
    await failureOf(test.api.goals.create.mutate({ goal: aGoal({ title: '' }) }));
    expect(await snapshot()).toEqual(before);
    expect((await test.api.history.state.query()).undo).toBeNull();
  });

  it('comes back to the start from any series of changes', async () => {
    const competences = (await competenceIds()).slice(0, 3);
    const start = await snapshot();
    const step = fc.record({
      what: fc.constantFrom('add', 'rate', 'rename', 'remove', 'undo', 'redo'),
      pick: fc.nat(5),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const { what, pick } of steps) {
          const { members } = await test.api.team.list.query();
          const personId = members[pick % Math.max(1, members.length)]?.person.id;
          const competenceId = competences[pick % competences.length];
          if (what === 'undo' || what === 'redo') {
            await test.api.history[what].mutate().catch(() => undefined);
          } else if (what === 'add' || personId === undefined || competenceId === undefined) {
            await addPerson(`Naam ${String(pick)}`);
          } else if (what === 'rate') {
            await test.api.competences.rate.mutate({
              personId,
              competenceId,
              level: 1 + (pick % 4),
              raterKind: pick % 2 === 0 ? 'leader' : 'self',
              ratedOn: isoDate(`2026-0${String(1 + pick)}-01`),
            });
          } else if (what === 'rename') {
            await test.api.team.updatePerson.mutate({ personId, person: aPerson({ givenName: `V${String(pick)}` }) });
          } else {
            await test.api.team.deletePerson.mutate({ personId });
          }
        }
        while ((await test.api.history.state.query()).undo !== null) await test.api.history.undo.mutate();
        expect(await snapshot()).toEqual(start);
        expect((await test.api.history.verify.query()).ok).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

describe('the history', () => {
  it('names each step with role, moment and number of rows, newest first, and holds no names in its headings', async () => {
    await addPerson('Geheimenaam');
    await test.api.history.undo.mutate();
    const { entries, hasMore } = await test.api.history.list.query({ limit: 2, beforeSeq: null });
    expect(entries.map(({ kind, command, actor, changes }) => ({ kind, command, actor, changes }))).toEqual([
      { kind: 'undo', command: 'team.create-person', actor: 'leader', changes: 1 },
      { kind: 'do', command: 'team.create-person', actor: 'leader', changes: 1 },
    ]);
    expect(hasMore).toBe(true);
    expect(JSON.stringify(entries)).not.toContain('Geheimenaam');
  });
});
