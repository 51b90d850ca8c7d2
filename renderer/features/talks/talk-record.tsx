import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TALK_SIDES } from '#shared/domain/talks/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { FormFields } from './form-fields.tsx';
import { SourceTag } from './talk-agenda.tsx';
import type { TalkPage } from './talks-data.ts';
import { TopicNotes } from './topic-notes.tsx';

/** The report: what was said per topic, the form, the summary, the teacher's own view, and whether the plan was updated. */
export function TalkRecord({ page, isLocked }: { readonly page: TalkPage; readonly isLocked: boolean }): ReactNode {
  const { talk } = page;
  const { t } = useTranslation('talks');
  const api = useApi();
  const update = useChange(api.talks.update.mutationOptions(), { showsError: true });
  const change = useChange(api.talks.update.mutationOptions(), { announce: true });
  const talkId = talk.id;
  const beside = TALK_SIDES.flatMap((side) => {
    const content = page.preparations[side].isShared ? page.preparations[side].content : null;
    return content === null ? [] : [{ label: t(`preparation.${side}.short`), answers: content.answers }];
  });
  return (
    <>
      {isLocked && (
        <div className="gk-talks-block">
          <InlineProblem severity="info">{t('record.locked')}</InlineProblem>
        </div>
      )}
      {talk.topics.length > 0 && (
        <section aria-label={t('record.topics')} className="gk-talks-block">
          <h3>{t('record.topics')}</h3>
          {talk.topics.map((topic) => (
            <div key={topic.id} className="gk-talks-item">
              <p className="gk-talks-question">
                {topic.title} <SourceTag source={topic.source} />
              </p>
              <TopicNotes page={page} topic={topic} isLocked={isLocked} rows={2} />
            </div>
          ))}
        </section>
      )}
      {talk.sections.length > 0 && (
        <section aria-label={t('record.form')} className="gk-talks-block">
          <h3>{t('record.form')}</h3>
          <FormFields
            sections={talk.sections}
            answers={talk.answers}
            disabled={isLocked}
            beside={beside}
            save={(key, answer) => update.mutateAsync({ talkId, talk: { answers: { [key]: answer } } })}
          />
        </section>
      )}
      <section aria-label={t('record.report')} className="gk-talks-block">
        <h3>{t('record.report')}</h3>
        <AutosaveField value={talk.report} save={(report) => update.mutateAsync({ talkId, talk: { report } })}>
          {(field) => (
            <TextInput
              label={t('record.report')}
              help={t('record.report-help')}
              rows={5}
              disabled={isLocked}
              {...field}
            />
          )}
        </AutosaveField>
        <AutosaveField
          value={talk.teacherView}
          save={(teacherView) => update.mutateAsync({ talkId, talk: { teacherView } })}
        >
          {(field) => (
            <TextInput
              label={t('record.teacher-view')}
              help={t('record.teacher-view-help')}
              rows={3}
              disabled={isLocked}
              {...field}
            />
          )}
        </AutosaveField>
        <FormControlLabel
          control={<Checkbox checked={talk.updatesPlan} disabled={isLocked} />}
          label={t('record.updates-plan')}
          onChange={(_event, updatesPlan) => change.mutate({ talkId, talk: { updatesPlan } })}
        />
      </section>
    </>
  );
}
