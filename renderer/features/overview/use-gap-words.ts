import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { groupNameOf } from '#renderer/parts/requirements/requirements-data.ts';
import type { Overview } from './overview-data.ts';

/** Gives the sentence of an open gap's requirement. */
export function useGapWords(overview: Overview): (gap: Pick<Overview['gaps'][number], 'requirementId'>) => string {
  const words = useRequirementWords();
  return ({ requirementId }) => {
    const requirement = overview.requirements.find(({ id }) => id === requirementId);
    if (requirement === undefined) return '';
    const competence = overview.competences.find(({ id }) => id === requirement.competenceId) ?? null;
    const framework = overview.frameworks.find(({ id }) => id === competence?.frameworkId) ?? null;
    return words.sentence(requirement, competence, framework, groupNameOf(overview, requirement.group, words));
  };
}
