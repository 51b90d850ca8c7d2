import Button from '@mui/material/Button';
import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FirstStep } from '#shared/domain/overview/first-steps.ts';
import { Card } from './card.tsx';
import type { Overview } from './overview-data.ts';

/** Where each step is done. */
const PLACES = { people: '/team', goal: '/goals', rating: '/competences' } as const satisfies Record<FirstStep, string>;

/** What to do in a new workspace, with what is done ticked; the first step that is not done stands out. */
export function FirstSteps({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const navigate = useNavigate();
  const owner = overview.kind === 'track' ? 'track' : 'school';
  const next = overview.firstSteps.find(({ isDone }) => !isDone)?.step;
  const done = overview.firstSteps.filter(({ isDone }) => isDone).length;
  return (
    <Card title={t('steps.title')} note={t('steps.note', { done, count: overview.firstSteps.length })}>
      <ol className="gk-steps">
        {overview.firstSteps.map(({ step, isDone }, index) => (
          <li key={step} className={isDone ? 'gk-step gk-step-done' : 'gk-step'}>
            <span className="gk-step-mark" aria-hidden>
              {isDone ? <Check size={18} strokeWidth={3} /> : index + 1}
            </span>
            <div className="gk-step-words">
              <h3>
                {t(`steps.${owner}.${step}.title`)}
                {isDone && <span className="gk-step-state">{t('steps.done')}</span>}
              </h3>
              <p>{t(`steps.${owner}.${step}.text`)}</p>
            </div>
            {!isDone && (
              <Button
                variant={step === next ? 'contained' : 'outlined'}
                onClick={() => void navigate({ to: PLACES[step] })}
              >
                {t(`steps.${owner}.${step}.action`)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
