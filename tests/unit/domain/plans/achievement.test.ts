import { describe, expect, it } from 'vitest';
import { isoDate, type IsoMoment } from '#shared/kernel/dates.ts';
import { achievementProposals, becomesUsed, type AchievementFacts } from '#shared/domain/plans/achievement.ts';
import type { Qualification } from '#shared/domain/team/entities.ts';
import { id } from '../builders.ts';
import { aPlanItem } from './plan-builders.ts';

const C1 = id<'competence'>('c1');
const ROLE = { id: id<'role'>('r1'), minutesPerYear: 2_400, state: 'active' } as const;
const FACTS: AchievementFacts = {
  ratings: [],
  qualifications: [],
  occupancies: [],
  programme: null,
  role: null,
  agreement: null,
  decisions: [],
  today: isoDate('2026-11-01'),
};
const DONE = aPlanItem({
  state: 'achieved',
  achievedOn: isoDate('2026-10-15'),
  kind: 'short-course',
  outcomes: [{ competenceId: C1, level: 3 }],
});
const rated = (level: number, raterKind: 'agreed' | 'leader' | 'self') => ({
  competenceId: C1,
  level,
  raterKind,
  ratedOn: isoDate('2026-05-01'),
  recordedAt: '2026-05-01T09:00:00.000Z' as IsoMoment,
});
const kinds = (item: typeof DONE, facts: Partial<AchievementFacts>) =>
  achievementProposals(item, { ...FACTS, ...facts }).map(({ kind }) => kind);

const MASTER: Qualification = {
  id: id<'qualification'>('q1'),
  personId: id<'person'>('anna'),
  kind: 'hbo-master',
  title: 'Master Leren en Innoveren',
  field: '',
  institute: 'Hogeschool X',
  awardedOn: null,
  accredited: 'yes',
  evidence: 'none',
  isInProgress: true,
  expectedYear: 2026,
};

describe('what an achieved item proposes', () => {
  it('is nothing before it is achieved', () => {
    expect(kinds({ ...DONE, state: 'running' }, { role: ROLE })).toEqual([]);
  });

  it('is the level of each outcome, dated the day of achieving, until the used level is there', () => {
    expect(achievementProposals(DONE, { ...FACTS, ratings: [rated(2, 'agreed'), rated(4, 'self')] })).toEqual([
      {
        kind: 'level',
        competenceId: C1,
        level: 3,
        ratedOn: '2026-10-15',
        current: { level: 2, raterKind: 'agreed', ratedOn: '2026-05-01' },
      },
    ]);
    expect(kinds(DONE, { ratings: [rated(3, 'leader')] })).toEqual([]);
  });

  it('is the role with the hours that were agreed, when they were agreed for this role', () => {
    const hoursWith = (afterRoleId: typeof ROLE.id | null, afterMinutesPerYear: number | null) =>
      achievementProposals(
        { ...DONE, outcomes: [] },
        { ...FACTS, role: ROLE, agreement: { afterRoleId, afterMinutesPerYear } },
      ).flatMap((one) => (one.kind === 'role' ? [one.minutesPerYear] : []));
    expect(hoursWith(ROLE.id, 3_600)).toEqual([3_600]);
    expect(hoursWith(null, 3_600)).toEqual([3_600]);
    expect(hoursWith(ROLE.id, null)).toEqual([2_400]);
    expect(hoursWith(id('r2'), 3_600)).toEqual([2_400]);
  });

  it('is the diploma of the entry, or of the kind of a freely entered item, ending one in progress', () => {
    const master = { ...DONE, kind: 'hbo-master' as const, outcomes: [] };
    expect(achievementProposals(master, { ...FACTS, qualifications: [MASTER] })).toEqual([
      {
        kind: 'qualification',
        qualificationKind: 'hbo-master',
        title: 'Master Leren en Innoveren',
        institute: 'Hogeschool X',
        accredited: 'yes',
        awardedOn: '2026-10-15',
        completesId: 'q1',
      },
    ]);
    expect(kinds(master, { qualifications: [{ ...MASTER, isInProgress: false }] })).toEqual([]);
    const entry = { title: 'Cursus', provider: 'Y', qualificationKind: null, accredited: 'no' } as const;
    expect(kinds(master, { programme: entry })).toEqual([]);
  });

  it('is the role after it, unless it is held or ended', () => {
    const item = { ...DONE, outcomes: [] };
    expect(achievementProposals(item, { ...FACTS, role: ROLE })).toEqual([
      { kind: 'role', roleId: 'r1', from: '2026-10-15', minutesPerYear: 2_400 },
    ]);
    expect(kinds(item, { role: { ...ROLE, state: 'ended' } })).toEqual([]);
    expect(kinds(item, { role: ROLE, occupancies: [{ roleId: ROLE.id, to: null }] })).toEqual([]);
    const past = { roleId: ROLE.id, to: isoDate('2026-10-14') };
    expect(kinds(item, { role: ROLE, occupancies: [past] })).toEqual(['role']);
  });

  it('leaves out what was answered', () => {
    const decisions = [{ kind: 'level', subject: C1, outcome: 'declined' }] as const;
    expect(kinds(DONE, { role: ROLE, decisions })).toEqual(['role']);
  });
});

describe('whether a new rating is used', () => {
  const on = (day: string, raterKind: 'agreed' | 'leader') => ({ ratedOn: isoDate(day), raterKind });

  it('follows the order of the used level: agreed first, then the leader, the latest of each', () => {
    expect(becomesUsed(on('2026-01-01', 'leader'), null)).toBe(true);
    expect(becomesUsed(on('2026-06-01', 'leader'), on('2026-01-01', 'agreed'))).toBe(false);
    expect(becomesUsed(on('2026-01-01', 'agreed'), on('2026-06-01', 'leader'))).toBe(true);
    expect(becomesUsed(on('2026-01-01', 'agreed'), on('2026-06-01', 'agreed'))).toBe(false);
  });
});
