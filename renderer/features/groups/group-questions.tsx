import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { NewQuestionDialog } from './new-question-dialog.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { QuestionRow } from './question-row.tsx';
import { useAgenda, type GroupFacts, type People } from './use-groups-data.ts';

/** The research questions that a group looks after. */
export function GroupQuestions(props: { readonly facts: GroupFacts; readonly people: People }): ReactNode {
  const { facts, people } = props;
  const { t } = useTranslation('groups');
  const agenda = useAgenda();
  const [isAdding, setAdding] = useState(false);
  const [openedId, open] = useUrlParam('question', '', { history: 'push' });
  if (agenda === null) return null;
  const opened = agenda.questions.find(({ id }) => id === openedId);
  const goals = new Map(agenda.goals.map(({ id, title }) => [id, title]));
  return (
    <section aria-labelledby="group-questions">
      <div className="gk-groups-part gk-no-print">
        <Typography variant="h3" component="h2" id="group-questions">
          {t('parts.questions')}
        </Typography>
        <TextLink to="/goals/questions" search={{ group: facts.group.id }}>
          {t('question.to-agenda')}
        </TextLink>
        <Button
          size="small"
          variant="outlined"
          startIcon={<Plus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('question.add')}
        </Button>
      </div>
      <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
        {facts.questions.length === 0 ? (
          <Typography color="textSecondary" sx={{ p: 2.5 }}>
            {t('question.none-of-group')}
          </Typography>
        ) : (
          <ul className="gk-groups-list">
            {facts.questions.map((question) => (
              <li key={question.id} className="gk-groups-question-item">
                <QuestionRow
                  question={question}
                  people={people}
                  tiedTo={[question.goalId === null ? '' : (goals.get(question.goalId) ?? '')].filter(
                    (text) => text !== '',
                  )}
                  onOpen={() => open(question.id)}
                />
              </li>
            ))}
          </ul>
        )}
      </Paper>
      {isAdding && (
        <NewQuestionDialog
          tiedTo={{ groupId: facts.group.id, goalId: facts.goals.length === 1 ? (facts.goals[0]?.id ?? null) : null }}
          onMade={(questionId) => {
            setAdding(false);
            open(questionId);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {opened !== undefined && (
        <QuestionPanel key={opened.id} question={opened} agenda={agenda} people={people} onClose={() => open(null)} />
      )}
    </section>
  );
}
