import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { ArrowDown, ArrowUp, CircleHelp, Download, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { filterQuestions, orderQuestions } from '#shared/domain/groups/question-order.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { NewQuestionDialog } from './new-question-dialog.tsx';
import { QuestionFilters } from './question-filters.tsx';
import { QuestionPanel } from './question-panel.tsx';
import { QuestionRow } from './question-row.tsx';
import { useAgenda, usePeople, type Agenda, type People } from './use-groups-data.ts';
import { useQuestionExport } from './use-question-export.ts';
import { useQuestionView } from './use-question-view.ts';
import '#renderer/ui/matrix/matrix.css';
import './groups.css';

/** The research agenda of the school: what we want to know, who looks into it, and what follows. */
export function QuestionsScreen(): ReactNode {
  const { t } = useTranslation('groups');
  const agenda = useAgenda();
  const people = usePeople();
  return (
    <>
      {(agenda === null || people === null) && (
        <>
          <PageHeader title={t('agenda.title')} subtitle={t('agenda.subtitle')} />
          <Skeleton variant="rounded" height={320} />
        </>
      )}
      {agenda !== null && people !== null && <LoadedAgenda agenda={agenda} people={people} />}
    </>
  );
}

function LoadedAgenda(props: { readonly agenda: Agenda; readonly people: People }): ReactNode {
  const { agenda, people } = props;
  const { t } = useTranslation('groups');
  const [isAdding, setAdding] = useState(false);
  const [openedId, open] = useUrlParam('question', '', { history: 'push' });
  const view = useQuestionView(agenda);
  const exportCsv = useQuestionExport(agenda, people);
  const shown = orderQuestions(filterQuestions(agenda.questions, view.filter), view.order);
  const opened = agenda.questions.find(({ id }) => id === openedId);
  const addButton = (
    <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('question.add')}
    </Button>
  );
  const isEmpty = agenda.questions.length === 0;
  return (
    <>
      <PageHeader
        title={t('agenda.title')}
        subtitle={t('agenda.subtitle')}
        actions={
          !isEmpty && (
            <>
              <Button
                variant="outlined"
                startIcon={<Download size={18} aria-hidden />}
                onClick={() => exportCsv(shown)}
              >
                {t('agenda.export')}
              </Button>
              {addButton}
            </>
          )
        }
      />
      {isEmpty && (
        <EmptyState icon={CircleHelp} title={t('agenda.empty-title')} actions={addButton}>
          <p>{t('agenda.empty-text')}</p>
          <p>{t('agenda.empty-example')}</p>
        </EmptyState>
      )}
      {!isEmpty && (
        <>
          <QuestionFilters agenda={agenda} people={people} view={view} />
          <Typography variant="subtitle2" component="h2" aria-live="polite" sx={{ mb: 1 }}>
            {view.isFiltered
              ? t('agenda.count-of', { count: shown.length, all: agenda.questions.length })
              : t('agenda.count', { count: shown.length })}
          </Typography>
          <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
            {shown.length === 0 && (
              <Typography color="textSecondary" sx={{ p: 2.5 }}>
                {t('agenda.none-shown')}
              </Typography>
            )}
            <QuestionList
              agenda={agenda}
              people={people}
              shown={shown}
              canMove={view.order === 'own' && !view.isFiltered}
              onOpen={open}
            />
          </Paper>
        </>
      )}
      {isAdding && (
        <NewQuestionDialog
          tiedTo={{ groupId: view.filter.groupId, goalId: view.filter.goalId }}
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
    </>
  );
}

function QuestionList(props: {
  readonly agenda: Agenda;
  readonly people: People;
  readonly shown: readonly Agenda['questions'][number][];
  /** Whether the order of the list is the school's own one, so that a place in it means something. */
  readonly canMove: boolean;
  readonly onOpen: (questionId: string) => void;
}): ReactNode {
  const { agenda, shown } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const move = useChange(api.groups.moveQuestion.mutationOptions(), { announce: true });
  const titles = new Map<string, string>([...agenda.groups, ...agenda.goals].map(({ id, title }) => [id, title]));
  return (
    <ol className="gk-groups-list">
      {shown.map((question, place) => (
        <li key={question.id} className="gk-groups-question-item">
          <QuestionRow
            question={question}
            people={props.people}
            tiedTo={[question.groupId, question.goalId].flatMap((id) => (id === null ? [] : (titles.get(id) ?? [])))}
            onOpen={() => props.onOpen(question.id)}
          />
          {props.canMove && (
            <span className="gk-groups-moves gk-no-print">
              {(['up', 'down'] as const).map((step) => {
                const to = step === 'up' ? place - 1 : place + 1;
                const label = t(`agenda.move-${step}`, { question: question.question });
                return (
                  <Tooltip key={step} title={step === 'up' ? t('agenda.up') : t('agenda.down')}>
                    {/* The span carries the tooltip while the button is disabled. */}
                    <span>
                      <IconButton
                        size="small"
                        aria-label={label}
                        disabled={to < 0 || to >= shown.length || move.isPending}
                        onClick={() => move.mutate({ questionId: question.id, position: to })}
                      >
                        {step === 'up' ? <ArrowUp size={16} aria-hidden /> : <ArrowDown size={16} aria-hidden />}
                      </IconButton>
                    </span>
                  </Tooltip>
                );
              })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
