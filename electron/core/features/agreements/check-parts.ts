import type { IdSource } from '#shared/kernel/ids.ts';
import { compareCodeUnits } from '#shared/kernel/text.ts';
import type { CheckDraft } from '#shared/domain/agreements/agreement-policy.ts';
import type { AgreementCheck } from '#shared/domain/agreements/entities.ts';

/** The checks of a draft in the order of their days: what is there keeps its id and what was found, what is new gets one. */
export function withCheckIds(
  drafts: readonly CheckDraft[],
  present: readonly AgreementCheck[],
  ids: IdSource,
): readonly AgreementCheck[] {
  return drafts
    .map(({ id, dueOn, subject }): AgreementCheck => {
      const known = present.find((check) => check.id === id);
      return known === undefined
        ? { id: ids.next('agreement-check'), dueOn, subject, outcome: null, checkedOn: null, note: '' }
        : { ...known, dueOn, subject };
    })
    .toSorted((left, right) => compareCodeUnits(left.dueOn, right.dueOn));
}
