import { describe, expect, it } from 'vitest';
import { appointmentProblems } from '#shared/domain/team/appointment-policy.ts';
import type { PupilGroup } from '#shared/domain/team/entities.ts';
import { personProblems } from '#shared/domain/team/person-policy.ts';
import { qualificationProblems } from '#shared/domain/team/qualification-policy.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { hasErrors } from '#shared/kernel/problem.ts';
import { anAppointment, aPerson, aQualification, problemList, wtf } from '../builders.ts';

const today = isoDate('2026-11-23');

describe('a person', () => {
  const problemsOf = (changes: Parameters<typeof aPerson>[0]): readonly string[] =>
    problemList(personProblems(aPerson(changes), today));

  it('is accepted as usual, and with a family name only', () => {
    expect(problemsOf({})).toEqual([]);
    expect(
      problemsOf({
        givenName: '',
        namePrefix: '',
        birthDate: null,
        staffNumber: null,
        email: null,
        teachingSince: null,
      }),
    ).toEqual([]);
  });

  it.each(["O'Brien", 'Ñáñez-van', '=cmd|calc', '🙂', 'Öztürk'])('may be called %s', (familyName) => {
    expect(problemsOf({ familyName })).toEqual([]);
  });

  it('needs a family name', () => {
    expect(problemsOf({ familyName: '  ' })).toEqual(['familyName: required']);
  });

  it('is born between 1900 and today', () => {
    expect(problemsOf({ birthDate: isoDate('2026-11-24'), teachingSince: null })).toEqual([
      'birthDate: date-in-future',
    ]);
    expect(problemsOf({ birthDate: isoDate('1899-12-31') })).toEqual(['birthDate: date-too-early']);
    expect(problemsOf({ birthDate: isoDate('1900-01-01'), teachingSince: null })).toEqual([]);
  });

  it('deserves a look when younger than 15, but is not refused', () => {
    const problems = personProblems(aPerson({ birthDate: isoDate('2011-11-24'), teachingSince: null }), today);
    expect(problemList(problems)).toEqual(['birthDate: birth-date-too-late']);
    expect(hasErrors(problems)).toBe(false);
    expect(problemsOf({ birthDate: isoDate('2011-11-23'), teachingSince: null })).toEqual([]);
  });

  it('does not teach before birth', () => {
    expect(problemsOf({ teachingSince: isoDate('1984-01-01') })).toEqual(['teachingSince: before-birth']);
    expect(problemsOf({ teachingSince: isoDate('1899-01-01') })).toEqual(['teachingSince: date-too-early']);
  });

  it('has no BSN as personnel number', () => {
    const problems = personProblems(aPerson({ staffNumber: '1112.22.333' }), today);
    expect(problems).toEqual([{ path: 'staffNumber', code: 'looks-like-bsn', severity: 'error', details: {} }]);
    expect(problemsOf({ staffNumber: '000123456' })).toEqual([]);
  });

  it('has an e-mail address with two halves', () => {
    expect(problemsOf({ email: 'anna' })).toEqual(['email: email-invalid']);
    expect(problemsOf({ email: 'anna @x.nl' })).toEqual(['email: email-invalid']);
  });

  it('has a name of bearable length', () => {
    expect(problemsOf({ givenName: 'a'.repeat(101) })).toEqual(['givenName: too-long']);
    expect(problemsOf({ givenName: '🙂'.repeat(100) })).toEqual([]);
  });
});

