import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTION_CONDITIONS, type ResearchQuestion } from '#shared/domain/groups/entities.ts';
import { missingConditions, questionFindings } from '#shared/domain/groups/question-findings.ts';
import type { People } from './use-groups-data.ts';

/** A question in a list: how urgent and how far it is, whose it is, and which conditions it meets. Opens the question. */
export function QuestionRow(props: {
  readonly question: ResearchQuestion;
  readonly people: People;
  /** Titles of the group and goal that it is tied to, where the list does not say so already. */
  readonly tiedTo: readonly string[];
  readonly onOpen: () => void;
}): ReactNode {
  const { question, people } = props;
  const { t } = useTranslation('groups');
  const met = QUESTION_CONDITIONS.length - missingConditions(question).length;
  const warnings = questionFindings(question).filter(({ code }) => code !== 'conditions-missing');
  const who = [question.ownerId === null ? t('question.no-owner') : people.nameOf(question.ownerId), ...props.tiedTo];
  return (
    <button type="button" className="gk-groups-question" onClick={props.onOpen}>
      <span className="gk-groups-words">
        <span className="gk-groups-title">{question.question}</span>
        <span className="gk-groups-line">{who.join(' · ')}</span>
        {warnings.map(({ code }) => (
          <span key={code} className="gk-groups-mark gk-groups-mark-attention gk-groups-small">
            <TriangleAlert size={15} aria-hidden />
            {t(`question.findings.${code}`)}
          </span>
        ))}
      </span>
      <span className="gk-groups-facts">
        <span className={question.priority === 'high' ? 'gk-groups-tag gk-groups-tag-attention' : 'gk-groups-tag'}>
          {t(`question.priorities.${question.priority}`)}
        </span>
        <span className={question.state === 'under-way' ? 'gk-groups-tag gk-groups-tag-strong' : 'gk-groups-tag'}>
          {t(`question.states.${question.state}`)}
        </span>
        <span className="gk-groups-mark gk-groups-small">
          {met === QUESTION_CONDITIONS.length && <CircleCheck size={15} aria-hidden className="gk-groups-met" />}
          {t('question.conditions-met', { met, all: QUESTION_CONDITIONS.length })}
        </span>
      </span>
    </button>
  );
}
