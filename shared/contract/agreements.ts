import { z } from 'zod';
import { AGREEMENT_FORMAT, type AgreementContents } from '../domain/agreements/agreement-contents.ts';
import { AGREEMENT_KINDS, AGREEMENT_PARTIES, CHECK_OUTCOMES } from '../domain/agreements/entities.ts';
import { dateField, idField, lineField, textField } from './fields.ts';

/** An agreement as it is entered, apart from the plan item it belongs to. */
export const agreementDraftSchema = z.strictObject({
  kind: z.enum(AGREEMENT_KINDS),
  providerContact: lineField(2000),
  changeWorkedOn: textField(40_000),
  timeAndMoney: textField(40_000),
  afterRoleId: idField('role').nullable(),
  afterMinutesPerYear: z.number().nullable(),
  firstTask: textField(40_000),
  sharing: textField(40_000),
  checks: z
    .array(z.strictObject({ id: idField('agreement-check').nullable(), dueOn: dateField, subject: lineField(2000) }))
    .max(200)
    .readonly(),
});

/** One change of the checks of a draft. */
export const checkStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), dueOn: dateField, subject: lineField(2000) }),
  z.strictObject({
    kind: z.literal('change'),
    checkId: idField('agreement-check'),
    dueOn: dateField.optional(),
    subject: lineField(2000).optional(),
  }),
  z.strictObject({ kind: z.literal('remove'), checkId: idField('agreement-check') }),
]);

/** Who signed and when. */
export const signatureSchema = z.strictObject({
  party: z.enum(AGREEMENT_PARTIES),
  name: lineField(2000),
  signedOn: dateField,
});

/** What somebody found at a check; without an outcome it is taken back. */
export const checkRecordSchema = z.strictObject({
  outcome: z.enum(CHECK_OUTCOMES).nullable(),
  checkedOn: dateField,
  note: textField(40_000),
});

const contentsSchema = z.tuple([
  z.literal(AGREEMENT_FORMAT),
  z.strictObject({
    school: z.string(),
    person: z.string(),
    title: z.string(),
    startsOn: dateField.nullable(),
    endsOn: dateField.nullable(),
    kind: z.enum(AGREEMENT_KINDS),
    providerContact: z.string(),
    changeWorkedOn: z.string(),
    timeAndMoney: z.string(),
    role: z.string().nullable(),
    minutesPerYear: z.number().nullable(),
    firstTask: z.string(),
    sharing: z.string(),
    checks: z.array(z.strictObject({ dueOn: dateField, subject: z.string() })).readonly(),
    signatures: z
      .array(z.strictObject({ party: z.enum(AGREEMENT_PARTIES), name: z.string(), signedOn: dateField }))
      .readonly(),
  }),
]);

/** Reads the canonical text of a signed copy back; null when it is damaged. */
export function readCanonicalText(text: string): AgreementContents | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = contentsSchema.safeParse(json);
  return parsed.success ? parsed.data[1] : null;
}
