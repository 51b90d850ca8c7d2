import fc from 'fast-check';
import type { Requirement, RequirementGroup, RequiredQuantity } from '#shared/domain/goals/entities.ts';
import type { CoverageFacts } from '#shared/domain/goals/requirement-coverage.ts';
import { GROUP_DUTIES } from '#shared/domain/groups/entities.ts';
import { BOUWEN, FUNCTION_GROUPS, PUPIL_GROUPS, type TeamMember } from '#shared/domain/team/entities.ts';
import { dates } from '../arbitraries.ts';
import { aMember, aRequirement, id } from '../builders.ts';

const PEOPLE = 10;
/** Few spellings, roles and groups, so that people share them. */
const TITLES = ['Leerkracht', 'leerkracht', 'Intern begeleider', ''] as const;
const ROLES = ['role-1', 'role-2'] as const;
const GROUPS = ['group-1', 'group-2'] as const;

const periods = fc.record({ from: fc.option(dates()), to: fc.option(dates()) });

/** Any team of up to ten people, with several appointments, roles and groups, overlapping or not. */
export const anyTeam: fc.Arbitrary<readonly TeamMember[]> = fc
  .array(
    fc.record({
      appointments: fc.array(
        fc
          .tuple(
            periods,
            fc.record({
              functionGroup: fc.constantFrom(...FUNCTION_GROUPS),
              functionTitle: fc.constantFrom(...TITLES),
              pupilGroups: fc.subarray([...PUPIL_GROUPS], { maxLength: 3 }),
            }),
          )
          .map(([period, facts]) => ({ ...period, ...facts })),
        { maxLength: 3 },
      ),
      occupancies: fc.array(
        fc
          .tuple(periods, fc.constantFrom(...ROLES), fc.option(fc.nat({ max: 100 })))
          .map(([period, role, minutesPerYear]) => ({ ...period, roleId: id<'role'>(role), minutesPerYear })),
        { maxLength: 3 },
      ),
      memberships: fc.array(
        fc
          .tuple(periods, fc.constantFrom(...GROUPS), fc.constantFrom(...GROUP_DUTIES))
          .map(([period, group, duty]) => ({ ...period, groupId: id<'group'>(group), duty })),
        { maxLength: 3 },
      ),
    }),
    { maxLength: PEOPLE },
  )
  .map((people) => people.map((changes, index) => aMember(personName(index), changes)));

/** Every kind of quantity. */
export const anyQuantity: fc.Arbitrary<RequiredQuantity> = fc.oneof(
  fc.constant({ kind: 'everyone' } as const),
  fc.integer({ min: 1, max: 12 }).map((count) => ({ kind: 'at-least-count', count }) as const),
  fc.integer({ min: 1, max: 100 }).map((percent) => ({ kind: 'at-least-percent', percent }) as const),
);

/** Every kind of group. */
export const anyGroup: fc.Arbitrary<RequirementGroup> = fc.oneof(
  fc.constantFrom({ kind: 'all-teachers' } as const, { kind: 'all-staff' } as const),
  fc.constantFrom(...BOUWEN).map((bouw) => ({ kind: 'bouw', bouw }) as const),
  fc.constantFrom(...FUNCTION_GROUPS).map((functionGroup) => ({ kind: 'function-group', functionGroup }) as const),
  fc
    .constantFrom('LEERKRACHT', 'intern begeleider')
    .map((functionTitle) => ({ kind: 'function', functionTitle }) as const),
  fc.constantFrom(...ROLES).map((role) => ({ kind: 'role', roleId: id<'role'>(role) }) as const),
  fc.constantFrom(...GROUPS).map((group) => ({ kind: 'group', groupId: id<'group'>(group) }) as const),
);

const personNumbers = fc.nat({ max: PEOPLE - 1 });

/** The id of a person by his place. */
export function personName(index: number): string {
  return `person-${String(index + 1)}`;
}

/** The exemption of a person. */
export function exemptionOf(personId: string): Requirement['exemptions'][number] {
  return { id: id(`exemption-${personId}`), personId: id(personId), reason: 'x' };
}

/** A requirement with everything that it is counted from. */
export interface CoverageCase {
  readonly requirement: Requirement;
  readonly facts: CoverageFacts;
  /** Level per person by his place; null when unknown. */
  readonly levels: readonly (number | null)[];
}

/** Any requirement on any team, with exemptions and plans. */
export const coverageCases: fc.Arbitrary<CoverageCase> = fc
  .record({
    members: anyTeam,
    levels: fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: PEOPLE, maxLength: PEOPLE }),
    exempt: fc.uniqueArray(personNumbers, { maxLength: 4 }),
    rises: fc.array(fc.record({ person: personNumbers, level: fc.integer({ min: 1, max: 4 }), by: dates() }), {
      maxLength: 6,
    }),
    on: dates(),
    quantity: anyQuantity,
    group: anyGroup,
    byDate: fc.option(dates()),
  })
  .map(({ members, levels, exempt, rises, on, quantity, group, byDate }) => ({
    levels,
    facts: {
      members,
      usedLevel: (personId) => levels[Number(personId.slice('person-'.length)) - 1] ?? null,
      plannedRises: rises.map(({ person, level, by }) => ({
        personId: id<'person'>(personName(person)),
        competenceId: id<'competence'>('competence-1'),
        level,
        by,
      })),
      on,
    },
    requirement: aRequirement({
      quantity,
      group,
      byDate,
      exemptions: exempt.map((person) => exemptionOf(personName(person))),
    }),
  }));
