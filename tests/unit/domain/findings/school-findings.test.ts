import { describe, expect, it } from 'vitest';
import type { FindingInput, LastTalks } from '#shared/domain/findings/finding-input.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import type { Occupancy, Role } from '#shared/domain/roles/entities.ts';
import type { PupilGroup, Qualification, TeamMember } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { aMember, aRequirement, aRole, id } from '../builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';
import { aRule, codesOf, factsOf, foundOf, RULES, ruleSet, rulesWithout } from './finding-builders.ts';

describe('roles', () => {
  const asks: Requirement = aRequirement({
    owner: { kind: 'role', roleId: id('role-1') },
    group: { kind: 'role', roleId: id('role-1') },
    quantity: { kind: 'everyone' },
    level: 3,
  });
  const held = (role: Partial<Role>, occupancy: Partial<Occupancy> | null, more: Partial<FindingInput> = {}) => ({
    members: [aMember('anna', { occupancies: occupancy === null ? [] : [occupancy] }), aMember('bram')],
    roles: [aRole({ minutesPerYear: 2_400, ...role })],
    ...more,
  });

  it('are empty when critical and nobody holds them', () => {
    expect(codesOf(held({ isCritical: true }, null))).toEqual(['role-critical-empty']);
    expect(codesOf(held({ isCritical: false }, null))).toEqual([]);
    expect(codesOf(held({ isCritical: true, state: 'ended' }, null))).toEqual([]);
  });

  it('miss their hours: none agreed, 10 hours short, or none named', () => {
    expect(factsOf('role-hours-not-agreed', held({}, {}))).toEqual({ asked: 2_400 });
    expect(factsOf('role-hours-short', held({}, { minutesPerYear: 1_800 }))).toEqual({ short: 600 });
    expect(codesOf(held({ minutesPerYear: null }, {}))).toEqual(['role-without-hours']);
    expect(codesOf(held({}, { minutesPerYear: 2_400 }))).toEqual([]);
    expect(codesOf(held({ minutesPerYear: null }, { minutesPerYear: 600 }))).toEqual([]);
  });

  it('have a holder below the level, or of whom no level is known', () => {
    const at = (level: number | null) =>
      held(
        {},
        { minutesPerYear: 2_400 },
        { requirements: [asks], usedLevel: (personId) => (personId === 'anna' ? level : 4) },
      );
    expect(codesOf(at(2))).toContain('role-holder-below-level');
    expect(codesOf(at(null))).toContain('role-holder-level-unknown');
    expect(codesOf(at(null))).not.toContain('role-holder-below-level');
    expect(codesOf(at(3))).toEqual([]);
  });

  it('hang on one person without a deputy when critical', () => {
    const full = { minutesPerYear: 2_400 };
    expect(codesOf(held({ isCritical: true }, full))).toEqual(['role-single-holder']);
    expect(codesOf(held({ isCritical: true }, { ...full, deputyId: id('bram') }))).toEqual([]);
    expect(codesOf(held({}, full))).toEqual([]);
  });

  it('become vacant after the last known day, and are held by somebody who is away', () => {
    const until = held({}, { minutesPerYear: 2_400, to: isoDate('2027-07-31') });
    expect(factsOf('role-becomes-vacant', until)).toEqual({ from: '2027-08-01' });
    const gone = {
      members: [aMember('anna', { occupancies: [{}], appointments: [{ to: isoDate('2026-07-31') }] })],
      roles: [aRole({ minutesPerYear: 0 })],
    };
    expect(codesOf(gone)).toEqual(['role-holder-away']);
  });

  it('have a term of refreshing that passed: 24 months after 23 November 2024, not a day less, nor when nothing is known', () => {
    const refreshed = (refreshedOn: string | null) =>
      held(
        { refreshMonths: 24 },
        { minutesPerYear: 2_400, refreshedOn: refreshedOn === null ? null : isoDate(refreshedOn) },
      );
    expect(factsOf('role-refresh-passed', refreshed('2024-11-23'))).toEqual({ due: '2026-11-23', months: 24 });
    expect(codesOf(refreshed('2024-11-24'))).toEqual([]);
    expect(codesOf(refreshed(null))).toEqual([]);
  });

  it('tell of a competence that only one person has', () => {
    const wanted = aRequirement({ level: 3, quantity: { kind: 'at-least-count', count: 1 } });
    const levels = (bram: number) => ({
      members: [aMember('anna'), aMember('bram')],
      requirements: [wanted],
      usedLevel: (personId: PersonId) => (personId === 'anna' ? 3 : bram),
    });
    expect(factsOf('competence-single-point', levels(2))).toEqual({ level: 3, unknown: 0 });
    expect(codesOf(levels(3))).toEqual([]);
  });
});

