import { singlePoints } from '../competences/single-points.ts';
import { coverRole, type RoleCoverage, type RoleReason, type RoleRemark } from '../roles/role-coverage.ts';
import { refreshTerms } from '../roles/refresh-term.ts';
import type { CoverageFacts } from '../goals/requirement-coverage.ts';
import type { Role } from '../roles/entities.ts';
import type { Finding, FindingSubject } from './entities.ts';
import type { FindingInput } from './finding-input.ts';
import { aboutPeople, fact, makeFinding } from './make-finding.ts';

/**
 * Where the roles of the school are not well filled, and competences that hang on one person (concepts 55, 57; design
 * §2): what `coverRole` and `singlePoints` find, as findings. A role without a holder is told only when it is critical.
 */
export function roleFindings(input: FindingInput): readonly Finding[] {
  const facts: CoverageFacts = {
    members: input.members,
    usedLevel: input.usedLevel,
    plannedRises: [],
    on: input.today,
  };
  return [
    ...input.roles
      .filter(({ state }) => state === 'active')
      .flatMap((role) => findingsOf(role, coverRole(role, input.requirements, facts), input)),
    ...input.roles.flatMap((role) => refreshFindings(role, input)),
    ...singlePoints(input.requirements, facts).map((point) =>
      makeFinding(
        'competence-single-point',
        [{ kind: 'competence', id: point.competenceId }, ...aboutPeople([point.personId])],
        { level: fact.number(point.level), unknown: fact.number(point.unknown) },
      ),
    ),
  ];
}

function findingsOf(role: Role, coverage: RoleCoverage, input: FindingInput): readonly Finding[] {
  return [
    ...coverage.reasons.flatMap((reason) => reasonFindings(role, reason, input)),
    ...coverage.remarks.flatMap((remark) => remarkFindings(role, coverage, remark)),
  ];
}

function reasonFindings(role: Role, reason: RoleReason, { requirements }: FindingInput): readonly Finding[] {
  const about = (...people: Parameters<typeof aboutPeople>[0]): readonly FindingSubject[] => [
    { kind: 'role', id: role.id },
    ...aboutPeople(people),
  ];
  switch (reason.code) {
    case 'no-holder':
      return role.isCritical ? [makeFinding('role-critical-empty', about())] : [];
    case 'not-in-service':
      return [makeFinding('role-holder-away', about(reason.personId))];
    case 'hours-not-agreed':
      return [
        makeFinding('role-hours-not-agreed', about(reason.personId), { asked: fact.minutes(role.minutesPerYear ?? 0) }),
      ];
    case 'hours-short':
      return [makeFinding('role-hours-short', about(reason.personId), { short: fact.minutes(reason.minutes) })];
    case 'level-lacking':
    case 'level-unknown': {
      const asked = requirements.find(({ id }) => id === reason.requirementId);
      if (asked === undefined) return [];
      return [
        makeFinding(
          reason.code === 'level-lacking' ? 'role-holder-below-level' : 'role-holder-level-unknown',
          [...about(reason.personId), { kind: 'competence', id: asked.competenceId }],
          { level: fact.number(asked.level) },
        ),
      ];
    }
    case 'requirement-gap':
      return [];
  }
}

function remarkFindings(role: Role, { holders }: RoleCoverage, remark: RoleRemark): readonly Finding[] {
  const subject: FindingSubject = { kind: 'role', id: role.id };
  switch (remark.code) {
    case 'nothing-asked':
      return [];
    case 'hours-unknown': {
      const filling = holders.filter(({ isInService, minutesPerYear }) => isInService && minutesPerYear === null);
      return filling.length === 0
        ? []
        : [makeFinding('role-without-hours', [subject, ...aboutPeople(filling.map(({ personId }) => personId))])];
    }
    case 'single-holder':
      return [makeFinding('role-single-holder', [subject, ...aboutPeople([remark.personId])])];
    case 'becomes-vacant':
      return [makeFinding('role-becomes-vacant', [subject], { from: fact.date(remark.from) })];
  }
}

function refreshFindings(role: Role, { members, requirements, items, today }: FindingInput): readonly Finding[] {
  return refreshTerms(role, { members, requirements, planItems: items, on: today }).flatMap(
    ({ state, personId, dueOn }) =>
      state !== 'passed' || dueOn === null
        ? []
        : [
            makeFinding('role-refresh-passed', [{ kind: 'role', id: role.id }, ...aboutPeople([personId])], {
              due: fact.date(dueOn),
              months: fact.number(role.refreshMonths ?? 0),
            }),
          ],
  );
}
