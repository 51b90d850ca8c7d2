import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTION_PRIORITIES, QUESTION_STATES, type ResearchQuestion } from '#shared/domain/groups/entities.ts';
import { questionFindings } from '#shared/domain/groups/question-findings.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ConditionsField } from './conditions-field.tsx';
import { SavedField } from './saved-field.tsx';
import type { Agenda, People } from './use-groups-data.ts';
import { useSavedQuestion } from './use-saved-records.ts';

/** Stands for no group and no goal: a choice with an empty value shows nothing. */
const NOTHING = 'none';

/** One research question: whose it is, the conditions under which it helps, its answer and what follows. */
export function QuestionPanel(props: {
  readonly question: ResearchQuestion;
  readonly agenda: Agenda;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { question, agenda, people } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const saved = useSavedQuestion(question);
  const remove = useChange(api.groups.deleteQuestion.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
  });
  const findings = questionFindings(question);
  const none = { value: NOTHING, label: t('question.nothing') };
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('question.title')}
      subtitle={t('saves-itself')}
      width={600}
      footer={
        <>
          <Button variant="contained" onClick={props.onClose}>
            {t('done')}
          </Button>
          <Box sx={{ flex: 1 }} />
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ questionId: question.id })}
          >
            {t('question.delete')}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2.5, pt: 1 }}>
        <SavedField of={saved} name="question">
          {(field) => (
            <TextInput label={t('question.question')} help={t('question.question-help')} required rows={2} {...field} />
          )}
        </SavedField>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <SavedField of={saved} name="priority">
            {(field) => (
              <SelectField
                label={t('question.priority')}
                options={QUESTION_PRIORITIES.map((value) => ({ value, label: t(`question.priorities.${value}`) }))}
                {...field}
              />
            )}
          </SavedField>
          <SavedField of={saved} name="state">
            {(field) => (
              <SelectField
                label={t('question.state')}
                options={QUESTION_STATES.map((value) => ({ value, label: t(`question.states.${value}`) }))}
                {...field}
              />
            )}
          </SavedField>
          <SavedField of={saved} name="ownerId">
            {(field) => (
              <PersonPicker
                label={t('question.owner')}
                members={people.members}
                today={people.today}
                help={t('question.owner-help')}
                {...field}
              />
            )}
          </SavedField>
          <SavedField of={saved} name="groupId">
            {(field) => (
              <SelectField<string>
                label={t('question.group')}
                options={[none, ...agenda.groups.map(({ id, title }) => ({ value: id, label: title }))]}
                {...field}
                value={field.value ?? NOTHING}
                onChange={(id) => field.onChange(agenda.groups.find((group) => group.id === id)?.id ?? null)}
              />
            )}
          </SavedField>
        </Box>
        <SavedField of={saved} name="goalId">
          {(field) => (
            <SelectField<string>
              label={t('question.goal')}
              options={[none, ...agenda.goals.map(({ id, title }) => ({ value: id, label: title }))]}
              {...field}
              value={field.value ?? NOTHING}
              onChange={(id) => field.onChange(agenda.goals.find((goal) => goal.id === id)?.id ?? null)}
            />
          )}
        </SavedField>
        {question.goalId !== null && (
          <TextLink to="/goals" search={{ goal: question.goalId }}>
            {t('question.open-goal')}
          </TextLink>
        )}
        <SavedField of={saved} name="conditions">
          {(field) => <ConditionsField {...field} />}
        </SavedField>
        {findings.map((finding) => (
          <InlineProblem key={finding.code} severity={finding.severity === 'warning' ? 'warning' : 'info'}>
            {t(`question.findings.${finding.code}`)}
          </InlineProblem>
        ))}
        <SavedField of={saved} name="answer">
          {(field) => <TextInput label={t('question.answer')} rows={3} {...field} />}
        </SavedField>
        <SavedField of={saved} name="followUp">
          {(field) => (
            <TextInput label={t('question.follow-up')} help={t('question.follow-up-help')} rows={3} {...field} />
          )}
        </SavedField>
      </Box>
    </SidePanel>
  );
}
