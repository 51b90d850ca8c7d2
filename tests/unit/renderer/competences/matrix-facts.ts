import type { TeamMember } from '#shared/domain/team/entities.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import { coverRequirement } from '#shared/domain/goals/requirement-coverage.ts';
import { isoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import type { MatrixData } from '#renderer/features/competences/matrix-data.ts';
import { aCompetence, aFramework, id } from '../../domain/builders.ts';
import { asAnswer } from '../as-answer.ts';

/** Levels by person and competence; what is not named is unknown. */
export type Levels = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the tests of one matrix say of it. */
export interface MatrixFacts {
  readonly members: readonly TeamMember[];
  readonly levels?: Levels;
  /** Domains with their competences; competences without a domain stand under the empty name. */
  readonly tree?: Readonly<Record<string, readonly string[]>>;
  readonly requirements?: readonly Requirement[];
  readonly goals?: MatrixData['goals'];
  readonly roles?: MatrixData['roles'];
  readonly on?: string;
}

/** An answer of the core as it would be for these facts, counted by the shared rules. */
export function aMatrix(facts: MatrixFacts): MatrixData {
  const on = isoDate(facts.on ?? '2026-10-01');
  const tree = facts.tree ?? { '': ['reading', 'maths', 'writing'] };
  const domains = Object.keys(tree).filter((name) => name !== '');
  const competences = [
    ...domains.map((name) => aCompetence({ id: id<'competence'>(name), kind: 'domain', titleNl: name })),
    ...Object.entries(tree).flatMap(([domain, names]) =>
      names.map((name) =>
        aCompetence({
          id: id<'competence'>(name),
          titleNl: name,
          titleEn: name,
          code: name.slice(0, 1).toUpperCase(),
          parentId: domain === '' ? null : id<'competence'>(domain),
        }),
      ),
    ),
  ];
  const columnIds = Object.values(tree).flatMap((names) => names.map((name) => id<'competence'>(name)));
  const levelOf = (personId: string, competenceId: CompetenceId): number =>
    facts.levels?.[personId]?.[competenceId] ?? 0;
  const zeros = columnIds.map(() => 0);
  const framework = aFramework();
  return asAnswer({
    on,
    today: on,
    framework,
    frameworks: [framework],
    domains: [],
    columnCount: columnIds.length,
    askedCount: 0,
    isTooWide: false,
    competences,
    columnIds,
    members: [...facts.members],
    rows: facts.members.map(({ person }) => ({
      personId: person.id,
      used: columnIds.map((competenceId) => levelOf(person.id, competenceId)),
      agreed: zeros,
      usedDay: zeros,
      self: zeros,
      leader: zeros,
    })),
    plannedRises: [],
    requirements: (facts.requirements ?? []).map((requirement) => ({
      requirement,
      coverage: coverRequirement(requirement, {
        members: facts.members,
        usedLevel: (personId, competenceId) => levelOf(personId, competenceId) || null,
        plannedRises: [],
        on,
      }),
    })),
    goals: facts.goals ?? [],
    roles: facts.roles ?? [],
    groups: [],
  }) as MatrixData;
}

/** A goal by name. */
export function goalNamed(name: string, state: 'active' | 'draft' = 'active'): MatrixData['goals'][number] {
  return { id: id<'goal'>(name), parentId: null, title: name, state };
}

/** A role by name. */
export function roleNamed(name: string, state: 'active' | 'ended' = 'active'): MatrixData['roles'][number] {
  return { id: id<'role'>(name), titleNl: name, titleEn: name, state };
}
