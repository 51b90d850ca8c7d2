import type { IsoDate } from '../../kernel/dates.ts';
import type { Agreement, AgreementKind, AgreementSignature } from './entities.ts';

/** Version of the form of the canonical text; the first thing in it. */
export const AGREEMENT_FORMAT = 'groeikaart-agreement-1';

/** Everything that stands on the paper: what the parties see and sign, in words and not in ids. */
export interface AgreementContents {
  readonly school: string;
  readonly person: string;
  /** What the agreement is about. */
  readonly title: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly kind: AgreementKind;
  readonly providerContact: string;
  readonly changeWorkedOn: string;
  readonly timeAndMoney: string;
  /** Title of the role afterwards; null when none was agreed. */
  readonly role: string | null;
  readonly minutesPerYear: number | null;
  readonly firstTask: string;
  readonly sharing: string;
  readonly checks: readonly { readonly dueOn: IsoDate; readonly subject: string }[];
  readonly signatures: readonly AgreementSignature[];
}

/** Names that an agreement holds by id only. */
export interface AgreementNames {
  readonly school: string;
  readonly person: string;
  readonly title: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  readonly role: string | null;
}

/** What stands on the paper of an agreement with some signatures. */
export function contentsOf(
  agreement: Agreement,
  names: AgreementNames,
  signatures: readonly AgreementSignature[],
): AgreementContents {
  return {
    school: names.school,
    person: names.person,
    title: names.title,
    startsOn: names.startsOn,
    endsOn: names.endsOn,
    kind: agreement.kind,
    providerContact: agreement.providerContact,
    changeWorkedOn: agreement.changeWorkedOn,
    timeAndMoney: agreement.timeAndMoney,
    role: names.role,
    minutesPerYear: agreement.afterMinutesPerYear,
    firstTask: agreement.firstTask,
    sharing: agreement.sharing,
    checks: agreement.checks.map(({ dueOn, subject }) => ({ dueOn, subject })),
    signatures: signatures.map(({ party, name, signedOn }) => ({ party, name, signedOn })),
  };
}

/**
 * The one text of the contents that is hashed: JSON with the fields in a fixed order and nothing left out, so that equal
 * contents give equal bytes and any other contents other bytes.
 */
export function canonicalText(contents: AgreementContents): string {
  const { checks, signatures } = contents;
  return JSON.stringify([
    AGREEMENT_FORMAT,
    {
      school: contents.school,
      person: contents.person,
      title: contents.title,
      startsOn: contents.startsOn,
      endsOn: contents.endsOn,
      kind: contents.kind,
      providerContact: contents.providerContact,
      changeWorkedOn: contents.changeWorkedOn,
      timeAndMoney: contents.timeAndMoney,
      role: contents.role,
      minutesPerYear: contents.minutesPerYear,
      firstTask: contents.firstTask,
      sharing: contents.sharing,
      checks: checks.map(({ dueOn, subject }) => ({ dueOn, subject })),
      signatures: signatures.map(({ party, name, signedOn }) => ({ party, name, signedOn })),
    },
  ]);
}

/**
 * Whether a signed agreement still says what was signed: the text has the hash that was kept, and the fields of the
 * agreement are those of the text. Names of people, schools and roles may have changed since: the text keeps those of the
 * day of signing.
 */
export function isAsSigned(agreement: Agreement, contents: AgreementContents | null, hashOfText: string): boolean {
  const { signed } = agreement;
  if (signed === null || contents === null) return false;
  const { school, person, title, startsOn, endsOn, role } = contents;
  const present = contentsOf(agreement, { school, person, title, startsOn, endsOn, role }, signed.signatures);
  return hashOfText === signed.frozenHash && canonicalText(present) === signed.frozenText;
}
