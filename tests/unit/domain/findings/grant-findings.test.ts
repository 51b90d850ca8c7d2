import { describe, expect, it } from 'vitest';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import type { FindingInput } from '#shared/domain/findings/finding-input.ts';
import type { PlanCost, PlanHours, PlanItem } from '#shared/domain/plans/entities.ts';
import type { Appointment, Qualification } from '#shared/domain/team/entities.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import { aMember, id, wtf } from '../builders.ts';
import { aProgramme } from '../catalogue/programme-builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';
import { codesOf, factsOf, foundOf, rulesWithout } from './finding-builders.ts';

interface Setup {
  readonly programme?: Partial<Programme> | null;
  readonly item?: Partial<PlanItem>;
  readonly costs?: readonly Partial<PlanCost>[];
  readonly hours?: readonly Partial<PlanHours>[];
  readonly appointments?: readonly Partial<Appointment>[];
  readonly qualifications?: readonly Partial<Qualification>[];
  readonly others?: readonly PlanItem[];
}

const leave: Partial<PlanHours> = { source: 'study-leave', schoolYear: 2027, minutes: 60 };
const tuition = (euro: number, per: 'year' | 'programme') => ({
  kind: 'tuition' as const,
  cents: euro * 100,
  per,
  note: '',
});
const fromGrant = (euro: number, changes: Partial<PlanCost> = {}): Partial<PlanCost> => ({
  payer: 'lerarenbeurs',
  cents: euro * 100,
  ...changes,
});

/** Anna, full time with a pabo, talks of a master of 8,300 a year from September 2027, paid by the grant. */
function school(setup: Setup = {}): Partial<FindingInput> {
  const programme =
    setup.programme === null ? null : aProgramme({ costs: [tuition(2_694, 'year')], ...setup.programme });
  return {
    members: [
      aMember('anna', {
        appointments: setup.appointments ?? [{}],
        qualifications: setup.qualifications ?? [{ kind: 'pabo' }],
      }),
    ],
    programmes: programme === null ? [] : [programme],
    items: [
      aPlanItem({
        programmeId: programme?.id ?? null,
        kind: programme?.kind ?? 'hbo-master',
        state: 'discussed',
        startsOn: isoDate('2027-09-01'),
        endsOn: isoDate('2028-08-31'),
        ...setup.item,
        costs: setup.costs ?? [fromGrant(2_694)],
        hours: setup.hours ?? [leave],
      }),
      ...(setup.others ?? []),
    ],
  };
}

const grantCodes = (input: Partial<FindingInput>) =>
  codesOf(input).filter((code) => /grant|accredited|leave|employers/.test(code));

it('has only the coming window to tell of a plan that fits', () => {
  expect(grantCodes(school())).toEqual(['grant-window-ahead']);
});

describe('by kind', () => {
  it('never pays a register programme, nor a course', () => {
    expect(grantCodes(school({ programme: null, item: { kind: 'register-programme' } }))).toEqual([
      'grant-never-for-register',
    ]);
    expect(grantCodes(school({ programme: null, item: { kind: 'short-course' } }))).toEqual(['grant-not-for-kind']);
    expect(
      grantCodes(school({ programme: null, item: { kind: 'register-programme' }, costs: [{ payer: 'school' }] })),
    ).toEqual([]);
  });

  it('never pays what is not accredited, which is no counted master either', () => {
    expect(grantCodes(school({ programme: { accredited: 'no' } }))).toEqual([
      'grant-not-accredited',
      'master-not-accredited',
    ]);
    expect(grantCodes(school({ programme: { accredited: 'no' }, costs: [{ payer: 'school' }] }))).toEqual([
      'master-not-accredited',
    ]);
    expect(grantCodes(school({ programme: { accredited: 'unknown' } }))).toEqual(['grant-window-ahead']);
  });

  it('does not pay what the catalogue says it does not', () => {
    expect(grantCodes(school({ programme: { grantEligible: 'no' } }))).toEqual(['grant-not-for-kind']);
    expect(grantCodes(school({ programme: { grantEligible: 'unknown' } }))).toEqual(['grant-window-ahead']);
  });

  it('tells of a held degree that is not accredited', () => {
    expect(codesOf({ members: [aMember('anna', { qualifications: [{ accredited: 'no' }] })] })).toEqual([
      'degree-not-accredited',
    ]);
    expect(codesOf({ members: [aMember('anna', { qualifications: [{ accredited: 'unknown' }] })] })).toEqual([]);
  });
});

