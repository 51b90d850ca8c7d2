import { Flag, PenLine } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation, ObservationForm } from '#shared/domain/observations/entities.ts';
import { itemName, type FormSection } from '#shared/domain/observations/form-sections.ts';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { useObservationWords } from '../use-observation-words.ts';
import { CLOSING } from './closing.ts';

/** All items with what they got, to jump to any of them; how many are scored stands above. */
export function FillList(props: {
  readonly form: ObservationForm;
  readonly sections: readonly FormSection[];
  readonly observation: Observation;
  /** Id of the item that is shown, or the closing. */
  readonly current: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { form, sections, current } = props;
  const { t } = useTranslation('observations');
  const words = useObservationWords();
  const scores = new Map(props.observation.scores.map((score) => [score.itemId, score]));
  const items = sections.flatMap((section) => section.items);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const count = items.filter(({ id }) => (scores.get(id)?.step ?? null) !== null).length;
  return (
    <nav ref={list} className="gk-observation-items" aria-label={t('fill.items')}>
      <p className="gk-numbers" role="status">
        {t('fill.progress', { count, asked: items.length })}
      </p>
      {sections.map((section) => {
        const isOne = section.items.length === 1 && section.title !== '';
        return (
          <div key={section.title} className="gk-observation-items-section">
            {section.title !== '' && !isOne && <p className="gk-observation-items-heading">{section.title}</p>}
            <ul>
              {section.items.map((item) => {
                const score = scores.get(item.id);
                const step = score?.step ?? null;
                return (
                  <li key={item.id}>
                    <button
                      type="button"
                      className="gk-observation-jump"
                      aria-current={item.id === current ? 'step' : undefined}
                      onClick={() => props.onChoose(item.id)}
                    >
                      <LevelBadge
                        level={step}
                        count={form.steps.length}
                        label={step === null ? t('not-scored') : words.step(step, form).replace(/^\d+ /, '')}
                      />
                      <span>{itemName(item, form)}</span>
                      {score !== undefined && score.note !== '' && (
                        <PenLine size={14} role="img" aria-label={t('fill.has-note')} />
                      )}
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        );
      })}
      <button
        type="button"
        className="gk-observation-jump"
        aria-current={current === CLOSING ? 'step' : undefined}
        onClick={() => props.onChoose(CLOSING)}
      >
        <Flag size={18} aria-hidden />
        <span>{t('fill.closing')}</span>
      </button>
    </nav>
  );
}
