import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readExampleSchool } from '#core/services/shipped-data/read-example-school.ts';
import { isStale } from '#shared/domain/competences/rating-age.ts';
import { usedLevelOn } from '#shared/domain/competences/used-level.ts';
import type { IsoMoment } from '#shared/kernel/dates.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { ROOT, TestCore } from '../../support/test-core.ts';

let test: TestCore;

// The clock stands on 1 November 2026, the day for which the example school was counted by hand.
beforeEach(async () => {
  test = new TestCore();
  await test.api.session.openExample.mutate();
});

afterEach(async () => {
  await test.remove();
});

async function allLevels() {
  const { members } = await test.api.team.list.query();
  const levels = [];
  for (const { person } of members) {
    const answer = await test.api.ratings.ofPerson.query({ personId: person.id });
    const nodes = new Map(answer.frameworks.flatMap(({ nodes: own }) => own.map((node) => [node.id, node.code])));
    for (const level of answer.frameworks.flatMap(({ levels: own }) => own)) {
      levels.push({ name: displayName(person), code: nodes.get(level.competenceId) ?? '', ...level });
    }
  }
  return levels;
}

describe('the ratings of the example school', () => {
  it('leave every level as its own file gives it, but for those that were unknown and that nothing asks', async () => {
    const example = await readExampleSchool(join(ROOT, 'assets'));
    const before = new Map<string, number>();
    for (const { key, givenName, namePrefix, familyName } of example.people) {
      const name = [givenName, namePrefix, familyName].filter((part) => part !== '').join(' ');
      for (const [code, ratings] of Object.entries(example.ratings[key] ?? {})) {
        const facts = ratings.map(([raterKind, level, ratedOn]) => {
          return { raterKind, level, ratedOn, recordedAt: `${ratedOn}T12:00:00.000Z` as IsoMoment };
        });
        const level = usedLevelOn(facts, test.clock.today());
        if (level !== null) before.set(`${name} ${code}`, level);
      }
    }
    expect(before.size).toBeGreaterThan(200);
    const shipped = (await test.api.frameworks.list.query()).find(
      ({ framework }) => framework.shippedKey === 'team-needs',
    );
    const own = new Set(shipped?.competences.map(({ id }) => id));
    const after = (await allLevels()).filter(({ competenceId }) => own.has(competenceId));
    const known = after.filter(({ standing }) => standing.used !== null);
    const changed = known.filter(({ name, code, standing }) => before.get(`${name} ${code}`) !== standing.used?.level);
    expect(known.length - changed.length).toBe(before.size);
    expect(changed.map(({ name, code, asked }) => `${name} ${code} ${String(asked)}`).sort()).toEqual([
      'Ellen Prinsen B04 null',
      'Gerda Dijkman B10 null',
      'Kees Verhoef B10 null',
      'Marie-Louise van der Kruijssenburg-van Nieuwenhuijzen K8 null',
    ]);
  });

  // From the files: 9 confirmations; older than 24 months on 1 November 2026 are p16's ratings of 17 October 2024
  // (B02, B03, B08, K2, T1, T8) and the four above, of 2022 and 2023.
  it('show what was confirmed and what is old', async () => {
    const levels = await allLevels();
    const reviewed = levels.filter(({ standing }) => standing.reviewedOn !== null);
    expect(reviewed).toHaveLength(9);
    for (const { standing } of reviewed) expect((standing.givenOn ?? '') < (standing.reviewedOn ?? '')).toBe(true);
    const old = levels.filter(
      ({ standing }) => standing.used !== null && isStale(standing.used.ratedOn, test.clock.today(), 24),
    );
    expect(old).toHaveLength(10);
    expect(old.filter(({ name }) => name === 'Kees Verhoef')).toHaveLength(7);
  });

  it('have files as evidence that can be read', async () => {
    const { ratings } = await test.api.ratings.history.query({ limit: 2_000 });
    const files = ratings.flatMap(({ attachments }) => attachments);
    expect(files.map(({ fileName }) => fileName).sort()).toEqual([
      'Certificaat cursus.txt',
      'Terugblik lesbezoek groep 7.txt',
    ]);
    for (const { id, byteSize } of files) {
      const { content } = await test.api.attachments.read.query({ attachmentId: id });
      expect(Buffer.from(content, 'base64')).toHaveLength(byteSize);
    }
  });
});
