import { isoDate } from '#shared/kernel/dates.ts';
import type { Agreement, AgreementCheck, AgreementSignature, SignedCopy } from '#shared/domain/agreements/entities.ts';
import { id } from '../builders.ts';

/** A check on 1 July 2027 that nobody looked at. */
export function aCheck(changes: Partial<AgreementCheck> = {}): AgreementCheck {
  return {
    id: id<'agreement-check'>('check-1'),
    dueOn: isoDate('2027-07-01'),
    subject: 'Is de rol er, met de uren?',
    outcome: null,
    checkedOn: null,
    note: '',
    ...changes,
  };
}

/** A complete draft between teacher and school. */
export function anAgreement(changes: Partial<Agreement> = {}): Agreement {
  return {
    id: id<'agreement'>('agreement-1'),
    itemId: id<'plan-item'>('item-1'),
    kind: 'teacher-school',
    providerContact: '',
    changeWorkedOn: 'Rekenlessen die aansluiten bij wat leerlingen al kunnen.',
    timeAndMoney: '40 uur, € 2.450.',
    afterRoleId: null,
    afterMinutesPerYear: null,
    firstTask: 'De leerlijn tot en met groep 8 uitschrijven.',
    sharing: '',
    checks: [aCheck()],
    signed: null,
    earlier: [],
    ...changes,
  };
}

/** Signatures of teacher and leader on 2 September 2026. */
export const TWO_SIGNATURES: readonly AgreementSignature[] = [
  { party: 'teacher', name: 'Anna Bos', signedOn: isoDate('2026-09-01') },
  { party: 'school', name: 'Dirk Vos', signedOn: isoDate('2026-09-02') },
];

/** A copy that was signed on 2 September 2026. */
export function aSignedCopy(changes: Partial<SignedCopy> = {}): SignedCopy {
  return {
    signedOn: isoDate('2026-09-02'),
    signatures: TWO_SIGNATURES,
    frozenText: 'text',
    frozenHash: 'hash',
    ...changes,
  };
}
