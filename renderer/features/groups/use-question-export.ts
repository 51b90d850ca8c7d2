import { useTranslation } from 'react-i18next';
import type { ResearchQuestion } from '#shared/domain/groups/entities.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { questionCsv } from './question-csv.ts';
import type { Agenda, People } from './use-groups-data.ts';

/** Hands questions to the user as a CSV file in the language of the interface. */
export function useQuestionExport(agenda: Agenda, people: People): (questions: readonly ResearchQuestion[]) => void {
  const { t } = useTranslation('groups');
  const titles = new Map<string, string>([...agenda.groups, ...agenda.goals].map(({ id, title }) => [id, title]));
  const titleOf = (id: string | null): string => (id === null ? '' : (titles.get(id) ?? ''));
  return (questions) => {
    const text = questionCsv(questions, {
      columns: [
        t('question.question'),
        t('question.priority'),
        t('question.state'),
        t('question.owner'),
        t('question.group'),
        t('question.goal'),
        t('question.answer'),
        t('question.follow-up'),
      ],
      conditionOf: (condition) => t(`question.condition.${condition}`),
      yes: t('agenda.yes'),
      no: t('agenda.no'),
      priorityOf: ({ priority }) => t(`question.priorities.${priority}`),
      stateOf: ({ state }) => t(`question.states.${state}`),
      ownerOf: ({ ownerId }) => (ownerId === null ? '' : people.nameOf(ownerId)),
      groupOf: ({ groupId }) => titleOf(groupId),
      goalOf: ({ goalId }) => titleOf(goalId),
    });
    saveFile(t('agenda.file-name'), base64Of(text));
  };
}

function base64Of(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}
