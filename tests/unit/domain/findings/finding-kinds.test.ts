import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findFindings } from '#shared/domain/findings/find-findings.ts';
import type { FindingInput } from '#shared/domain/findings/finding-input.ts';
import { FINDING_CODES, FINDING_KINDS } from '#shared/domain/findings/finding-kinds.ts';
import { PROGRAMME_KINDS, type ProgrammeKind } from '#shared/domain/catalogue/entities.ts';
import { HOUR_SOURCES, PAYERS, PLAN_STATES, type PlanItem } from '#shared/domain/plans/entities.ts';
import { addDays } from '#shared/kernel/dates.ts';
import { aMember, id, wtf } from '../builders.ts';
import { aPlanItem } from '../plans/plan-builders.ts';
import { aFindingInput, ruleSet, TODAY } from './finding-builders.ts';

const days = fc.option(fc.integer({ min: -400, max: 1200 }), { nil: null });

const someItem: fc.Arbitrary<PlanItem> = fc
  .record({
    name: fc.integer({ min: 1, max: 1_000_000 }),
    person: fc.constantFrom('anna', 'bram'),
    kind: fc.constantFrom<ProgrammeKind>(...PROGRAMME_KINDS),
    state: fc.constantFrom(...PLAN_STATES),
    start: days,
    length: fc.integer({ min: 0, max: 1400 }),
    hours: fc.array(
      fc.record({
        schoolYear: fc.constantFrom(2026, 2027),
        source: fc.constantFrom(...HOUR_SOURCES),
        minutes: fc.integer({ min: 1, max: 30_000 }),
      }),
      { maxLength: 3 },
    ),
    costs: fc.array(
      fc.record({
        year: fc.constantFrom(2026, 2027, 2028),
        payer: fc.constantFrom(...PAYERS),
        cents: fc.integer({ min: 1, max: 2_000_000 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ name, person, start, length, ...item }) =>
    aPlanItem({
      ...item,
      id: id(`item-${String(name)}`),
      personId: id(person),
      startsOn: start === null ? null : addDays(TODAY, start),
      endsOn: start === null ? null : addDays(TODAY, start + length),
    }),
  );

const someSchool: fc.Arbitrary<FindingInput> = fc
  .record({
    items: fc.uniqueArray(someItem, { maxLength: 5, selector: (item) => item.id }),
    factor: fc.constantFrom(0, 0.4, 1, 1.2),
    hasPabo: fc.boolean(),
  })
  .map(({ items, factor, hasPabo }) =>
    aFindingInput({
      items,
      members: ['anna', 'bram'].map((name) =>
        aMember(name, {
          appointments: [{ workingTimeFactor: wtf(factor) }],
          qualifications: hasPabo ? [{ kind: 'pabo' }] : [],
        }),
      ),
    }),
  );

it('says of every finding what its kind says, and names only what the school has', () => {
  fc.assert(
    fc.property(someSchool, (input) => {
      const known = new Set<string>([
        ...input.items.map((item) => item.id),
        ...input.members.map(({ person }) => person.id),
      ]);
      for (const finding of findFindings(input)) {
        expect(finding.severity).toBe(FINDING_KINDS[finding.code].severity);
        expect(finding.subjects.every((subject) => known.has(subject.id))).toBe(true);
        const keys: readonly string[] = FINDING_KINDS[finding.code].rules;
        if (finding.rule !== null) expect(keys).toContain(finding.rule.key);
        for (const { value } of Object.values(finding.facts)) expect(value).not.toBeNaN();
      }
    }),
  );
});

it('finds nothing about an item that is gone: without the cause there is no finding', () => {
  fc.assert(
    fc.property(someSchool, (input) => {
      for (const { id: gone } of input.items) {
        const rest = findFindings({ ...input, items: input.items.filter((item) => item.id !== gone) });
        expect(rest.some(({ subjects }) => subjects.some((subject) => subject.id === gone))).toBe(false);
      }
    }),
  );
});

it('judges nothing by a rule when no rule is known', () => {
  fc.assert(
    fc.property(someSchool, (input) => {
      const found = findFindings({ ...input, rules: ruleSet([]) });
      expect(found.every(({ rule }) => rule === null)).toBe(true);
      const judged = found.filter(({ code }) => FINDING_KINDS[code].rules.length > 0).map(({ code }) => code);
      expect(judged.filter((code) => code !== 'hour-right-unknown' && code !== 'grant-scheme-ends')).toEqual([]);
    }),
  );
});

it('has a test for every kind', () => {
  const folder = new URL('.', import.meta.url);
  const tests = readdirSync(folder)
    .filter((name) => name.endsWith('-findings.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  expect(FINDING_CODES.filter((code) => !tests.includes(`'${code}'`))).toEqual([]);
});
