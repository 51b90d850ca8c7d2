import { ruleSetSchema } from '#shared/contract/rules.ts';
import type { RuleSet } from '#shared/domain/rules/entities.ts';
import { readAsset } from './read-asset.ts';

/** Reads the shipped rules on hours. Throws when the asset is missing or damaged. */
export async function readRules(assetsDirectory: string): Promise<RuleSet> {
  return readAsset(assetsDirectory, ['rules', 'rules.json'], ruleSetSchema);
}
