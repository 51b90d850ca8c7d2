import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { hourRights, type HourRights } from '#shared/domain/hours/hour-rights.ts';
import type { RuleSet } from '#shared/domain/rules/entities.ts';
import type { WorkingTimeFactor } from '#shared/domain/team/entities.ts';
import { ruleSetSchema } from '#shared/contract/rules.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember } from '../builders.ts';

const SHIPPED: RuleSet = ruleSetSchema.parse(JSON.parse(readFileSync('assets/rules/rules.json', 'utf8')));
const ON = isoDate('2026-11-01');
const wtf = (factor: number): WorkingTimeFactor => Math.round(factor * 10_000) as WorkingTimeFactor;
const hoursOf = (rights: HourRights): Record<string, number | string | null> =>
  Object.fromEntries(rights.rights.map(({ key, minutes, reason }) => [key, minutes === null ? reason : minutes / 60]));

// The worked checks of domain-rules, appendix A.
describe('rights in hours', () => {
  it('are 58.1 and 28 hours at working-time factor 0.7', () => {
    const member = aMember('anna', {
      person: { birthDate: isoDate('1990-05-05') },
      appointments: [{ workingTimeFactor: wtf(0.7), step: 8 }],
    });
    expect(hoursOf(hourRights(member, ON, SHIPPED))).toEqual({
      'professionalisation-hours': 58.1,
      'sustainable-basic-hours': 28,
      'sustainable-starter-hours': 0,
      'sustainable-senior-hours': 0,
    });
  });

  it('give a starter in step 2 with 0.8 the double of 32 hours: 64', () => {
    const member = aMember('bert', {
      person: { birthDate: isoDate('2001-05-05') },
      appointments: [{ workingTimeFactor: wtf(0.8), step: 2 }],
    });
    const rights = hourRights(member, ON, SHIPPED);
    expect(hoursOf(rights)).toMatchObject({ 'sustainable-basic-hours': 32, 'sustainable-starter-hours': 32 });
    expect(rights.isMinimum).toBe(false);
    expect(rights.totalMinutes).toBe((66.4 + 64) * 60);
  });

  it('give somebody of 58 with 0.6 24 + 78 = 102 hours', () => {
    const member = aMember('cor', {
      person: { birthDate: isoDate('1968-10-31') },
      appointments: [{ workingTimeFactor: wtf(0.6), step: 12 }],
    });
    expect(hoursOf(hourRights(member, ON, SHIPPED))).toMatchObject({
      'sustainable-basic-hours': 24,
      'sustainable-senior-hours': 78,
    });
  });

  it('begin at 57 on the birthday itself', () => {
    const born = (day: string) =>
      hourRights(aMember('dora', { person: { birthDate: isoDate(day) } }), ON, SHIPPED).rights[3];
    expect(born('1969-11-01')).toMatchObject({ reason: 'applies' });
    expect(born('1969-11-02')).toMatchObject({ reason: 'does-not-apply', minutes: 0 });
  });

  it('say what is not known instead of computing with it', () => {
    const unknown = aMember('emil', { person: { birthDate: null }, appointments: [{ step: null }] });
    const rights = hourRights(unknown, ON, SHIPPED);
    expect(hoursOf(rights)).toMatchObject({
      'sustainable-starter-hours': 'step-unknown',
      'sustainable-senior-hours': 'birth-date-unknown',
    });
    expect(rights.isMinimum).toBe(true);
    const none = aMember('fien', { appointments: [{ workingTimeFactor: wtf(0) }] });
    expect(hourRights(none, ON, SHIPPED).rights.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 4 }, () => 'no-working-time'),
    );
    const early = hourRights(aMember('gina'), isoDate('2014-09-01'), SHIPPED);
    expect(hoursOf(early)).toMatchObject({
      'professionalisation-hours': 'rule-unknown',
      'sustainable-basic-hours': 'rule-unknown',
    });
  });

  it('add appointments up, and leave student teachers and other staff out where they belong', () => {
    const two = aMember('hans', {
      appointments: [
        { workingTimeFactor: wtf(0.4), step: 2 },
        { workingTimeFactor: wtf(0.3), step: 5 },
      ],
    });
    expect(hoursOf(hourRights(two, ON, SHIPPED))).toMatchObject({
      'professionalisation-hours': 58.1,
      'sustainable-starter-hours': 0,
    });
    const assistant = aMember('ida', { appointments: [{ functionGroup: 'oop', step: 1 }] });
    expect(hoursOf(hourRights(assistant, ON, SHIPPED))).toMatchObject({ 'sustainable-starter-hours': 0 });
    const student = aMember('jan', { appointments: [{ functionGroup: 'lio' }] });
    expect(hoursOf(hourRights(student, ON, SHIPPED))).toMatchObject({ 'professionalisation-hours': 0 });
  });

  it('are whole minutes within half a minute of norm × factor, for every factor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (factor) => {
        const member = aMember('kim', { appointments: [{ workingTimeFactor: factor as WorkingTimeFactor }] });
        const minutes = hourRights(member, ON, SHIPPED).rights[0]?.minutes ?? Number.NaN;
        expect(Number.isInteger(minutes)).toBe(true);
        expect(Math.abs(minutes - (83 * 60 * factor) / 10_000)).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