describe('an appointment', () => {
  const problemsOf = (changes: Parameters<typeof anAppointment>[0]): readonly string[] =>
    problemList(appointmentProblems(anAppointment(changes)));

  it('is accepted as usual', () => {
    expect(problemsOf({ scale: 'LB', scaleGeneration: 'from-2022', step: 12, pupilGroups: [1, 2] })).toEqual([]);
  });

  it('does not end before it starts, but may last one day', () => {
    const from = isoDate('2026-08-01');
    expect(problemsOf({ from, to: isoDate('2026-07-31') })).toEqual(['to: end-before-start']);
    expect(problemsOf({ from, to: from })).toEqual([]);
  });

  it('lies after 1900', () => {
    expect(problemsOf({ from: isoDate('1899-08-01') })).toEqual(['from: date-too-early']);
    expect(problemsOf({ to: isoDate('1899-08-01') })).toEqual(['to: date-too-early']);
  });

  it('has a working-time factor of 0 to 2.0, with a warning above 1.2', () => {
    expect(problemsOf({ workingTimeFactor: wtf(0) })).toEqual([]);
    expect(problemsOf({ workingTimeFactor: wtf(1.2) })).toEqual([]);
    const high = appointmentProblems(anAppointment({ workingTimeFactor: wtf(1.2001) }));
    expect(problemList(high)).toEqual(['workingTimeFactor: working-time-high']);
    expect(hasErrors(high)).toBe(false);
    expect(hasErrors(appointmentProblems(anAppointment({ workingTimeFactor: wtf(2.0001) })))).toBe(true);
    expect(hasErrors(appointmentProblems(anAppointment({ workingTimeFactor: wtf(-0.1) })))).toBe(true);
    expect(problemsOf({ workingTimeFactor: (0.8 * 10_000 + 0.5) as ReturnType<typeof wtf> })).toEqual([
      'workingTimeFactor: working-time-out-of-range',
    ]);
  });

  it('names pupil groups 1–8 once', () => {
    expect(problemsOf({ pupilGroups: [1, 1] })).toEqual(['pupilGroups: pupil-group-twice']);
    expect(problemsOf({ pupilGroups: [9 as PupilGroup] })).toEqual(['pupilGroups: pupil-group-unknown']);
  });

  it.each(['3463', '€ 3.463,00', '4.489,00', 'EUR 12'])('refuses the salary amount %s as a scale', (scale) => {
    expect(problemsOf({ scale })).toEqual(['scale: scale-looks-like-amount']);
  });

  it.each(['L10', 'A13', 'DB', '9', 'OP-1'])('accepts the scale code %s', (scale) => {
    expect(problemsOf({ scale })).toEqual([]);
  });

  it('asks for the generation of a scale name that was used twice', () => {
    const problems = appointmentProblems(anAppointment({ scale: 'lb' }));
    expect(problemList(problems)).toEqual(['scaleGeneration: scale-generation-unknown']);
    expect(hasErrors(problems)).toBe(false);
  });

  it('has a step of 1–20', () => {
    expect(problemsOf({ step: 0 })).toEqual(['step: step-out-of-range']);
    expect(problemsOf({ step: 21 })).toEqual(['step: step-out-of-range']);
  });

  it('has texts of bearable length', () => {
    expect(problemsOf({ functionTitle: 'x'.repeat(101), scale: 'x'.repeat(11) })).toEqual([
      'scale: too-long',
      'functionTitle: too-long',
    ]);
  });
});

describe('a qualification', () => {
  const problemsOf = (changes: Parameters<typeof aQualification>[0]): readonly string[] =>
    problemList(qualificationProblems(aQualification(changes), today));

  it('is accepted as usual, also without a title where the kind says enough', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ kind: 'pabo', title: '', awardedOn: null })).toEqual([]);
  });

  it('needs a title where the kind does not say enough', () => {
    expect(problemsOf({ kind: 'licence', title: ' ' })).toEqual(['title: required']);
  });

  it('was awarded between 1900 and today', () => {
    expect(problemsOf({ awardedOn: isoDate('2026-11-24') })).toEqual(['awardedOn: date-in-future']);
    expect(problemsOf({ awardedOn: isoDate('1899-01-01') })).toEqual(['awardedOn: date-too-early']);
  });

  it('is either awarded or in progress', () => {
    expect(problemsOf({ isInProgress: true })).toEqual(['awardedOn: awarded-while-in-progress']);
  });

  it('has an expected year only while in progress', () => {
    expect(problemsOf({ expectedYear: 2028 })).toEqual(['expectedYear: expected-year-not-in-progress']);
    expect(problemsOf({ isInProgress: true, awardedOn: null, expectedYear: 2028 })).toEqual([]);
    expect(problemsOf({ isInProgress: true, awardedOn: null, expectedYear: 28 })).toEqual([
      'expectedYear: expected-year-out-of-range',
    ]);
  });

  it('deserves a look when the expected year has passed', () => {
    const draft = aQualification({ isInProgress: true, awardedOn: null, expectedYear: 2025 });
    expect(qualificationProblems(draft, today)).toMatchObject([{ code: 'expected-year-passed', severity: 'warning' }]);
  });

  it('has texts of bearable length', () => {
    expect(problemsOf({ institute: 'x'.repeat(201) })).toEqual(['institute: too-long']);
  });
});
