import {
  canonicalText,
  contentsOf,
  type AgreementContents,
  type AgreementNames,
} from '#shared/domain/agreements/agreement-contents.ts';
import type { Agreement, AgreementSignature, SignedCopy } from '#shared/domain/agreements/entities.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { readProgrammes } from '../../data/programme-repository.ts';
import type { ReadDatabase } from '../../data/read-database.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import { textHash } from '../crypto/text-hash.ts';

/** What stands on the paper of agreements, with the names as they are now. */
export function paperOf(
  db: ReadDatabase,
): (agreement: Agreement, item: PlanItem, signatures: readonly AgreementSignature[]) => AgreementContents {
  const { name: school } = readWorkspace(db);
  const people = new Map<string, string>(readTeam(db).map(({ person }) => [person.id, displayName(person)]));
  const titles = new Map<string, string>(readProgrammes(db).map(({ id, title }) => [id, title]));
  const roles = new Map<string, string>(readRoles(db).map((role) => [role.id, role.titleNl || role.titleEn]));
  return (agreement, item, signatures) => {
    const { afterRoleId } = agreement;
    const names: AgreementNames = {
      school,
      person: people.get(item.personId) ?? '',
      title: item.title || (titles.get(item.programmeId ?? '') ?? ''),
      startsOn: item.startsOn,
      endsOn: item.endsOn,
      role: afterRoleId === null ? null : (roles.get(afterRoleId) ?? null),
    };
    return contentsOf(agreement, names, signatures);
  };
}

/** The frozen copy of contents that all parties signed, one signature at least. */
export function signedCopyOf(contents: AgreementContents): SignedCopy {
  const { signatures } = contents;
  const frozenText = canonicalText(contents);
  return {
    signedOn: signatures.map(({ signedOn }) => signedOn).reduce((last, day) => (day > last ? day : last)),
    signatures,
    frozenText,
    frozenHash: textHash(frozenText),
  };
}
