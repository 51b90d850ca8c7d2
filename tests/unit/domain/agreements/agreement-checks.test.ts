import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { agreementCounts, latestOutcome, waitingChecks } from '#shared/domain/agreements/agreement-checks.ts';
import { CHECK_OUTCOMES, type AgreementCheck } from '#shared/domain/agreements/entities.ts';
import { PLAN_STATES } from '#shared/domain/plans/entities.ts';
import { id } from '../builders.ts';
import { aCheck, anAgreement, aSignedCopy } from './agreement-builders.ts';

const today = isoDate('2026-11-01');
const signed = aSignedCopy();
const on = (dueOn: string, changes: Partial<AgreementCheck> = {}): AgreementCheck =>
  aCheck({ id: id<'agreement-check'>(dueOn), dueOn: isoDate(dueOn), ...changes });

it('says which checks wait: passed, within eight weeks with today and the last day, or later', () => {
  // Eight weeks from 1 November are 27 December.
  const agreement = anAgreement({
    signed,
    checks: ['2026-12-28', '2026-12-27', '2026-11-01', '2026-10-31'].map((dueOn) => on(dueOn)),
  });
  const urgencies = waitingChecks({ agreement, itemState: 'running' }, today).map(
    ({ check, urgency }) => `${check.dueOn} ${urgency}`,
  );
  expect(urgencies).toEqual(['2026-10-31 overdue', '2026-11-01 soon', '2026-12-27 soon', '2026-12-28 later']);
  expect(waitingChecks({ agreement: { ...agreement, signed: null }, itemState: 'running' }, today)).toEqual([]);
  expect(waitingChecks({ agreement, itemState: 'stopped' }, today)).toEqual([]);
});

it('goes by the check that somebody looked at last', () => {
  const first = on('2026-02-01', { outcome: 'not-kept', checkedOn: isoDate('2026-02-03') });
  const second = on('2026-06-01', { outcome: 'partly', checkedOn: isoDate('2026-06-01') });
  const third = on('2026-07-01', { outcome: 'kept', checkedOn: isoDate('2026-06-01') });
  expect(latestOutcome(anAgreement({ signed, checks: [first, on('2027-06-01')] }))).toBe('not-kept');
  expect(latestOutcome(anAgreement({ signed, checks: [second, first] }))).toBe('partly');
  expect(latestOutcome(anAgreement({ signed, checks: [third, second, first] }))).toBe('kept');
  expect(latestOutcome(anAgreement({ signed, checks: [on('2026-02-01')] }))).toBeNull();
  expect(latestOutcome(anAgreement({ checks: [first] }))).toBeNull();
});

it('counts what is made, signed and kept, and the checks that wait', () => {
  const kept = on('2026-06-01', { outcome: 'kept', checkedOn: isoDate('2026-06-01') });
  const entry = (changes: Parameters<typeof anAgreement>[0], itemState: 'running' | 'lapsed' = 'running') => ({
    agreement: anAgreement(changes),
    itemState,
  });
  expect(
    agreementCounts(
      [
        entry({}),
        entry({ signed, checks: [kept, on('2026-10-01')] }),
        entry({ signed, checks: [{ ...kept, outcome: 'partly' }, on('2026-11-30'), on('2026-12-01')] }),
        entry({ signed, checks: [{ ...kept, outcome: 'not-kept' }] }),
        entry({ signed, checks: [on('2026-10-01')] }, 'lapsed'),
      ],
      today,
    ),
  ).toEqual({
    made: 5,
    drafts: 1,
    signed: 4,
    kept: 1,
    partly: 1,
    notKept: 1,
    unchecked: 1,
    soonChecks: 2,
    overdueChecks: 1,
  });
});

it('adds up: drafts and signed are all, kept, partly, not kept and unchecked are the signed', () => {
  const check = fc
    .record({ days: fc.integer({ min: -400, max: 400 }), outcome: fc.option(fc.constantFrom(...CHECK_OUTCOMES)) })
    .map(({ days, outcome }) =>
      aCheck({ dueOn: addDays(today, days), outcome, checkedOn: outcome === null ? null : today }),
    );
  const entry = fc
    .record({
      isSigned: fc.boolean(),
      checks: fc.array(check, { maxLength: 4 }),
      itemState: fc.constantFrom(...PLAN_STATES),
    })
    .map(({ isSigned, checks, itemState }) => ({
      agreement: anAgreement({ signed: isSigned ? signed : null, checks }),
      itemState,
    }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
      const counts = agreementCounts(entries, today);
      expect(counts.made).toBe(entries.length);
      expect(counts.drafts + counts.signed).toBe(counts.made);
      expect(counts.kept + counts.partly + counts.notKept + counts.unchecked).toBe(counts.signed);
      const open = entries.flatMap(({ agreement }) => agreement.checks.filter(({ outcome }) => outcome === null));
      expect(counts.soonChecks + counts.overdueChecks).toBeLessThanOrEqual(open.length);
    }),
  );
});
