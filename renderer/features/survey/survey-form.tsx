import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { ArrowLeft, HeartHandshake } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPERIENCE_BANDS } from '#shared/domain/team/experience.ts';
import { CONDITION_WEIGHTS, type Survey, type SurveyAnswers } from '#shared/domain/survey/entities.ts';
import { NO_AMBITION } from '#shared/domain/survey/question-set.ts';
import { surveyAnswerProblems } from '#shared/domain/survey/survey-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { SEGMENT_STYLE } from '#renderer/ui/segmented.tsx';
import { useOptionText, type Questions } from './survey-data.ts';
import './survey.css';

const EMPTY: SurveyAnswers = {
  competences: [],
  otherCompetence: '',
  roles: {},
  conditions: {},
  formWishes: {},
  ambitions: [],
  experienceBand: null,
};

const SCORES = [1, 2, 3, 4, 5] as const;

/** The form that one person after another fills in on this machine; nothing of a former one stays on screen. */
export function SurveyForm(props: {
  readonly survey: Pick<Survey, 'id' | 'title'>;
  readonly questions: Questions;
  readonly onLeave: () => void;
}): ReactNode {
  const { t } = useTranslation('survey');
  const [isSent, setSent] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'start' });
  }, [isSent]);
  return (
    <Box ref={top}>
      <Button startIcon={<ArrowLeft size={18} aria-hidden />} onClick={props.onLeave} sx={{ ml: -1, mb: 1 }}>
        {t('form.leave')}
      </Button>
      {isSent ? (
        <EmptyState
          icon={HeartHandshake}
          title={t('form.thanks')}
          actions={
            <>
              <Button variant="contained" onClick={() => setSent(false)}>
                {t('form.next')}
              </Button>
              <Button onClick={props.onLeave}>{t('form.leave')}</Button>
            </>
          }
        >
          {t('form.thanks-text')}
        </EmptyState>
      ) : (
        <AnswerForm {...props} onSent={() => setSent(true)} />
      )}
    </Box>
  );
}

