import { useTranslation } from 'react-i18next';
import type { AgreementDraft } from '#shared/domain/agreements/agreement-policy.ts';
import type { AgreementKind } from '#shared/domain/agreements/entities.ts';
import { schoolYearLabel } from '#shared/kernel/school-year.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { PlanChoices } from '../plans-data.ts';

/** Makes sentences of what a plan says, as the first text of an agreement that people go on writing. */
export function useDraftWords(choices: PlanChoices) {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const words = useRequirementWords();
  return (
    { proposal, provider }: Pick<ApiOutputs['agreements']['ofItem'], 'proposal' | 'provider'>,
    kind: AgreementKind,
  ): AgreementDraft => {
    const goals = proposal.goalIds.flatMap((id) => {
      const goal = choices.goals.find((candidate) => candidate.id === id);
      return goal === undefined ? [] : [t('draft.goal', { title: goal.title })];
    });
    const outcomes = proposal.outcomes.flatMap(({ competenceId, level }) =>
      choices.frameworks.flatMap(({ framework, competences }) => {
        const competence = competences.find(({ id }) => id === competenceId);
        if (competence === undefined) return [];
        return [
          t('draft.outcome', {
            competence: words.title(competence),
            level: words.levelWithin(level, framework),
          }),
        ];
      }),
    );
    const hours = proposal.hours.map(({ schoolYear, source, minutes }) =>
      t('draft.hours', {
        year: schoolYearLabel({ kind: 'school-year', startYear: schoolYear }),
        hours: formats.hours(minutes),
        source: t(`plans:sources.${source}`),
      }),
    );
    const costs = proposal.costs.map(({ year, payer, cents }) =>
      t('draft.costs', { year, euro: formats.euro(cents), payer: t(`plans:payers.${payer}`) }),
    );
    return {
      kind,
      providerContact: kind === 'tripartite' ? provider : '',
      changeWorkedOn: [...goals, ...outcomes].join('\n'),
      timeAndMoney: [...hours, ...costs].join('\n'),
      afterRoleId: proposal.afterRoleId,
      afterMinutesPerYear: proposal.afterMinutesPerYear,
      firstTask: '',
      sharing: '',
      checks: proposal.checks.map(({ moment, dueOn }) => ({ id: null, dueOn, subject: t(`draft.moments.${moment}`) })),
    };
  };
}
