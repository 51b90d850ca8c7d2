import { checksToDo } from '#shared/domain/agreements/agreement-checks.ts';
import { readAgreements } from '../../data/agreement-repository.ts';
import { readPlanItem } from '../../data/plan-repository.ts';
import { readProgramme } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Agreements whose next check is overdue or comes within eight weeks, with whose they are and what they are about. */
export function readAgreementsToCheck(ctx: WorkspaceContext) {
  const entries = readAgreements(ctx.db).flatMap((agreement) => {
    const item = readPlanItem(ctx.db, agreement.itemId);
    return item === null ? [] : [{ agreement, item, itemState: item.state }];
  });
  return checksToDo(entries, ctx.clock.today()).flatMap(({ agreement, check, urgency }) => {
    const item = entries.find((entry) => entry.agreement === agreement)?.item;
    if (item === undefined) return [];
    const programme = item.title === '' && item.programmeId !== null ? readProgramme(ctx.db, item.programmeId) : null;
    const title = item.title || (programme?.title ?? '');
    return [{ agreementId: agreement.id, personId: item.personId, title, dueOn: check.dueOn, urgency }];
  });
}
