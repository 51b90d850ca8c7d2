import type { IsoDate } from '#shared/kernel/dates.ts';
import type { OwnRuleId } from '#shared/kernel/ids.ts';
import { RULE_KEYS, type RuleKey } from '#shared/domain/rules/definitions.ts';
import type { OwnRule } from '#shared/domain/rules/own-rules.ts';
import type { OwnRuleRow } from './rows/plan-rows.ts';
import { sqlFor } from './query-builder.ts';
import type { ReadDatabase } from './read-database.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** What stands in the column `value`: the value with the bounds that belong to it. */
type StoredValue = Pick<OwnRule, 'value' | 'parameters'>;

/** The rules that the users of this workspace entered, by key and first day; keys of no rule that is known are left out. */
export function readOwnRules(db: ReadDatabase): OwnRule[] {
  return db
    .all(sqlFor.selectFrom('own_rule').selectAll().orderBy('key').orderBy('starts_on').orderBy('id'))
    .filter((row) => RULE_KEYS.some((key) => key === row.key))
    .map(ruleOf);
}

/** Adds a rule. */
export function insertOwnRule(tx: WriteTransaction, rule: OwnRule): void {
  tx.insert('own_rule', rowOf(rule));
}

/** Changes a rule. */
export function updateOwnRule(tx: WriteTransaction, rule: OwnRule): boolean {
  return tx.update('own_rule', rule.id, rowOf(rule));
}

function ruleOf(row: OwnRuleRow): OwnRule {
  const stored = JSON.parse(row.value) as StoredValue;
  return {
    id: row.id as OwnRuleId,
    key: row.key as RuleKey,
    // Whether it fits its key is told by mergeRules, which takes anything else for unknown.
    value: stored.value,
    parameters: stored.parameters,
    from: row.starts_on as IsoDate,
    to: row.ends_on as IsoDate | null,
    source: row.source,
    note: row.note,
    checkedOn: row.checked_on as IsoDate,
  };
}

function rowOf(rule: OwnRule): OwnRuleRow {
  return {
    id: rule.id,
    key: rule.key,
    value: JSON.stringify({ value: rule.value, parameters: rule.parameters }),
    starts_on: rule.from,
    ends_on: rule.to,
    source: rule.source,
    note: rule.note,
    checked_on: rule.checkedOn,
  };
}