describe('gym', () => {
  const pabo = (awardedOn: string | null): Partial<Qualification> => ({
    kind: 'pabo',
    awardedOn: awardedOn === null ? null : isoDate(awardedOn),
  });
  const licence: Partial<Qualification> = { kind: 'licence', title: 'Vakbekwaamheid bewegingsonderwijs' };
  const teacher = (name: string, group: PupilGroup, ...qualifications: Partial<Qualification>[]): TeamMember =>
    aMember(name, { appointments: [{ pupilGroups: [group] }], qualifications });

  it('has nobody in group 5 when the pabo began after 1 August 2001, as one of 2005 with four years did', () => {
    expect(factsOf('gym-nobody-licensed', { members: [teacher('anna', 5, pabo('2018-07-01'))] })).toEqual({
      group: 5,
      teachers: 1,
      since: '2001-08-01',
    });
    expect(codesOf({ members: [teacher('anna', 5, pabo('2005-08-01'))] })).toEqual(['gym-nobody-licensed']);
  });

  it('may be taught with an older pabo, with the licence, and in groups 1 and 2', () => {
    expect(codesOf({ members: [teacher('anna', 5, pabo('2005-07-01'))] })).toEqual([]);
    expect(codesOf({ members: [teacher('anna', 5, pabo('2018-07-01'), licence)] })).toEqual([]);
    expect(codesOf({ members: [teacher('anna', 2, pabo('2018-07-01'))] })).toEqual([]);
    expect(
      codesOf({
        members: [teacher('anna', 5, pabo('2018-07-01'), { ...licence, isInProgress: true, awardedOn: null })],
      }),
    ).toEqual(['gym-nobody-licensed']);
  });

  it('is not judged when a diploma is not known or there is no rule', () => {
    expect(codesOf({ members: [teacher('anna', 5), teacher('bram', 5, pabo('2018-07-01'))] })).toEqual([]);
    expect(codesOf({ members: [teacher('anna', 5, pabo(null))] })).toEqual([]);
    expect(
      codesOf({ members: [teacher('anna', 5, pabo('2018-07-01'))], rules: rulesWithout('gym-licence-since') }),
    ).toEqual([]);
  });

  it('hangs on one of two', () => {
    const young = teacher('anna', 5, pabo('2018-07-01'));
    expect(codesOf({ members: [young, teacher('bram', 5, licence)] })).toEqual(['gym-one-licensed']);
    expect(codesOf({ members: [teacher('anna', 5, licence), teacher('bram', 5, licence)] })).toEqual([]);
  });
});

describe('talks', () => {
  const at = (lastTalkOn: string | null, lastPlanUpdateOn: string | null): Partial<FindingInput> => ({
    members: [aMember('anna'), aMember('bram')],
    talks: new Map<PersonId, LastTalks>([
      [
        id('anna'),
        {
          lastTalkOn: lastTalkOn === null ? null : isoDate(lastTalkOn),
          lastPlanUpdateOn: lastPlanUpdateOn === null ? null : isoDate(lastPlanUpdateOn),
        },
      ],
      [id('bram'), { lastTalkOn: isoDate('2026-10-01'), lastPlanUpdateOn: isoDate('2026-10-01') }],
    ]),
  });

  it('are overdue a year and a day after the last one', () => {
    expect(factsOf('talk-overdue', at('2025-11-23', null))).toEqual({ count: 1, longest: '2025-11-23', years: 1 });
    expect(codesOf(at('2025-11-24', null))).toEqual([]);
    expect(foundOf('talk-overdue', { ...at('2025-11-23', null), rules: rulesWithout('talk-interval') })).toEqual([]);
  });

  it('renew the development plan within four years', () => {
    expect(factsOf('development-plan-old', at('2026-10-01', '2022-11-23'))).toEqual({
      count: 1,
      longest: '2022-11-23',
      years: 4,
    });
    expect(codesOf(at('2026-10-01', '2022-11-24'))).toEqual([]);
    expect(codesOf(at('2026-10-01', null))).toEqual([]);
  });

  it('are told apart when none is recorded, only where talks are kept and of who is there for a year', () => {
    expect(codesOf({ ...at('2026-10-01', null), members: [aMember('cato')] })).toEqual(['talk-not-recorded']);
    expect(codesOf({ members: [aMember('cato')] })).toEqual([]);
    const fresh = aMember('cato', { appointments: [{ from: isoDate('2026-08-01') }] });
    expect(codesOf({ ...at('2026-10-01', null), members: [fresh] })).toEqual([]);
  });
});

describe('rules', () => {
  it('are out of date a year after they were last looked at', () => {
    const old = (checkedOn: string) => ruleSet(RULES.map((rule) => ({ ...rule, checkedOn: isoDate(checkedOn) })));
    expect(factsOf('rules-outdated', { rules: old('2025-11-23') })).toEqual({
      count: RULES.length,
      checked: '2025-11-23',
    });
    expect(codesOf({ rules: old('2025-11-24') })).toEqual([]);
  });

  it('are missing in a gap', () => {
    const ended = aRule('talk-interval', 1, { to: isoDate('2026-11-23') });
    expect(factsOf('rule-missing', { rules: ruleSet([...rulesWithout('talk-interval').rules, ended]) })).toEqual({
      rule: 'rules.talk-interval',
      day: '2026-11-24',
    });
    expect(codesOf({ rules: ruleSet() })).toEqual([]);
  });

  it('overlap by a day, but an own one may overlap the one it replaces', () => {
    const first = aRule('talk-interval', 1, { to: isoDate('2027-07-31') });
    const next = (from: string, isOwn = false) => aRule('talk-interval', 2, { from: isoDate(from), isOwn });
    const rules = (...more: readonly ReturnType<typeof next>[]) => ({
      rules: ruleSet([...rulesWithout('talk-interval').rules, first, ...more]),
    });
    expect(factsOf('rules-overlap', rules(next('2027-07-31')))).toEqual({ from: '2027-07-31' });
    expect(codesOf(rules(next('2027-08-01')))).toEqual([]);
    expect(codesOf(rules(next('2027-07-31', true)))).toEqual([]);
  });
});

it('is empty for an empty school, and gives the same findings in the same order for the same facts', () => {
  expect(codesOf({})).toEqual([]);
  const members = [aMember('anna')];
  const items = [aPlanItem(), aPlanItem({ id: id('b'), title: 'B' })];
  expect(codesOf({ members, items })).toEqual(codesOf({ members, items }));
});
