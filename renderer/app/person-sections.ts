import type { PersonSection } from '#renderer/lib/person-sections/person-sections.tsx';

/** The tabs that features bring to the page of a person, after his own facts. A feature adds one entry here. */
export const PERSON_SECTIONS: readonly PersonSection[] = [
  {
    id: 'levels',
    load: async () => (await import('../features/ratings/person-levels.tsx')).PersonLevelsSection,
  },
  {
    id: 'plan',
    load: async () => (await import('../features/plans/person-plan-section.tsx')).PersonPlanSection,
  },
  {
    id: 'roles',
    load: async () => (await import('../features/roles/person-roles-section.tsx')).PersonRolesSection,
  },
  {
    id: 'talks',
    load: async () => (await import('../features/talks/person-talks.tsx')).PersonTalks,
  },
  {
    id: 'induction',
    load: async () => (await import('../features/induction/induction-section.tsx')).InductionSection,
  },
  { id: 'hours', load: async () => (await import('../features/hours/hours-section.tsx')).HoursSection },
  {
    id: 'groups',
    load: async () => (await import('../features/groups/person-groups.tsx')).PersonGroups,
  },
  {
    id: 'observations',
    load: async () => (await import('../features/observations/person/person-observations.tsx')).PersonObservations,
  },
];
