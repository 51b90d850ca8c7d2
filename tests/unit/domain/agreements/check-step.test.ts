import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { checksAfter, type CheckStep } from '#shared/domain/agreements/check-step.ts';
import { id } from '../builders.ts';
import { aCheck } from './agreement-builders.ts';

const first = aCheck();
const second = aCheck({ id: id<'agreement-check'>('check-2'), subject: 'Een jaar later' });
const day = isoDate('2027-03-01');

it('changes only what a step names', () => {
  expect(checksAfter([first, second], { kind: 'change', checkId: second.id, dueOn: day })).toEqual([
    first,
    { ...second, dueOn: day },
  ]);
  expect(checksAfter([first, second], { kind: 'change', checkId: first.id, subject: '' })).toEqual([
    { ...first, subject: '' },
    second,
  ]);
  expect(checksAfter([first], { kind: 'add', dueOn: day, subject: 'Nieuw' })).toEqual([
    first,
    { id: null, dueOn: day, subject: 'Nieuw' },
  ]);
  expect(checksAfter([first, second], { kind: 'remove', checkId: first.id })).toEqual([second]);
});

it('says when a check is not there', () => {
  expect(checksAfter([first], { kind: 'change', checkId: second.id, dueOn: day })).toBeNull();
  expect(checksAfter([first], { kind: 'remove', checkId: second.id })).toBeNull();
});

it('changes of different checks give the same in either order', () => {
  const changes = fc.record({ days: fc.nat(700), subject: fc.option(fc.string(), { nil: undefined }) });
  fc.assert(
    fc.property(changes, changes, (one, other) => {
      const step = (checkId: typeof first.id, { days, subject }: typeof one): CheckStep => ({
        kind: 'change',
        checkId,
        dueOn: addDays(day, days),
        subject,
      });
      const steps = [step(first.id, one), step(second.id, other)];
      const run = (order: readonly CheckStep[]): unknown =>
        order.reduce(
          (checks: ReturnType<typeof checksAfter>, next) => checksAfter(checks ?? [], next),
          [first, second],
        );
      expect(run(steps)).toEqual(run(steps.toReversed()));
    }),
  );
});
