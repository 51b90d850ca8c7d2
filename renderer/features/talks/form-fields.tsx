import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkAnswer, TalkAnswers, TalkFormItem, TalkFormSection } from '#shared/domain/talks/entities.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';

/** Answers of one side, to be shown beside the fields. */
export interface SideAnswers {
  readonly label: string;
  readonly answers: TalkAnswers;
}

/** A form with its sections: a scale where there is one, and room for words; what was prepared stands beside it. */
export function FormFields(props: {
  readonly sections: readonly TalkFormSection[];
  readonly answers: TalkAnswers;
  readonly disabled: boolean;
  readonly beside?: readonly SideAnswers[];
  readonly save: (key: string, answer: TalkAnswer) => Promise<unknown>;
}): ReactNode {
  return props.sections.map((section) => (
    <section key={section.title} className="gk-talks-section" aria-label={section.title}>
      <h4>{section.title}</h4>
      {section.items.map((item) => (
        <ItemField
          key={item.key}
          item={item}
          answer={props.answers[item.key] ?? NO_ANSWER}
          disabled={props.disabled}
          beside={props.beside ?? []}
          save={(answer) => props.save(item.key, answer)}
        />
      ))}
    </section>
  ));
}

const NO_ANSWER: TalkAnswer = { step: null, text: '' };

function ItemField(props: {
  readonly item: TalkFormItem;
  readonly answer: TalkAnswer;
  readonly disabled: boolean;
  readonly beside: readonly SideAnswers[];
  readonly save: (answer: TalkAnswer) => Promise<unknown>;
}): ReactNode {
  const { item, answer } = props;
  const { t } = useTranslation('talks');
  const questionId = useId();
  const prepared = props.beside.flatMap(({ label, answers }) => {
    const given = answers[item.key];
    return given === undefined || (given.step === null && given.text.trim() === '') ? [] : [{ label, given }];
  });
  return (
    <div className="gk-talks-item" role="group" aria-label={item.question}>
      {item.scale.length > 0 && (
        <p id={questionId} className="gk-talks-question">
          {item.question}
        </p>
      )}
      {item.scale.length > 0 && (
        <RadioGroup
          row
          aria-labelledby={questionId}
          value={answer.step === null ? '' : String(answer.step)}
          onChange={(_event, step) => {
            // A refusal leaves the step as it is in the file, which is what is shown.
            props.save({ ...answer, step: Number(step) }).catch(() => undefined);
          }}
        >
          {item.scale.map((name, index) => (
            <FormControlLabel
              key={name}
              value={String(index + 1)}
              control={<Radio size="small" />}
              label={`${String(index + 1)} ${name}`}
              disabled={props.disabled}
            />
          ))}
        </RadioGroup>
      )}
      {prepared.map(({ label, given }) => (
        <p key={label} className="gk-talks-beside">
          <strong>{label}</strong>{' '}
          {[given.step === null ? '' : (item.scale[given.step - 1] ?? ''), given.text]
            .filter((text) => text !== '')
            .join(' – ')}
        </p>
      ))}
      <AutosaveField value={answer.text} save={(text) => props.save({ ...answer, text })}>
        {(field) => (
          <TextInput
            label={item.scale.length > 0 ? t('explanation') : item.question}
            rows={item.scale.length > 0 ? 1 : 2}
            disabled={props.disabled}
            {...field}
          />
        )}
      </AutosaveField>
    </div>
  );
}
