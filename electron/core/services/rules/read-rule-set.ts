import { mergeRules } from '#shared/domain/rules/own-rules.ts';
import type { RuleSet } from '#shared/domain/rules/entities.ts';
import { readOwnRules } from '../../data/own-rule-repository.ts';
import type { ReadDatabase } from '../../data/read-database.ts';
import { readRules } from '../shipped-data/read-rules.ts';

/**
 * The rules that count in a workspace: the shipped ones with its own among them. Everything that computes with a rule
 * asks here, and takes the rule in force on the date that it computes for.
 */
export async function readRuleSet(ctx: {
  readonly assetsDirectory: string;
  readonly db: ReadDatabase;
}): Promise<RuleSet> {
  return mergeRules(await readRules(ctx.assetsDirectory), readOwnRules(ctx.db));
}
