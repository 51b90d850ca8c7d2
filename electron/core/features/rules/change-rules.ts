import type { IsoDate } from '#shared/kernel/dates.ts';
import type { RuleKey } from '#shared/domain/rules/definitions.ts';
import { ownRuleProblems, type OwnRuleDraft } from '#shared/domain/rules/own-rules.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import { insertOwnRule, readOwnRules, updateOwnRule } from '../../data/own-rule-repository.ts';
import { readRuleSet } from '../../services/rules/read-rule-set.ts';
import { readRules } from '../../services/shipped-data/read-rules.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Adds a period of a rule; fails with `invalid-input`. */
export async function addRule(ctx: WorkspaceContext, key: RuleKey, draft: OwnRuleDraft): Promise<void> {
  const set = await readRuleSet(ctx);
  refuseProblems(ownRuleProblems(key, draft, { set, replaces: null, isShipped: false, today: ctx.clock.today() }));
  ctx.db.write({ command: 'rules.add', actor: ctx.actor }, (tx) => {
    insertOwnRule(tx, { id: ctx.ids.next('own-rule'), key, ...draft });
  });
}

/**
 * Changes the rule of a key that begins on a day: an own rule itself, in the place of a shipped one an own rule. Fails
 * with `not-found` or `invalid-input`.
 */
export async function changeRule(
  ctx: WorkspaceContext,
  key: RuleKey,
  from: IsoDate,
  draft: OwnRuleDraft,
): Promise<void> {
  const set = await readRuleSet(ctx);
  const shipped = await readRules(ctx.assetsDirectory);
  const replaces = set.rules.find((rule) => rule.key === key && rule.from === from);
  if (replaces === undefined) throw new AppError('not-found');
  const isShipped = shipped.rules.some((rule) => rule.key === key && rule.from === from);
  refuseProblems(ownRuleProblems(key, draft, { set, replaces, isShipped, today: ctx.clock.today() }));
  const present = readOwnRules(ctx.db).find((rule) => rule.key === key && rule.from === from);
  ctx.db.write({ command: 'rules.change', actor: ctx.actor }, (tx) => {
    if (present === undefined) insertOwnRule(tx, { id: ctx.ids.next('own-rule'), key, ...draft });
    else updateOwnRule(tx, { id: present.id, key, ...draft });
  });
}

/** Takes an own rule away, so that the shipped one counts again, or the added period is gone. Fails with `not-found`. */
export function resetRule(ctx: WorkspaceContext, key: RuleKey, from: IsoDate): void {
  const present = readOwnRules(ctx.db).find((rule) => rule.key === key && rule.from === from);
  if (present === undefined) throw new AppError('not-found');
  ctx.db.write({ command: 'rules.reset', actor: ctx.actor }, (tx) => {
    tx.delete('own_rule', present.id);
  });
}
