import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, isoDate } from '#shared/kernel/dates.ts';
import { readCanonicalText } from '#shared/contract/agreements.ts';
import {
  canonicalText,
  contentsOf,
  isAsSigned,
  type AgreementContents,
} from '#shared/domain/agreements/agreement-contents.ts';
import { AGREEMENT_KINDS, AGREEMENT_PARTIES } from '#shared/domain/agreements/entities.ts';
import { aCheck, anAgreement, aSignedCopy, TWO_SIGNATURES } from './agreement-builders.ts';

const NAMES = {
  school: 'De Proefschool',
  person: 'Anna Bos',
  title: 'Coördinator Rekenen',
  startsOn: isoDate('2026-09-01'),
  endsOn: null,
  role: 'Rekencoördinator',
};
const contents = contentsOf(anAgreement(), NAMES, TWO_SIGNATURES);
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(isoDate('2025-01-01'), days));
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const anyContents: fc.Arbitrary<AgreementContents> = fc.record({
  school: text,
  person: text,
  title: text,
  startsOn: fc.option(day),
  endsOn: fc.option(day),
  kind: fc.constantFrom(...AGREEMENT_KINDS),
  providerContact: text,
  changeWorkedOn: text,
  timeAndMoney: text,
  role: fc.option(text),
  minutesPerYear: fc.option(fc.nat(100_000)),
  firstTask: text,
  sharing: text,
  checks: fc.array(fc.record({ dueOn: day, subject: text }), { maxLength: 3 }),
  signatures: fc.array(fc.record({ party: fc.constantFrom(...AGREEMENT_PARTIES), name: text, signedOn: day }), {
    maxLength: 3,
  }),
});

// Files hold this hash: another one would call every agreement that was signed before changed.
it('freezes the same contents into the same text, whatever the order of the fields', () => {
  expect(hashOf(canonicalText(contents))).toBe('fedc885a45cf243a856539f77d260624f245470b4120df17e58b8eee1286f600');
  const turned = Object.fromEntries(Object.entries(contents).reverse()) as unknown as AgreementContents;
  expect(canonicalText(turned)).toBe(canonicalText(contents));
});

it('reads a frozen text back, and takes nothing else for one', () => {
  fc.assert(
    fc.property(anyContents, (any) => {
      expect(readCanonicalText(canonicalText(any))).toEqual(any);
    }),
  );
  for (const other of ['', '{}', '["groeikaart-agreement-1",{}]', canonicalText(contents).slice(0, -2)]) {
    expect(readCanonicalText(other)).toBeNull();
  }
});

it('gives different texts to different contents', () => {
  fc.assert(
    fc.property(anyContents, anyContents, (one, other) => {
      const isSame = JSON.stringify(readCanonicalText(canonicalText(one))) === JSON.stringify(other);
      expect(canonicalText(one) === canonicalText(other)).toBe(isSame);
    }),
  );
});

it('notices any change of a signed agreement, its checks, its signatures, its text and its hash', () => {
  const frozenText = canonicalText(contents);
  const signed = aSignedCopy({ frozenText, frozenHash: hashOf(frozenText) });
  const agreement = anAgreement({ signed });
  const isIntact = (changed: typeof agreement): boolean => {
    const kept = changed.signed?.frozenText ?? '';
    return isAsSigned(changed, readCanonicalText(kept), hashOf(kept));
  };
  expect(isIntact(agreement)).toBe(true);
  // What was found at a check is no part of what was signed.
  const looked = aCheck({ outcome: 'partly', checkedOn: isoDate('2027-07-02'), note: 'Nog 40 uur' });
  expect(isIntact({ ...agreement, checks: [looked] })).toBe(true);
  const swapped = canonicalText({ ...contents, person: 'Iemand Anders' });
  for (const change of [
    { kind: 'tripartite' },
    { providerContact: 'x' },
    { changeWorkedOn: `${agreement.changeWorkedOn} ` },
    { timeAndMoney: '41 uur' },
    { afterMinutesPerYear: 60 },
    { firstTask: '' },
    { sharing: 'x' },
    { checks: [] },
    { checks: [aCheck({ dueOn: isoDate('2027-07-02') })] },
    { signed: { ...signed, signatures: TWO_SIGNATURES.slice(1) } },
    { signed: { ...signed, frozenHash: 'other' } },
    { signed: { ...signed, frozenText: swapped } },
    { signed: null },
  ] satisfies Partial<typeof agreement>[]) {
    expect(isIntact({ ...agreement, ...change })).toBe(false);
  }
});
