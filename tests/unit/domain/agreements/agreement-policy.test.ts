import { expect, it } from 'vitest';
import { isoDate } from '#shared/kernel/dates.ts';
import {
  agreementProblems,
  checkRecordProblems,
  removalProblems,
  reopeningProblems,
  signingProblems,
} from '#shared/domain/agreements/agreement-policy.ts';
import type { Agreement, AgreementSignature, AgreementVersion } from '#shared/domain/agreements/entities.ts';
import { id } from '../builders.ts';
import { aCheck, anAgreement, aSignedCopy, TWO_SIGNATURES } from './agreement-builders.ts';

const today = isoDate('2026-11-01');
const at = (problems: readonly { readonly path: string; readonly code: string }[]): readonly string[] =>
  problems.map(({ path, code }) => `${path} ${code}`.trim());
const draftProblems = (changes: Partial<Agreement>, present: Agreement | null = null): readonly string[] =>
  at(agreementProblems(anAgreement(changes), present, (roleId) => roleId === 'known'));

it('keeps any draft that fits, and says what does not', () => {
  expect(draftProblems({ changeWorkedOn: '', firstTask: '', checks: [] })).toEqual([]);
  expect(draftProblems({ afterRoleId: id<'role'>('known'), afterMinutesPerYear: 99_540 })).toEqual([]);
  expect(draftProblems({ afterRoleId: id<'role'>('gone') })).toEqual(['afterRoleId role-unknown']);
  for (const afterMinutesPerYear of [-1, 0.5, 99_541, Number.NaN]) {
    expect(draftProblems({ afterMinutesPerYear })).toEqual(['afterMinutesPerYear number-out-of-range']);
  }
  expect(draftProblems({ sharing: 'x'.repeat(4001), providerContact: 'x'.repeat(301) })).toEqual([
    'providerContact too-long',
    'sharing too-long',
  ]);
  const check = aCheck({ dueOn: isoDate('1989-12-31'), subject: 'x'.repeat(301) });
  expect(draftProblems({ checks: [check, aCheck()] })).toEqual([
    'checks.0.subject too-long',
    'checks.0.dueOn date-too-early',
    'checks.1 agreement-check-twice',
  ]);
  const many = Array.from({ length: 21 }, (_, index) => aCheck({ id: id<'agreement-check'>(String(index)) }));
  expect(draftProblems({ checks: many })).toEqual(['checks too-many-checks']);
});

it('takes no change once signed, and leaves alone what was looked at', () => {
  expect(draftProblems({}, anAgreement({ signed: aSignedCopy() }))).toEqual(['agreement-frozen']);
  const looked = aCheck({ outcome: 'kept', checkedOn: today });
  const present = anAgreement({ checks: [looked] });
  expect(draftProblems({ checks: [looked] }, present)).toEqual([]);
  expect(draftProblems({ checks: [] }, present)).toEqual(['checks agreement-check-recorded']);
  expect(draftProblems({ checks: [{ ...looked, subject: 'Iets anders' }] }, present)).toEqual([
    'checks agreement-check-recorded',
  ]);
});

it('is signed by exactly the parties of its kind, when it is complete', () => {
  const sign = (changes: Partial<Agreement>, signatures: readonly AgreementSignature[]): readonly string[] =>
    at(signingProblems(anAgreement(changes), signatures, today));
  const [teacher, school] = TWO_SIGNATURES;
  const provider: AgreementSignature = { party: 'provider', name: 'Kim Jansen', signedOn: today };
  expect(sign({}, TWO_SIGNATURES)).toEqual([]);
  expect(sign({ kind: 'tripartite', providerContact: 'Kim' }, [...TWO_SIGNATURES, provider])).toEqual([]);
  expect(sign({}, [])).toEqual(['signatures agreement-signatures']);
  expect(sign({}, [...TWO_SIGNATURES, provider])).toEqual(['signatures agreement-signatures']);
  expect(sign({ kind: 'tripartite', providerContact: 'Kim' }, TWO_SIGNATURES)).toEqual([
    'signatures agreement-signatures',
  ]);
  if (teacher === undefined || school === undefined) throw new Error('Two people sign');
  expect(sign({}, [teacher, teacher])).toEqual(['signatures agreement-signatures']);
  expect(
    sign({}, [
      { ...teacher, name: ' ' },
      { ...school, signedOn: isoDate('2026-11-02') },
    ]),
  ).toEqual(['signatures.0.name required', 'signatures.1.signedOn date-in-future']);
  expect(sign({ kind: 'tripartite', changeWorkedOn: ' ', firstTask: '', checks: [] }, [])).toEqual([
    'changeWorkedOn required',
    'providerContact required',
    'firstTask agreement-needs-follow-up',
    'checks agreement-needs-check',
    'signatures agreement-signatures',
  ]);
  expect(sign({ signed: aSignedCopy() }, TWO_SIGNATURES)).toEqual(['agreement-frozen']);
});

it('is opened again with a reason, and then not removed by itself', () => {
  const signed = anAgreement({ signed: aSignedCopy() });
  const version: AgreementVersion = {
    ...aSignedCopy(),
    id: id<'agreement-version'>('v'),
    number: 1,
    reopenedOn: today,
    reason: 'De rol wordt kleiner',
  };
  expect(at(reopeningProblems(signed, 'De rol wordt kleiner'))).toEqual([]);
  expect(at(reopeningProblems(signed, ' '))).toEqual(['reason required']);
  expect(at(reopeningProblems(signed, 'x'.repeat(4001)))).toEqual(['reason too-long']);
  expect(at(reopeningProblems(anAgreement(), 'x'))).toEqual(['agreement-not-signed']);
  expect(at(removalProblems(anAgreement()))).toEqual([]);
  expect(at(removalProblems(signed))).toEqual(['agreement-frozen']);
  expect(at(removalProblems(anAgreement({ earlier: [version] })))).toEqual(['agreement-was-signed']);
});

it('is checked after signing and not in the future', () => {
  const signed = anAgreement({ signed: aSignedCopy() });
  const record = (checkedOn: string, note = '') => ({ outcome: 'kept' as const, checkedOn: isoDate(checkedOn), note });
  expect(at(checkRecordProblems(signed, record('2026-09-02'), today))).toEqual([]);
  expect(at(checkRecordProblems(signed, record('2026-11-01'), today))).toEqual([]);
  expect(at(checkRecordProblems(signed, record('2026-11-02', 'x'.repeat(4001)), today))).toEqual([
    'checkedOn date-in-future',
    'note too-long',
  ]);
  expect(at(checkRecordProblems(signed, record('2026-09-01'), today))).toEqual([
    'checkedOn agreement-checked-before-signed',
  ]);
  expect(at(checkRecordProblems(anAgreement(), record('2026-11-01'), today))).toEqual(['agreement-not-signed']);
});
