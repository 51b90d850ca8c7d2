import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence, Framework } from '#shared/domain/competences/entities.ts';
import type { Requirement } from '#shared/domain/goals/entities.ts';
import { requirementSentence } from '#shared/domain/goals/requirement-sentence.ts';
import { useFormats } from './formats.ts';

/** The parts of a requirement that its sentence tells; a draft will do. */
type Told = Pick<Requirement, 'competenceId' | 'level' | 'quantity' | 'group' | 'byDate'>;

/** Requirements, competences and levels in the language of the interface. */
export interface RequirementWords {
  /**
   * The requirement as one sentence without a full stop: `Ten minste 2 mensen van alle leerkrachten op niveau gevorderd
   * voor ‘Toetsen’, uiterlijk 31 juli 2028`. What is not known (null) is shown as an ellipsis. `groupName` names the role
   * or group whose people are asked.
   */
  sentence(
    requirement: Told,
    competence: Pick<Competence, 'titleNl' | 'titleEn'> | null,
    framework: Pick<Framework, 'levels'> | null,
    groupName?: string,
  ): string;
  /** The title of a competence, domain, framework or role; the Dutch one where there is no English one. */
  title(item: { readonly titleNl: string; readonly titleEn: string }): string;
  /** The label of a level on the scale of a framework; its number when the scale has no such level. */
  level(level: number, framework: Pick<Framework, 'levels'> | null): string;
  /** The same within a sentence: `gevorderd`, but `A1` keeps its capital. */
  levelWithin(level: number, framework: Pick<Framework, 'levels'> | null): string;
}

/** See {@link RequirementWords}. */
export function useRequirementWords(): RequirementWords {
  const { t, i18n } = useTranslation('goals');
  const formats = useFormats();
  const isEnglish = i18n.language === 'en';
  return useMemo(() => {
    const level: RequirementWords['level'] = (number, framework) => {
      const found = framework?.levels.find((candidate) => candidate.level === number);
      if (found === undefined) return String(number);
      return isEnglish ? found.labelEn : found.labelNl;
    };
    // A field that holds no number yet.
    const written = (number: number): string => (Number.isNaN(number) ? '…' : formats.number(number));
    const title: RequirementWords['title'] = ({ titleNl, titleEn }) =>
      isEnglish && titleEn !== '' ? titleEn : titleNl;
    return {
      level,
      levelWithin: (number, framework) => withinSentence(level(number, framework)),
      title,
      sentence: (requirement, competence, framework, groupName) => {
        const { key, groupKey, params } = requirementSentence(requirement);
        return t(key, {
          ...params,
          number: written(params.count ?? params.percent ?? 0),
          group: t(groupKey, {
            name: requirement.group.kind === 'function' ? requirement.group.functionTitle : (groupName ?? '…'),
            ...(requirement.quantity.kind === 'everyone' && { context: 'everyone' }),
          }),
          competence: competence === null ? '…' : title(competence),
          level: withinSentence(level(requirement.level, framework)),
          date: requirement.byDate === null ? '' : formats.longDate(requirement.byDate),
        });
      },
    };
  }, [t, isEnglish, formats]);
}

/** A label as it stands within a sentence: `Gevorderd` becomes `gevorderd`, an abbreviation keeps its capitals. */
function withinSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
