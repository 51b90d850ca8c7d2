import { createHash } from 'node:crypto';
import { readCanonicalText } from '#shared/contract/agreements.ts';
import {
  contentsOf,
  isAsSigned,
  type AgreementContents,
  type AgreementNames,
} from '#shared/domain/agreements/agreement-contents.ts';
import { latestOutcome, waitingChecks } from '#shared/domain/agreements/agreement-checks.ts';
import type { Agreement } from '#shared/domain/agreements/entities.ts';
import type { PlanItem } from '#shared/domain/plans/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { readPlanItem, readPlanItems } from '../../data/plan-repository.ts';
import { readProgrammes } from '../../data/programme-repository.ts';
import { readRoles } from '../../data/role-repository.ts';
import { readTeam } from '../../data/team-repository.ts';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** SHA-256 of a text in lower-case hex. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Gives agreements their names, what stands on their paper, and how far their checks are. */
export function describeAgreements(ctx: WorkspaceContext, agreements: readonly Agreement[]) {
  const today = ctx.clock.today();
  const namesOf = agreementNames(ctx);
  const only = agreements.length === 1 ? agreements[0] : undefined;
  const items = only === undefined ? readPlanItems(ctx.db) : [readPlanItem(ctx.db, only.itemId)];
  const itemById = new Map<string, PlanItem>(items.flatMap((item) => (item === null ? [] : [[item.id, item]])));
  return agreements.flatMap((agreement) => {
    const item = itemById.get(agreement.itemId);
    if (item === undefined) return [];
    const { signed, earlier } = agreement;
    const copy = signed === null ? null : readCanonicalText(signed.frozenText);
    const present = contentsOf(agreement, namesOf(item, agreement), signed?.signatures ?? []);
    return [
      {
        agreement,
        personId: item.personId,
        itemState: item.state,
        /** What stands on the paper: of a signed agreement as it was signed. */
        contents: copy ?? present,
        /** Whether a signed agreement still says what was signed; null for a draft. */
        isIntact: signed === null ? null : isAsSigned(agreement, copy, hashOf(signed.frozenText)),
        earlier: earlier.map(
          ({ frozenText, ...version }): typeof version & { readonly contents: AgreementContents | null } => ({
            ...version,
            contents: readCanonicalText(frozenText),
          }),
        ),
        outcome: latestOutcome(agreement),
        waiting: waitingChecks({ agreement, itemState: item.state }, today).map(({ check, urgency }) => ({
          checkId: check.id,
          dueOn: check.dueOn,
          subject: check.subject,
          urgency,
        })),
      },
    ];
  });
}

/** The names that an agreement holds by id only, as they are now. */
export function agreementNames(
  ctx: WorkspaceContext,
): (item: PlanItem, agreement: Pick<Agreement, 'afterRoleId'>) => AgreementNames {
  const { name: school } = readWorkspace(ctx.db);
  const people = new Map<string, string>(readTeam(ctx.db).map(({ person }) => [person.id, displayName(person)]));
  const titles = new Map<string, string>(readProgrammes(ctx.db).map(({ id, title }) => [id, title]));
  const roles = new Map<string, string>(readRoles(ctx.db).map((role) => [role.id, role.titleNl || role.titleEn]));
  return (item, { afterRoleId }) => ({
    school,
    person: people.get(item.personId) ?? '',
    title: item.title || (titles.get(item.programmeId ?? '') ?? ''),
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    role: afterRoleId === null ? null : (roles.get(afterRoleId) ?? null),
  });
}
