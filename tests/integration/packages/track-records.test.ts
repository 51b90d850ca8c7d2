import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOfPayload, TRACK_PAYLOAD_VERSION, trackPayloadSchema } from '#shared/contract/track-package.ts';
import { mergeStates } from '#shared/domain/packages/merge-states.ts';
import { noteChanges, type SharedState } from '#shared/domain/packages/shared-state.ts';
import type { ExchangeSide } from '#shared/domain/packages/stamp.ts';
import { trackRights } from '#shared/domain/packages/track-rights.ts';
import type { CompetenceId, PersonId } from '#shared/kernel/ids.ts';
import { readSalt } from '#core/data/connection.ts';
import { insertRating } from '#core/data/rating-repository.ts';
import { readMember } from '#core/data/team-repository.ts';
import { readPlanItemsOf, updatePlanItem } from '#core/data/plan-repository.ts';
import { applyTrackRecords, readTrackRecords } from '#core/data/track-records.ts';
import type { WorkspaceDatabase } from '#core/data/workspace-database.ts';
import { createWorkspaceFile, openWorkspaceFile } from '#core/data/workspace-file.ts';
import { deriveKey } from '#core/services/crypto/workspace-key.ts';
import { FixedClock } from '../../support/fixed-clock.ts';
import { FIRST_KEY } from '../../support/storage-keys.ts';
import { TestCore } from '../../support/test-core.ts';

const EMPTY: SharedState = new Map();
const COMMAND = { command: 'test', actor: 'leader' };

let core: TestCore;
let school: WorkspaceDatabase;
let track: WorkspaceDatabase;
let personId: PersonId;

beforeAll(async () => {
  core = new TestCore();
  await core.api.session.openExample.mutate();
  const { members } = await core.api.team.list.query();
  const person = members.map((member) => member.person).find(({ familyName }) => familyName === 'Bakkers');
  if (person === undefined) throw new Error('The example school has changed');
  personId = person.id;
  await core.core.close();
  const path = core.path('data/voorbeeldschool.groeikaart');
  school = openWorkspaceFile(path, await deriveKey('voorbeeldschool', readSalt(path)), new FixedClock());
  track = createWorkspaceFile(core.path('track.groeikaart'), FIRST_KEY, 'track', new FixedClock(), () => undefined);
});

afterAll(async () => {
  school.close();
  track.close();
  await core.remove();
});

/** A side of the exchange, as a use case would keep it. */
class Holder {
  readonly #db: WorkspaceDatabase;
  readonly #side: ExchangeSide;
  #state = EMPTY;
  #number = 1;

  constructor(db: WorkspaceDatabase, side: ExchangeSide) {
    this.#db = db;
    this.#side = side;
  }

  /** What a package of this side carries, as it is written into the file and read back. */
  send(): SharedState {
    this.#state = this.#present();
    this.#number += 1;
    const payload = {
      personId,
      school: { name: 'School', schoolYearStart: '08-01' },
      records: [...this.#state.values()],
    };
    const parsed = stateOfPayload(trackPayloadSchema.parse(JSON.parse(JSON.stringify(payload))));
    if (parsed === null) throw new Error('A record came twice');
    return parsed;
  }

  read(theirs: SharedState) {
    const mine = this.#present();
    const merged = mergeStates(mine, theirs, {
      author: { side: this.#side, number: this.#number },
      theirRights: trackRights(
        this.#side === 'school' ? 'teacher' : 'school',
        personId,
        (id) => mine.get(`plan_item ${id}`) ?? theirs.get(`plan_item ${id}`),
      ),
      choices: new Map(),
    });
    this.#db.write(COMMAND, (tx) => {
      applyTrackRecords(tx, mine, merged.state);
    });
    this.#state = merged.state;
    return merged;
  }

  #present(): SharedState {
    const records = readTrackRecords(this.#db, personId, this.#state);
    return noteChanges(this.#state, records, { side: this.#side, number: this.#number });
  }
}

describe('what a school and a teacher share', () => {
  it('comes over whole, comes back with what the teacher added, and nothing of others is in it', () => {
    expect(TRACK_PAYLOAD_VERSION).toBe(1);
    const leader = new Holder(school, 'school');
    const teacher = new Holder(track, 'teacher');
    const first = leader.send();
    expect([...first.values()].filter(({ kind }) => kind === 'person')).toHaveLength(1);
    expect(JSON.stringify([...first.values()])).not.toContain('Akkerhuis');
    expect(teacher.read(first).refused).toEqual([]);
    expect(readMember(track, personId)?.qualifications).toEqual(readMember(school, personId)?.qualifications);
    expect(readPlanItemsOf(track, personId).map(({ title, state }) => [title, state])).toEqual(
      readPlanItemsOf(school, personId).map(({ title, state }) => [title, state]),
    );

    // The teacher rates himself on something that is asked; the levels of the leader stay.
    const competenceId = [...first.values()].find((record) => record.kind === 'rating')?.fields['competence_id']?.value;
    const before = school.levels.of(personId).length;
    track.write(COMMAND, (tx) => {
      insertRating(tx, {
        id: 'self-rating' as never,
        personId,
        competenceId: competenceId as CompetenceId,
        level: 2,
        raterKind: 'self',
        raterName: '',
        ratedOn: '2026-10-01' as never,
        note: '',
        evidence: '',
        recordedAt: '2026-10-01T10:00:00.000Z' as never,
        confirmsId: null,
        observationId: null,
      });
    });
    const back = leader.read(teacher.send());
    expect([back.open, back.refused]).toEqual([0, []]);
    expect(school.levels.of(personId).length).toBeGreaterThanOrEqual(before);
    expect(readTrackRecords(school, personId, EMPTY).map(({ id }) => id)).toContain('self-rating');

    // What was agreed is the school's: the teacher's change of it is refused and told.
    const agreed = readPlanItemsOf(track, personId).find(({ state }) => state !== 'wish');
    if (agreed === undefined) throw new Error('The example school has changed');
    track.write(COMMAND, (tx) => updatePlanItem(tx, { ...agreed, title: 'Iets anders' }));
    const refused = leader.read(teacher.send());
    expect(refused.refused).toEqual([{ key: `plan_item ${agreed.id}`, field: 'title' }]);
    teacher.read(leader.send());
    expect(readPlanItemsOf(track, personId).find(({ id }) => id === agreed.id)?.title).toBe(agreed.title);
    const again = leader.read(teacher.send());
    expect([again.open, again.refused]).toEqual([0, []]);
  });
});