describe('by person', () => {
  it('is for teachers, not for support staff', () => {
    expect(grantCodes(school({ appointments: [{ functionGroup: 'oop' }] }))).toEqual(['grant-not-a-teacher']);
    expect(grantCodes(school({ appointments: [] }))).not.toContain('grant-not-a-teacher');
  });

  it('is for qualified teachers, as far as diplomas are recorded', () => {
    expect(grantCodes(school({ qualifications: [{ kind: 'other' }] }))).toEqual(['grant-not-qualified']);
    expect(grantCodes(school({ qualifications: [] }))).not.toContain('grant-not-qualified');
  });

  it('asks a fifth of the time for teaching: 0.1 of 0.6 is too little, 0.12 of 0.6 is enough', () => {
    const split = (part: number) => [
      { functionGroup: 'directie' as const, workingTimeFactor: wtf(0.6 - part) },
      { functionGroup: 'op' as const, workingTimeFactor: wtf(part) },
    ];
    expect(grantCodes(school({ appointments: split(0.1) }))).toEqual(['grant-teaching-too-little']);
    expect(factsOf('grant-teaching-too-little', school({ appointments: split(0.1) }))).toEqual({
      share: 17,
      asked: 20,
    });
    expect(grantCodes(school({ appointments: split(0.12) }))).not.toContain('grant-teaching-too-little');
    const coordinator = split(0.1).map((part) => ({ ...part, isCareCoordinator: part.functionGroup === 'op' }));
    expect(grantCodes(school({ appointments: coordinator }))).not.toContain('grant-teaching-too-little');
  });

  it('is given once: not for a second master, but for a master after a bachelor or a premaster', () => {
    const before = (kind: PlanItem['kind'], state: PlanItem['state'] = 'achieved') => ({
      others: [
        aPlanItem({
          id: id('before'),
          kind,
          state,
          startsOn: isoDate('2020-09-01'),
          costs: [fromGrant(2_000, { year: 2020 })],
        }),
      ],
    });
    expect(grantCodes(school(before('hbo-master')))).toEqual(['grant-used-before']);
    expect(grantCodes(school(before('bachelor')))).not.toContain('grant-used-before');
    expect(grantCodes(school(before('premaster')))).not.toContain('grant-used-before');
    expect(grantCodes(school(before('hbo-master', 'lapsed')))).not.toContain('grant-used-before');
  });

  it('does not know whether an earlier master was paid by it', () => {
    expect(grantCodes(school({ qualifications: [{ kind: 'pabo' }, {}] }))).toEqual([
      'grant-use-unknown',
      'grant-window-ahead',
    ]);
  });

  it('is split between two employers', () => {
    const input = school({ appointments: [{ schoolId: id('a') }, { schoolId: id('b') }] });
    const schools = (...boards: string[]) =>
      boards.map((boardNumber, index) => ({ id: id<'school'>(index === 0 ? 'a' : 'b'), boardNumber }));
    expect(grantCodes({ ...input, schools: schools('10001', '10002') })).toContain('two-employers');
    expect(grantCodes({ ...input, schools: schools('10001', '10001') })).not.toContain('two-employers');
    expect(grantCodes({ ...input, schools: schools('10001', '') })).not.toContain('two-employers');
  });
});

describe('by time', () => {
  const on = (day: string, state: PlanItem['state'] = 'discussed') => ({
    ...school({ item: { state } }),
    today: isoDate(day),
  });

  it('opens on 1 February, closes on 15 March, and is missed by a wish after that', () => {
    expect(grantCodes(on('2027-01-31'))).toEqual(['grant-window-ahead']);
    expect(grantCodes(on('2027-02-01'))).toEqual(['grant-window-open']);
    expect(grantCodes(on('2027-03-15'))).toEqual(['grant-window-open']);
    expect(grantCodes(on('2027-03-16'))).toEqual(['grant-window-missed']);
    expect(grantCodes(on('2027-03-16', 'agreed'))).toEqual(['grant-window-past']);
    expect(factsOf('grant-window-open', on('2027-02-01'))).toEqual({
      year: 2027,
      opens: '2027-02-01',
      closes: '2027-03-15',
    });
  });

  it('has to be asked again for the next study year of what is under way', () => {
    const running = school({ item: { state: 'running', startsOn: isoDate('2026-09-01') } });
    expect(factsOf('grant-window-ahead', running)).toMatchObject({ year: 2027 });
    const last = school({ item: { state: 'running', startsOn: isoDate('2026-09-01'), endsOn: isoDate('2027-08-31') } });
    expect(grantCodes(last)).toEqual([]);
  });

  it('is not known after the last year of the scheme', () => {
    expect(factsOf('grant-scheme-ends', school({ item: { endsOn: isoDate('2029-07-31') } }))).toEqual({ year: 2028 });
    expect(grantCodes(school())).not.toContain('grant-scheme-ends');
  });

  it('is given for at most three study years, and for none or fewer below the edges', () => {
    const long = (programme: Partial<Programme>, startsOn = '2024-09-01') =>
      school({ programme, item: { state: 'running', startsOn: isoDate(startsOn) } });
    expect(factsOf('grant-years-exceeded', long({ credits: 90 }))).toEqual({ planned: 4, most: 3 });
    expect(grantCodes(long({ credits: 90 }, '2025-09-01'))).not.toContain('grant-years-exceeded');
    expect(grantCodes(school({ programme: { credits: 29 } }))).toContain('grant-too-small');
    expect(grantCodes(school({ programme: { credits: 30 } }))).not.toContain('grant-too-small');
    expect(grantCodes(long({ credits: 60 }, '2026-09-01'))).toContain('grant-years-unknown');
    expect(grantCodes(long({ credits: 61 }, '2026-09-01'))).not.toContain('grant-years-unknown');
  });
});

