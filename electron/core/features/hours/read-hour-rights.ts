import type { PersonId } from '#shared/kernel/ids.ts';
import { hourRights } from '#shared/domain/hours/hour-rights.ts';
import { AppError } from '../../app-error.ts';
import { readMember } from '../../data/team-repository.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The rights in hours of a person as they are today, with the rules behind them. Fails with `not-found`. */
export async function readHourRights(ctx: WorkspaceContext, personId: PersonId) {
  const rules = await readRuleSet(ctx);
  const member = readMember(ctx.db, personId);
  if (member === null) throw new AppError('not-found');
  return {
    ...hourRights(member, ctx.clock.today(), rules),
    rulesCheckedOn: rules.checkedOn,
    rulesVersion: rules.version,
  };
}
