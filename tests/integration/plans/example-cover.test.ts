import { afterAll, beforeAll, expect, it } from 'vitest';
import { coverTable } from '#shared/domain/plans/cover-table.ts';
import { TestCore } from '../../support/test-core.ts';

/** Cover and kept hours of the example school on 1 November 2026, counted by hand from the file. */
let test: TestCore;

beforeAll(async () => {
  test = new TestCore();
  await test.api.session.openExample.mutate();
});

afterAll(() => test.remove());

// Maths coordinator, every fourth Wednesday from 9 September without 30 December and 24 February: 9 × 360 = 3,240.
// Combination class, 24 March, 21 April, 19 May and 16 June: 4 × 360 = 1,440. Hand-over, 24 March: 180. Wednesdays: 4,860.
// Young child, every other Friday from 15 January without 26 February and 7 May: 10 × 300 = 3,000.
// Starter, 60 in each of 46 weeks without 6 in holidays: 40 × 60 = 2,400, spread over the week.
// Digital literacy on Thursdays needs none: 0. Nothing is entered on Monday and Tuesday.
// Found: 3 × 360 + 3 × 300 + 2,400 = 4,380. Open: 10,260 − 4,380 = 5,880.
it('needs 10,260 minutes of cover in 2026–2027, of which 4,380 are found', async () => {
  const { ledger } = await test.api.plans.cover.query({ schoolYear: 2026 });
  for (const period of ['week', 'month'] as const) {
    const { columns, total } = coverTable(ledger, period);
    expect(columns.map(({ needed }) => needed)).toEqual([null, null, 4_860, 0, 3_000, 2_400]);
    expect([total.needed, total.found, total.open]).toEqual([10_260, 4_380, 5_880]);
  }
  expect(ledger.busyDays.map(({ day, personIds }) => [day, personIds.length])).toEqual([['2027-03-24', 3]]);
});

// 10 h of the basic budget from 2025, until 2028; 20 h of the senior budget from 2024, until 2029. The 8 h from 2022 expired
// after 2025.
it('has three people who keep hours, of whom two can still use them', async () => {
  const { ledgers } = await test.api.plans.teamHours.query({ schoolYear: 2026 });
  const kept = ledgers.flatMap(({ ledger }) => ledger.entries.flatMap(({ savings }) => savings));
  expect(
    kept.map(({ fromSchoolYear, lastSchoolYear, isUsable }) => [fromSchoolYear, lastSchoolYear, isUsable]).sort(),
  ).toEqual([
    [2022, 2025, false],
    [2024, 2029, true],
    [2025, 2028, true],
  ]);
  const saved = ledgers.flatMap(({ ledger }) => ledger.entries.map((entry) => entry.saved ?? 0));
  expect(saved.reduce((sum, minutes) => sum + minutes, 0)).toBe(1_800);
});

it('has one achieved item that still proposes a level, a diploma and a role', async () => {
  const open = await test.api.plans.achievements.query();
  expect(open.map(({ proposals }) => proposals.map(({ kind }) => kind))).toEqual([['level', 'qualification', 'role']]);
  expect((await test.api.overview.get.query()).needs.achievementsToConfirm).toEqual(open.map(({ itemId }) => itemId));
});
