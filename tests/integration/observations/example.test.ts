import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import { itemProblems } from '#shared/domain/observations/item-policy.ts';
import { observationProblems, scoreProblems } from '#shared/domain/observations/observation-policy.ts';
import { formProblems, UNUSED_FORM } from '#shared/domain/observations/form-policy.ts';
import { FixedClock } from '../../support/fixed-clock.ts';
import { TestCore } from '../../support/test-core.ts';

/** First day of the school year that the example is written for: nothing in it may lie in the future then. */
const FIRST_DAY = '2026-08-01';

let test: TestCore;

beforeAll(async () => {
  test = new TestCore(undefined, new FixedClock(FIRST_DAY));
  await test.api.session.openExample.mutate();
});

afterAll(() => test.remove());

const everything = { personId: null, formId: null, from: null, to: null };

describe('the lesson visits of the example school', () => {
  it('keep to the rules, forms and scores included', async () => {
    const { forms, shipped } = await test.api.observations.forms.query();
    expect(shipped).toEqual([]);
    expect(forms.map(({ form, use }) => [form.shippedKey, use.observations])).toEqual([
      ['kijkkader', 14],
      ['icalt-domains', 5],
    ]);
    for (const { form } of forms) {
      expect(formProblems(form, null, UNUSED_FORM)).toEqual([]);
      for (const item of form.items) {
        expect(itemProblems({ ...item, competenceId: null }, { form, stored: item, competence: null })).toEqual([]);
      }
    }
    for (const visit of await test.api.observations.list.query(everything)) {
      const form = forms.find((entry) => entry.form.id === visit.formId)?.form ?? null;
      const context = { form, isPersonKnown: true, today: isoDate(FIRST_DAY), isNew: true };
      expect(observationProblems(visit, context)).toEqual([]);
      if (form === null) throw new Error('No form');
      for (const score of visit.scores) expect(scoreProblems(score, form, false)).toEqual([]);
    }
  });

  it('show how a starter grew on four visits of his coach, heading by heading', async () => {
    const { members } = await test.api.team.list.query();
    const starter = members.find(({ person }) => person.familyName === 'Nijlander');
    if (starter === undefined) throw new Error('No starter');
    const { forms } = await test.api.observations.growth.query({ personId: starter.person.id });
    const ofKijkkader = forms.find(({ form }) => form.shippedKey === 'kijkkader');
    const rounded = ofKijkkader?.others.sections.map(({ section, points }) => [
      section,
      ...points.map(({ mean }) => (mean === null ? null : Math.round(mean * 10) / 10)),
    ]);
    // Uitleggen: (2+2+1)/3, (3+2+2)/3, (3+3+2)/3, (4+3+3)/3, (4+4+3)/3, and so on.
    expect(rounded).toEqual([
      ['Uitleggen', 1.7, 2.3, 2.7, 3.3, 3.7],
      ['Activeren', 1, 1.5, 2.5, 3, 3.5],
      ['Afstemmen', 1, 1.5, 2, 2.5, 3],
      ['Sfeer', 2.5, 3, 3.5, 4, 4],
    ]);
    expect(ofKijkkader?.self.visits).toHaveLength(1);
    expect(forms.find(({ form }) => form.shippedKey === 'icalt-domains')?.others.visits).toHaveLength(2);
  });

  // Eight teachers were visited with the Kijkkader in the school year before. Step 3, their latest visits:
  //   Uitleggen (mean of three): p06 2.3, p08 3.3, p10 3, p14 2.7, p11 3.3, p15 3, p17 4, p20 3.7 → 6 of 8.
  //   Afstemmen (mean of two): p06 2.5, p08 2.5, p10 1.5, p14 2, p11 2.5, p15 2, p17 3.5, p20 3 → 2 of 8.
  //   Of `De leerlingen leggen elkaar uit` p08, p10 and p15 have no step → 5 people: p06 1, p14 2, p11 4, p17 3, p20 3.
  // ICALT: three people, hidden.
  it('show the share of the team, and hide what is of fewer than five people', async () => {
    const { forms } = await test.api.observations.forms.query();
    const period = { from: isoDate('2025-08-01'), to: isoDate('2026-07-31'), step: 3 };
    const [kijkkader, icalt] = await Promise.all(
      forms.map(({ form }) => test.api.observations.teamShare.query({ formId: form.id, ...period })),
    );
    expect(kijkkader).toMatchObject({ group: 22, visited: 8 });
    expect(kijkkader?.sections.map(({ section, figure }) => [section, figure])).toMatchObject([
      ['Uitleggen', { scored: 8, reached: 6 }],
      ['Activeren', { scored: 8 }],
      ['Afstemmen', { scored: 8, reached: 2 }],
      ['Sfeer', { scored: 8, reached: 8 }],
    ]);
    expect(kijkkader?.items[4]?.figure).toEqual({ kind: 'shown', scored: 5, reached: 3 });
    expect(new Set(icalt?.items.map(({ figure }) => figure.kind))).toEqual(new Set(['hidden']));
  });
});
