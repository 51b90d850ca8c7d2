import { assertNever } from '../../kernel/assert-never.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { AgreementCheckId } from '../../kernel/ids.ts';
import type { CheckDraft } from './agreement-policy.ts';

/**
 * One change of the checks of a draft. It names only what it changes, so that changes that were made on screen one right
 * after another do not take each other back.
 */
export type CheckStep =
  | { readonly kind: 'add'; readonly dueOn: IsoDate; readonly subject: string }
  | {
      readonly kind: 'change';
      readonly checkId: AgreementCheckId;
      /** Stays as it is when left out, like the subject. */
      readonly dueOn?: IsoDate | undefined;
      readonly subject?: string | undefined;
    }
  | { readonly kind: 'remove'; readonly checkId: AgreementCheckId };

/** The checks after a step; null when the step is about a check that is not among them. */
export function checksAfter(checks: readonly CheckDraft[], step: CheckStep): readonly CheckDraft[] | null {
  if (step.kind === 'add') return [...checks, { id: null, dueOn: step.dueOn, subject: step.subject }];
  if (!checks.some(({ id }) => id === step.checkId)) return null;
  switch (step.kind) {
    case 'change':
      return checks.map((check) =>
        check.id === step.checkId
          ? { ...check, dueOn: step.dueOn ?? check.dueOn, subject: step.subject ?? check.subject }
          : check,
      );
    case 'remove':
      return checks.filter(({ id }) => id !== step.checkId);
    default:
      return assertNever(step);
  }
}