describe('by money', () => {
  it('leaves a gap of 1,300 a year of a tuition of 8,300, until somebody is planned to pay it', () => {
    const programme = { costs: [tuition(8_300, 'year')] };
    expect(factsOf('grant-tuition-gap', school({ programme, costs: [fromGrant(7_000)] }))).toEqual({
      tuition: 830_000,
      paid: 700_000,
      perYear: 130_000,
      gap: 130_000,
    });
    const paid = school({ programme, costs: [fromGrant(7_000), { payer: 'teacher', cents: 130_000 }] });
    expect(grantCodes(paid)).not.toContain('grant-tuition-gap');
  });

  it('knows that a price for the whole of two years, 13,900, is 6,950 a year; the material is another matter', () => {
    const ncoi = {
      durationMonths: 24,
      costs: [
        tuition(13_900, 'programme'),
        { kind: 'materials' as const, cents: 450_000, per: 'programme' as const, note: '' },
      ],
    };
    const input = school({
      programme: ncoi,
      item: { state: 'running', startsOn: isoDate('2026-09-01') },
      costs: [fromGrant(6_950, { year: 2026 }), fromGrant(6_950, { year: 2027 })],
    });
    expect(grantCodes(input)).not.toContain('grant-tuition-gap');
    // 350 a year for two years is 700 of 4,500.
    expect(factsOf('grant-materials-gap', input)).toEqual({ price: 450_000, paid: 70_000, gap: 380_000 });
  });

  it('does not give more than is due: 7,000 booked for a tuition of 2,694 is 4,306 too much', () => {
    expect(factsOf('grant-booked-above', school({ costs: [fromGrant(7_000)] }))).toEqual({
      kind: 'costs.tuition',
      booked: 700_000,
      given: 269_400,
      over: 430_600,
    });
    expect(grantCodes(school({ costs: [fromGrant(2_694), fromGrant(269, { kind: 'materials' })] }))).not.toContain(
      'grant-booked-above',
    );
  });

  it('computes nothing without a rule or a price', () => {
    const codes = grantCodes({
      ...school({ costs: [fromGrant(9_000)] }),
      rules: rulesWithout('lerarenbeurs-tuition-cap'),
    });
    expect(codes).not.toContain('grant-booked-above');
    expect(codes).not.toContain('grant-tuition-gap');
    expect(grantCodes(school({ programme: { costs: [] }, costs: [fromGrant(300, { kind: 'travel' })] }))).toEqual([
      'grant-window-ahead',
    ]);
  });
});

describe('by leave', () => {
  const planned = (hours: number, factor = 0.7) =>
    school({ hours: [{ ...leave, minutes: hours * 60 }], appointments: [{ workingTimeFactor: wtf(factor) }] });

  it('pays 224 hours at 0.7, not 240', () => {
    expect(factsOf('study-leave-above-grant', planned(240))).toEqual({
      year: 2027,
      planned: 14_400,
      paid: 13_440,
      over: 960,
    });
    expect(grantCodes(planned(224))).not.toContain('study-leave-above-grant');
    expect(grantCodes(planned(240, 0))).not.toContain('study-leave-above-grant');
  });

  it('tells of an agreed study without any', () => {
    expect(factsOf('study-leave-none', school({ item: { state: 'agreed' }, hours: [] }))).toEqual({ paid: 19_200 });
    expect(grantCodes(school({ item: { state: 'agreed' } }))).not.toContain('study-leave-none');
  });
});

describe('as a chance', () => {
  const atSchool = { costs: [{ payer: 'school' as const }] };

  it('is told with what it pays and its leave', () => {
    expect(factsOf('grant-possible-amount', school(atSchool))).toEqual({
      closes: '2027-03-15',
      leave: 19_200,
      paid: 269_400,
    });
    expect(grantCodes(school({ programme: { costs: [] }, costs: [] }))).toEqual(['grant-possible']);
  });

  it('is not told when the catalogue does not say so, the window has closed or the person cannot have it', () => {
    expect(grantCodes(school({ ...atSchool, programme: { grantEligible: 'unknown' } }))).toEqual([]);
    expect(grantCodes({ ...school(atSchool), today: isoDate('2027-03-16') })).toEqual([]);
    expect(grantCodes(school({ ...atSchool, appointments: [{ functionGroup: 'oop' }] }))).toEqual([]);
    expect(
      foundOf('grant-possible', {
        ...school({ programme: { costs: [] }, costs: [] }),
        rules: rulesWithout('lerarenbeurs-window'),
      }),
    ).toEqual([]);
  });
});
