import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ArrowLeft, ArrowRight, Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationItem } from '#shared/domain/observations/entities.ts';
import { itemName } from '#shared/domain/observations/form-sections.ts';
import { scoreProblems, stepsOf } from '#shared/domain/observations/observation-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { levelStep } from '#renderer/ui/theme/tokens.ts';
import type { OpenedVisit } from '../observations-data.ts';
import { useObservationWords } from '../use-observation-words.ts';

/** One item, filling the screen: what to look at, the steps to tap, a note, and the way on. */
export function FillItem(props: {
  readonly visit: OpenedVisit;
  readonly item: ObservationItem;
  readonly step: number | null;
  readonly place: { readonly number: number; readonly count: number };
  readonly onStep: (step: number | null) => void;
  /** Null on the first item. */
  readonly onBack: (() => void) | null;
  readonly onNext: () => void;
}): ReactNode {
  const { visit, item, step, place } = props;
  const { observation, form, before } = visit;
  const { t } = useTranslation('observations');
  const api = useApi();
  const texts = useProblemTexts();
  const words = useObservationWords();
  const note = useChange(api.observations.score.mutationOptions(), { showsError: true });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const stored = observation.scores.find(({ itemId }) => itemId === item.id)?.note ?? '';
  const earlier = before === null ? null : (stepsOf(before).get(item.id) ?? null);
  const name = itemName(item, form);
  return (
    <Paper variant="outlined" component="section" className="gk-observation-item" aria-labelledby="observation-item">
      <p className="gk-observation-place gk-numbers">
        {[t('fill.place', place), ...(item.section === '' || name === item.section ? [] : [item.section])].join(' · ')}
      </p>
      <Typography variant="h2" id="observation-item" ref={heading} tabIndex={-1} className="gk-observation-asked">
        {name}
      </Typography>
      <div role="group" aria-label={t('fill.steps')} className="gk-observation-steps">
        {form.steps.map((candidate) => {
          const isChosen = candidate.step === step;
          return (
            <button
              key={candidate.step}
              type="button"
              className={`gk-observation-step${isChosen ? ' gk-observation-step-chosen' : ''}`}
              aria-pressed={isChosen}
              onClick={() => props.onStep(isChosen ? null : candidate.step)}
            >
              <span
                className={`gk-observation-digit gk-level-${String(levelStep(candidate.step, form.steps.length))}`}
                aria-hidden
              >
                {candidate.step}
              </span>
              <span className="gk-observation-label">{candidate.label}</span>
              {isChosen && <Check size={22} aria-hidden />}
            </button>
          );
        })}
      </div>
      <Typography variant="body2" color="textSecondary">
        {earlier === null ? t('fill.again-to-clear') : t('fill.before', { step: words.step(earlier, form) })}
      </Typography>
      <AutosaveField
        key={`${observation.id} ${item.id}`}
        value={stored}
        save={(text) => note.mutateAsync({ observationId: observation.id, itemId: item.id, score: { note: text } })}
        validate={(text) => texts.under(scoreProblems({ itemId: item.id, step, note: text }, form, true), 'note')}
      >
        {(field) => <TextInput label={t('fill.note')} placeholder={t('fill.note-example')} rows={3} {...field} />}
      </AutosaveField>
      <div className="gk-observation-walk">
        <Button
          size="large"
          variant="outlined"
          startIcon={<ArrowLeft size={20} aria-hidden />}
          disabled={props.onBack === null}
          onClick={() => props.onBack?.()}
        >
          {t('fill.previous')}
        </Button>
        <Button size="large" variant="contained" endIcon={<ArrowRight size={20} aria-hidden />} onClick={props.onNext}>
          {place.number === place.count ? t('fill.to-closing') : t('fill.next')}
        </Button>
      </div>
    </Paper>
  );
}
