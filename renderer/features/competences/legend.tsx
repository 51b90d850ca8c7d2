import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { levelStep } from '#renderer/ui/theme/tokens.ts';

/** What the signs of the matrix mean. */
export const Legend = memo(LegendView);

function LegendView(props: { readonly framework: Framework }): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const { levels } = props.framework;
  return (
    <ul className="gk-legend" aria-label={t('legend.title')}>
      {levels.map((step) => (
        <li key={step.level}>
          <span className={`gk-legend-cell gk-level-${String(levelStep(step.level, levels.length))}`}>
            {step.level}
          </span>
          {i18n.language === 'en' ? step.labelEn : step.labelNl}
        </li>
      ))}
      <Sign className="gk-cell-unknown" digit="·" text={t('legend.unknown')} />
      <Sign className="gk-level-2 gk-cell-firm" digit="3" text={t('legend.agreed')} />
      <Sign className="gk-level-2" digit="3" side="▲4" text={t('legend.self')} />
      <Sign className="gk-level-2 gk-cell-old" digit="3" text={t('legend.old')} />
      <Sign className="gk-level-2 gk-cell-below" digit="2" text={t('legend.below')} />
      <Sign className="gk-cell-unknown gk-cell-asked" digit="?" text={t('legend.asked')} />
    </ul>
  );
}

function Sign(props: {
  readonly className: string;
  readonly digit: string;
  readonly side?: string;
  readonly text: string;
}): ReactNode {
  return (
    <li>
      <span
        className={`gk-legend-cell ${props.className}`}
        aria-hidden
        data-digit={props.digit}
        {...(props.side !== undefined && { 'data-side': props.side })}
      />
      {props.text}
    </li>
  );
}
