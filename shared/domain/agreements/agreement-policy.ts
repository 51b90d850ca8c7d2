import { isoDate, type IsoDate } from '../../kernel/dates.ts';
import type { AgreementCheckId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import { hasFollowUp, partiesOf, type Agreement, type AgreementCheck, type AgreementSignature } from './entities.ts';

const MAX_LINE = 300;
const MAX_TEXT = 4000;
const MAX_CHECKS = 20;
/** No more than the hours of a year of full-time work. */
const MAX_MINUTES = 1_659 * 60;
const EARLIEST_DAY: IsoDate = isoDate('1990-01-01');
const LATEST_DAY: IsoDate = isoDate('2100-12-31');

/** A check as it is entered; null for a new one. */
export interface CheckDraft extends Pick<AgreementCheck, 'dueOn' | 'subject'> {
  readonly id: AgreementCheckId | null;
}

/** An agreement as somebody enters it, apart from the item it belongs to. */
export interface AgreementDraft extends Pick<
  Agreement,
  | 'kind'
  | 'providerContact'
  | 'changeWorkedOn'
  | 'timeAndMoney'
  | 'afterRoleId'
  | 'afterMinutesPerYear'
  | 'firstTask'
  | 'sharing'
> {
  readonly checks: readonly CheckDraft[];
}

/** What can be wrong with an agreement or with what somebody does with it. */
export type AgreementProblemCode =
  | 'required'
  | 'too-long'
  | 'too-many-checks'
  | 'role-unknown'
  | 'number-out-of-range'
  | 'date-too-early'
  | 'date-too-late'
  | 'date-in-future'
  | 'agreement-exists'
  | 'agreement-frozen'
  | 'agreement-not-signed'
  | 'agreement-was-signed'
  | 'agreement-check-recorded'
  | 'agreement-check-twice'
  | 'agreement-needs-check'
  | 'agreement-needs-follow-up'
  | 'agreement-signatures'
  | 'agreement-checked-before-signed';

type Problems = readonly Problem<AgreementProblemCode>[];

/**
 * What is wrong with an agreement as it is entered; empty when it may be kept as a draft. `present` is the agreement that
 * changes, null for a new one: a signed one takes no change at all, and checks that somebody looked at stay as they are.
 */
export function agreementProblems(
  draft: AgreementDraft,
  present: Agreement | null,
  isKnownRole: (id: string) => boolean,
): Problems {
  if (present !== null && present.signed !== null) return [errorAt('', 'agreement-frozen')];
  const problems: Problem<AgreementProblemCode>[] = [];
  for (const [path, max] of [
    ['providerContact', MAX_LINE],
    ['changeWorkedOn', MAX_TEXT],
    ['timeAndMoney', MAX_TEXT],
    ['firstTask', MAX_TEXT],
    ['sharing', MAX_TEXT],
  ] as const) {
    if (characterCount(draft[path]) > max) problems.push(errorAt(path, 'too-long', { max }));
  }
  if (draft.afterRoleId !== null && !isKnownRole(draft.afterRoleId))
    problems.push(errorAt('afterRoleId', 'role-unknown'));
  const minutes = draft.afterMinutesPerYear;
  if (minutes !== null && !(Number.isInteger(minutes) && minutes >= 0 && minutes <= MAX_MINUTES))
    problems.push(errorAt('afterMinutesPerYear', 'number-out-of-range', { min: 0, max: MAX_MINUTES / 60 }));
  return [...problems, ...checkDraftProblems(draft.checks, present?.checks ?? [])];
}

function checkDraftProblems(checks: readonly CheckDraft[], present: readonly AgreementCheck[]): Problems {
  const problems: Problem<AgreementProblemCode>[] = [];
  if (checks.length > MAX_CHECKS) problems.push(errorAt('checks', 'too-many-checks', { max: MAX_CHECKS }));
  checks.forEach(({ id, dueOn, subject }, index) => {
    const path = `checks.${String(index)}`;
    if (characterCount(subject) > MAX_LINE) problems.push(errorAt(`${path}.subject`, 'too-long', { max: MAX_LINE }));
    if (dueOn < EARLIEST_DAY) problems.push(errorAt(`${path}.dueOn`, 'date-too-early', { earliest: EARLIEST_DAY }));
    if (dueOn > LATEST_DAY) problems.push(errorAt(`${path}.dueOn`, 'date-too-late', { latest: LATEST_DAY }));
    if (id !== null && checks.findIndex((other) => other.id === id) < index)
      problems.push(errorAt(path, 'agreement-check-twice'));
  });
  const isChanged = present.some((check) => {
    const draft = checks.find(({ id }) => id === check.id);
    return check.outcome !== null && (draft?.dueOn !== check.dueOn || draft.subject !== check.subject);
  });
  return isChanged ? [...problems, errorAt('checks', 'agreement-check-recorded')] : problems;
}

/**
 * What stands in the way of signing; empty when it may be frozen.
 *
 * It is a draft; it says what change is worked on, what happens after the programme and on which day people look back;
 * exactly the parties of its kind signed, each with a name and a day that is not in the future.
 */
export function signingProblems(
  agreement: Agreement,
  signatures: readonly AgreementSignature[],
  today: IsoDate,
): Problems {
  if (agreement.signed !== null) return [errorAt('', 'agreement-frozen')];
  return [...completenessProblems(agreement), ...signatureProblems(agreement, signatures, today)];
}

/** What an agreement still lacks before it can be signed. */
function completenessProblems(agreement: Agreement): Problems {
  const { kind, changeWorkedOn, providerContact, checks } = agreement;
  const problems: Problem<AgreementProblemCode>[] = [];
  if (changeWorkedOn.trim() === '') problems.push(errorAt('changeWorkedOn', 'required'));
  if (kind === 'tripartite' && providerContact.trim() === '') problems.push(errorAt('providerContact', 'required'));
  if (!hasFollowUp(agreement)) problems.push(errorAt('firstTask', 'agreement-needs-follow-up'));
  if (checks.length === 0) problems.push(errorAt('checks', 'agreement-needs-check'));
  return problems;
}

function signatureProblems({ kind }: Agreement, signatures: readonly AgreementSignature[], today: IsoDate): Problems {
  const parties = partiesOf(kind);
  const isComplete =
    signatures.length === parties.length && parties.every((party) => signatures.some((one) => one.party === party));
  if (!isComplete) return [errorAt('signatures', 'agreement-signatures')];
  return signatures.flatMap(({ name, signedOn }, index): Problems => {
    const path = `signatures.${String(index)}`;
    return [
      ...(name.trim() === '' ? [errorAt(`${path}.name`, 'required' as const)] : []),
      ...(characterCount(name) > MAX_LINE ? [errorAt(`${path}.name`, 'too-long' as const, { max: MAX_LINE })] : []),
      ...(signedOn > today ? [errorAt(`${path}.signedOn`, 'date-in-future' as const)] : []),
      ...(signedOn < EARLIEST_DAY
        ? [errorAt(`${path}.signedOn`, 'date-too-early' as const, { earliest: EARLIEST_DAY })]
        : []),
    ];
  });
}

/** What stands in the way of opening a signed agreement again: it is signed, and the reason is told. */
export function reopeningProblems({ signed }: Agreement, reason: string): Problems {
  if (signed === null) return [errorAt('', 'agreement-not-signed')];
  if (reason.trim() === '') return [errorAt('reason', 'required')];
  return characterCount(reason) > MAX_TEXT ? [errorAt('reason', 'too-long', { max: MAX_TEXT })] : [];
}

/** What somebody found at a check; outcome and day are null to take it back. */
export type CheckRecord = Pick<AgreementCheck, 'outcome' | 'note'> & { readonly checkedOn: IsoDate };

/** What stands in the way of recording a check: it is of a signed agreement, looked at between signing and today. */
export function checkRecordProblems({ signed }: Agreement, record: CheckRecord, today: IsoDate): Problems {
  if (signed === null) return [errorAt('', 'agreement-not-signed')];
  const problems: Problem<AgreementProblemCode>[] = [];
  if (record.checkedOn > today) problems.push(errorAt('checkedOn', 'date-in-future'));
  if (record.checkedOn < signed.signedOn) problems.push(errorAt('checkedOn', 'agreement-checked-before-signed'));
  if (characterCount(record.note) > MAX_TEXT) problems.push(errorAt('note', 'too-long', { max: MAX_TEXT }));
  return problems;
}

/** What stands in the way of removing: only a draft that was never signed can go by itself. */
export function removalProblems({ signed, earlier }: Agreement): Problems {
  if (signed !== null) return [errorAt('', 'agreement-frozen')];
  return earlier.length > 0 ? [errorAt('', 'agreement-was-signed')] : [];
}
