import { NotebookPen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { itemName, sectionsOf } from '#shared/domain/observations/form-sections.ts';
import { pointOf } from '#shared/domain/observations/growth.ts';
import { stepsOf } from '#shared/domain/observations/observation-policy.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import type { OpenedVisit } from '../observations-data.ts';
import { useObservationWords } from '../use-observation-words.ts';

/** The scores of a visit under their headings, with those of the visit before beside them. */
export function VisitScores(props: { readonly visit: OpenedVisit }): ReactNode {
  const { observation, form, before } = props.visit;
  const { t } = useTranslation('observations');
  const formats = useFormats();
  const words = useObservationWords();
  const steps = stepsOf(observation);
  const earlier = before === null ? null : stepsOf(before);
  const scores = new Map(observation.scores.map((score) => [score.itemId, score]));
  const earlierScores = new Map(before?.scores.map((score) => [score.itemId, score]) ?? []);
  const items = form.items.filter(({ id, isRetired }) => !isRetired || scores.has(id) || earlierScores.has(id));
  const badge = (step: number | null): ReactNode => (
    <LevelBadge
      level={step}
      count={form.steps.length}
      label={step === null ? t('not-scored') : words.step(step, form).replace(/^\d+ /, '')}
    />
  );
  const mean = (own: typeof items, of: ReadonlyMap<(typeof items)[number]['id'], number>): ReactNode => {
    const point = pointOf(own, of);
    if (point.mean === null) return <span className="gk-observation-muted">–</span>;
    return (
      <>
        <strong>{formats.number(point.mean, 1)}</strong>{' '}
        <span className="gk-observation-muted">{t('scored-of', { count: point.scored, asked: point.asked })}</span>
      </>
    );
  };
  return (
    <div className="gk-observation-scores">
      <table className="gk-observation-table">
        <caption>
          <span className="gk-observation-caption">
            {t('visit.scores')}
            <HowCounted subject={t('visit.scores')}>
              <p>{t('visit.mean-how')}</p>
              <p>{t('visit.before-how')}</p>
            </HowCounted>
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.item')}</th>
            {before !== null && <th scope="col">{t('visit.before', { date: formats.date(before.observedOn) })}</th>}
            <th scope="col">{t('visit.now')}</th>
          </tr>
        </thead>
        {sectionsOf(items).map((section) => (
          <tbody key={section.title}>
            {section.title !== '' && !(section.items.length === 1) && (
              <tr className="gk-observation-section">
                <th scope="rowgroup">{section.title}</th>
                {earlier !== null && <td className="gk-numbers">{mean([...section.items], earlier)}</td>}
                <td className="gk-numbers">{mean([...section.items], steps)}</td>
              </tr>
            )}
            {section.items.map((item) => {
              const note = scores.get(item.id)?.note ?? '';
              const earlierNote = earlierScores.get(item.id)?.note ?? '';
              return (
                <tr key={item.id}>
                  <th scope="row">
                    {itemName(item, form)}
                    {item.isRetired && <span className="gk-observation-tag">{t('item.retired')}</span>}
                    {earlierNote !== '' && before !== null && (
                      <span className="gk-observation-note gk-observation-muted">
                        {t('visit.note-before', { date: formats.date(before.observedOn), note: earlierNote })}
                      </span>
                    )}
                    {note !== '' && (
                      <span className="gk-observation-note">
                        <NotebookPen size={14} aria-hidden /> {note}
                      </span>
                    )}
                  </th>
                  {earlier !== null && <td>{badge(earlier.get(item.id) ?? null)}</td>}
                  <td>{badge(steps.get(item.id) ?? null)}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
      <p className="gk-observation-scale">
        {form.steps.map(({ step }) => (
          <span key={step}>
            {badge(step)} {words.step(step, form).replace(/^\d+ /, '')}
          </span>
        ))}
      </p>
    </div>
  );
}
