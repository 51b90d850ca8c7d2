import { z } from 'zod';
import { dateField } from '#shared/contract/fields.ts';
import {
  AGREEMENT_KINDS,
  AGREEMENT_PARTIES,
  CHECK_OUTCOMES,
  type Agreement,
} from '#shared/domain/agreements/entities.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { insertAgreement } from '../../data/agreement-repository.ts';
import { readPlanItemsOf } from '../../data/plan-repository.ts';
import { paperOf, signedCopyOf } from '../agreements/agreement-paper.ts';
import { examplePart } from './example-part.ts';

const text = z.string().min(1);

const agreement = z.strictObject({
  person: z.string().regex(/^p[0-9]{2}$/),
  /** Title of the plan item it belongs to. */
  item: text,
  kind: z.enum(AGREEMENT_KINDS),
  providerContact: z.string(),
  changeWorkedOn: z.string(),
  timeAndMoney: z.string(),
  roleAfter: text.nullable(),
  minutesPerYear: z.int().positive().nullable(),
  firstTask: z.string(),
  sharing: z.string(),
  /** Empty for a draft. */
  signatures: z.array(z.strictObject({ party: z.enum(AGREEMENT_PARTIES), name: text, signedOn: dateField })),
  checks: z.array(
    z.strictObject({
      dueOn: dateField,
      subject: text,
      found: z.strictObject({ outcome: z.enum(CHECK_OUTCOMES), checkedOn: dateField, note: z.string() }).nullable(),
    }),
  ),
});

/** Agreements over the plan items: drafts and signed ones, kept, partly kept, not kept, to be checked soon or too late. */
export const agreementsPart = examplePart({
  file: 'agreements.json',
  schema: z.strictObject({ agreements: z.array(agreement).min(1) }),
  insert: (tx, content, context) => {
    const contentsOf = paperOf(tx);
    for (const { person, item: title, roleAfter, minutesPerYear, signatures, checks, ...texts } of content.agreements) {
      const item = readPlanItemsOf(tx, context.person(person)).find((candidate) => candidate.title === title);
      if (item === undefined) throw new Error(`The example school has no plan item ${title} of ${person}`);
      const roleId = roleAfter === null ? null : context.shared.get(`role:${roleAfter}`);
      if (roleId === undefined) throw new Error(`The example school has no role ${roleAfter ?? ''}`);
      const signed = signatures.map((signature) => ({ ...signature, signedOn: context.date(signature.signedOn) }));
      // What lies ahead when the school is made has not happened yet.
      const isSigned = signed.length > 0 && signed.every(({ signedOn }) => signedOn <= context.today);
      const draft: Agreement = {
        ...texts,
        id: context.ids.next('agreement'),
        itemId: item.id,
        afterRoleId: roleId as RoleId | null,
        afterMinutesPerYear: minutesPerYear,
        checks: checks.map(({ dueOn, subject, found }) => {
          const checkedOn = isSigned ? context.optionalDate(found?.checkedOn ?? null) : null;
          const isFound = found !== null && checkedOn !== null && checkedOn <= context.today;
          return {
            id: context.ids.next('agreement-check'),
            dueOn: context.date(dueOn),
            subject,
            outcome: isFound ? found.outcome : null,
            checkedOn: isFound ? checkedOn : null,
            note: isFound ? found.note : '',
          };
        }),
        signed: null,
        earlier: [],
      };
      insertAgreement(tx, isSigned ? { ...draft, signed: signedCopyOf(contentsOf(draft, item, signed)) } : draft);
    }
  },
});
