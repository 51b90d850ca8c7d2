import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { RATER_KINDS, type Framework, type RaterKind } from '#shared/domain/competences/entities.ts';
import { MAX_RATING_TEXT, ratingProblems } from '#shared/domain/competences/rating-policy.ts';
import type { Person } from '#shared/domain/team/entities.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { WaitingFiles, type WaitingFile } from '#renderer/lib/attachments/waiting-files.tsx';
import { RaterHelp } from '#renderer/lib/ratings/rater-help.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import type { MatrixCompetence } from './matrix-data.ts';

/** Adds a rating to a cell: level, who rated, when, and what it rests on. */
export function RatingForm(props: {
  readonly person: Person;
  readonly competence: MatrixCompetence;
  readonly framework: Framework;
  readonly today: IsoDate;
  readonly raterKind: RaterKind;
}): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const api = useApi();
  const texts = useProblemTexts();
  const { person, competence, framework, today } = props;
  const [level, setLevel] = useState<number | null>(null);
  const [raterKind, setRaterKind] = useState(props.raterKind);
  const [raterName, setRaterName] = useState('');
  const [ratedOn, setRatedOn] = useState<IsoDate | null>(today);
  const [note, setNote] = useState('');
  const [evidence, setEvidence] = useState('');
  const [files, setFiles] = useState<readonly WaitingFile[]>([]);
  const [isDateRefused, setDateRefused] = useState(false);
  const [isTried, setTried] = useState(false);
  const add = useChange(
    api.competences.rate.mutationOptions({
      onSuccess: () => {
        setLevel(null);
        setNote('');
        setEvidence('');
        setFiles([]);
        setTried(false);
      },
    }),
    { announce: true, showsError: true },
  );

  const draft = {
    personId: person.id,
    competenceId: competence.id,
    level: level ?? 0,
    raterKind,
    raterName,
    ratedOn: ratedOn ?? today,
    note,
    evidence,
  };
  const found = ratingProblems(draft, { isPersonKnown: true, competence, framework, today });
  const refused = add.error === null ? [] : problemOf(add.error).fields;
  const refusedFile = refused.find(({ path }) => path.startsWith('files.'));
  const [warning] = add.data?.warnings ?? [];
  const under = (path: string): string | null =>
    isTried ? (texts.under(found, path) ?? texts.under(refused, path)) : null;
  const hasName = raterKind === 'peer' || raterKind === 'observation' || raterKind === 'leader';

  return (
    <form
      className="gk-rating-form"
      aria-labelledby="rating-form-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (found.length > 0 || isDateRefused) return;
        add.mutate({ ...draft, files: files.map(({ uploadId, fileName }) => ({ uploadId, fileName })) });
      }}
    >
      <Typography variant="h3" id="rating-form-title">
        {t('form.title')}
      </Typography>
      <fieldset className="gk-rating-levels">
        <legend>{t('form.level')}</legend>
        {framework.levels.map((step) => {
          const name = i18n.language === 'en' ? step.labelEn : step.labelNl;
          return (
            <label key={step.level} className="gk-rating-level">
              <input
                type="radio"
                name="level"
                value={step.level}
                checked={level === step.level}
                onChange={() => setLevel(step.level)}
              />
              <LevelBadge level={step.level} count={framework.levels.length} label="" />
              {name}
            </label>
          );
        })}
      </fieldset>
      {under('level') !== null && <p className="gk-rating-problem">{under('level')}</p>}
      <div className="gk-cell-form-row">
        <SelectField
          label={t('form.rater')}
          value={raterKind}
          onChange={setRaterKind}
          options={RATER_KINDS.map((kind) => ({ value: kind, label: t(`raters.${kind}`) }))}
          help={t(`ratings:rater-help.${raterKind}`)}
        />
        <RaterHelp />
        <DateField
          label={t('form.date')}
          value={ratedOn}
          onChange={setRatedOn}
          onRefused={setDateRefused}
          max={today}
          problem={under('ratedOn')}
        />
      </div>
      {hasName && (
        <TextInput
          label={t('form.rater-name')}
          value={raterName}
          onChange={setRaterName}
          problem={under('raterName')}
        />
      )}
      <TextInput
        label={t('form.note')}
        value={note}
        onChange={setNote}
        rows={2}
        maxLength={MAX_RATING_TEXT}
        problem={under('note')}
      />
      <TextInput
        label={t('form.evidence')}
        value={evidence}
        onChange={setEvidence}
        rows={1}
        maxLength={MAX_RATING_TEXT}
        problem={under('evidence')}
        help={t('form.evidence-help')}
      />
      <WaitingFiles label={t('ratings:form.files')} files={files} onChange={setFiles} />
      {refusedFile !== undefined && <InlineProblem>{texts.ofField(refusedFile)}</InlineProblem>}
      {add.error !== null && refusedFile === undefined && (
        <InlineProblem>{texts.of(problemOf(add.error))}</InlineProblem>
      )}
      {warning !== undefined && <InlineProblem severity="warning">{texts.ofField(warning)}</InlineProblem>}
      <div>
        <Button type="submit" variant="contained" loading={add.isPending}>
          {t('form.add')}
        </Button>
      </div>
    </form>
  );
}