function AnswerForm(props: {
  readonly survey: Pick<Survey, 'id' | 'title'>;
  readonly questions: Questions;
  readonly onSent: () => void;
}): ReactNode {
  const { questions } = props;
  const { t } = useTranslation('survey');
  const api = useApi();
  const texts = useProblemTexts();
  const textOf = useOptionText();
  const [answers, setAnswers] = useState<SurveyAnswers>(EMPTY);
  const [isTried, setTried] = useState(false);
  const send = useChange(api.survey.answer.mutationOptions(), { showsError: true });
  const change = (patch: Partial<SurveyAnswers>): void => setAnswers((before) => ({ ...before, ...patch }));
  const problems = surveyAnswerProblems(answers, questions);
  const chosen = answers.competences.length + (answers.otherCompetence.trim() === '' ? 0 : 1);
  const isFull = chosen >= questions.maxCompetences;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    send.mutate({ surveyId: props.survey.id, answers }, { onSuccess: props.onSent });
  };
  const problemAt = (path: string): ReactNode => {
    const text = texts.under(problems, path);
    return text !== null && (isTried || path !== '') && <InlineProblem>{text}</InlineProblem>;
  };
  return (
    <form className="gk-survey-form" onSubmit={submit} noValidate>
      <PageHeader title={props.survey.title} subtitle={t('form.intro')} />
      <fieldset className="gk-survey-section">
        <legend>{t('questions.competences')}</legend>
        <Typography color="textSecondary" aria-live="polite" className="gk-numbers">
          {t('form.chosen', { count: chosen, max: questions.maxCompetences })}
        </Typography>
        {questions.competences.map((option) => {
          const isChosen = answers.competences.includes(option.key);
          return (
            <FormControlLabel
              key={option.key}
              label={textOf(option)}
              disabled={isFull && !isChosen}
              control={
                <Checkbox
                  checked={isChosen}
                  onChange={(event) =>
                    change({ competences: toggled(answers.competences, option.key, event.target.checked) })
                  }
                />
              }
            />
          );
        })}
        <TextInput
          label={t('form.other')}
          value={answers.otherCompetence}
          onChange={(otherCompetence) => change({ otherCompetence })}
        />
        {problemAt('competences')}
        {problemAt('otherCompetence')}
      </fieldset>
      <fieldset className="gk-survey-section">
        <legend>{t('questions.roles')}</legend>
        <Typography color="textSecondary">{t('form.roles-scale')}</Typography>
        {questions.roles.map((option) => (
          <Scored
            key={option.key}
            text={textOf(option)}
            value={answers.roles[option.key] ?? null}
            onChange={(score) => change({ roles: scored(answers.roles, option.key, score) })}
          />
        ))}
      </fieldset>
      <fieldset className="gk-survey-section">
        <legend>{t('questions.conditions')}</legend>
        {questions.conditions.map((option) => (
          <div key={option.key} className="gk-survey-scored">
            <span id={`condition-${option.key}`}>{textOf(option)}</span>
            <ToggleButtonGroup
              exclusive
              size="small"
              sx={SEGMENT_STYLE}
              aria-labelledby={`condition-${option.key}`}
              value={answers.conditions[option.key] ?? null}
              onChange={(_event, weight: (typeof CONDITION_WEIGHTS)[number] | null) =>
                change({ conditions: scored(answers.conditions, option.key, weight) })
              }
            >
              {CONDITION_WEIGHTS.map((weight) => (
                <ToggleButton key={weight} value={weight}>
                  {t(`weights.${weight}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          </div>
        ))}
      </fieldset>
      <fieldset className="gk-survey-section">
        <legend>{t('questions.form-wishes')}</legend>
        <Typography color="textSecondary">{t('form.wishes-scale')}</Typography>
        {questions.formWishes.map((option) => (
          <Scored
            key={option.key}
            text={textOf(option)}
            value={answers.formWishes[option.key] ?? null}
            onChange={(score) => change({ formWishes: scored(answers.formWishes, option.key, score) })}
          />
        ))}
      </fieldset>
      <fieldset className="gk-survey-section">
        <legend>{t('questions.ambitions')}</legend>
        {questions.ambitions.map((option) => (
          <FormControlLabel
            key={option.key}
            label={textOf(option)}
            control={
              <Checkbox
                checked={answers.ambitions.includes(option.key)}
                onChange={(event) =>
                  change({ ambitions: ambitionsAfter(answers.ambitions, option.key, event.target.checked) })
                }
              />
            }
          />
        ))}
      </fieldset>
      <fieldset className="gk-survey-section">
        <legend>{t('form.experience')}</legend>
        <Typography color="textSecondary">{t('form.experience-help')}</Typography>
        <SelectField
          label={t('experience.label')}
          value={answers.experienceBand ?? 'none'}
          onChange={(band) => change({ experienceBand: band === 'none' ? null : band })}
          options={[
            { value: 'none' as const, label: t('form.no-experience') },
            ...EXPERIENCE_BANDS.map((band) => ({ value: band, label: t(`experience.${band}`) })),
          ]}
        />
      </fieldset>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        {problemAt('')}
        {send.error !== null && <InlineProblem>{texts.of(problemOf(send.error))}</InlineProblem>}
        <Button type="submit" variant="contained" size="large" loading={send.isPending}>
          {t('form.send')}
        </Button>
        <Typography variant="body2" color="textSecondary">
          {t('form.no-name')}
        </Typography>
      </Box>
    </form>
  );
}

function Scored(props: {
  readonly text: string;
  readonly value: number | null;
  readonly onChange: (score: number | null) => void;
}): ReactNode {
  return (
    <div className="gk-survey-scored">
      <span>{props.text}</span>
      <ToggleButtonGroup
        exclusive
        sx={SEGMENT_STYLE}
        aria-label={props.text}
        value={props.value}
        onChange={(_event, score: number | null) => props.onChange(score)}
      >
        {SCORES.map((score) => (
          <ToggleButton key={score} value={score} sx={{ minWidth: 44 }} className="gk-numbers">
            {score}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}

function toggled(keys: readonly string[], key: string, isOn: boolean): readonly string[] {
  return isOn ? [...keys, key] : keys.filter((other) => other !== key);
}

/** "No wish" and wishes exclude each other: the last one ticked counts. */
function ambitionsAfter(keys: readonly string[], key: string, isOn: boolean): readonly string[] {
  if (!isOn) return keys.filter((other) => other !== key);
  return key === NO_AMBITION ? [key] : [...keys.filter((other) => other !== NO_AMBITION), key];
}

function scored<Value>(
  values: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Record<string, Value> {
  const { [key]: _before, ...rest } = values;
  return value === null ? rest : { ...rest, [key]: value };
}
