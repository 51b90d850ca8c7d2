import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { levelStep } from '#renderer/ui/theme/tokens.ts';

/** What the signs of the matrix mean: of one date, or of two that are compared. */
export const Legend = memo(LegendView);

function LegendView(props: {
  readonly framework: Framework;
  readonly isCompared: boolean;
  readonly staleMonths: number;
}): ReactNode {
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
      {props.isCompared ? <ComparedSigns /> : <Signs staleMonths={props.staleMonths} />}
      <li>
        <span className="gk-legend-cell gk-matrix-sum-forecast" aria-hidden>
          3
        </span>
        {t('matrix:legend.forecast')}
      </li>
      <li>
        <span className="gk-matrix-mark" aria-hidden>
          1
        </span>
        {t('matrix:single.legend')}
      </li>
    </ul>
  );
}

function Signs(props: { readonly staleMonths: number }): ReactNode {
  const { t } = useTranslation('competences');
  return (
    <>
      <Sign className="gk-cell-unknown" digit="·" text={t('legend.unknown')} />
      <Sign className="gk-level-2 gk-cell-firm" digit="3" text={t('legend.agreed')} />
      <Sign className="gk-level-2" digit="3" side="▲4" text={t('legend.self')} />
      <Sign className="gk-level-2 gk-cell-old" digit="3" text={t('matrix:legend.old', { count: props.staleMonths })} />
      <Sign className="gk-level-2 gk-cell-below" digit="2" text={t('legend.below')} />
      <Sign className="gk-cell-unknown gk-cell-asked" digit="?" text={t('legend.asked')} />
    </>
  );
}

function ComparedSigns(): ReactNode {
  const { t } = useTranslation('competences');
  return (
    <>
      <Sign className="gk-level-3 gk-cell-up" digit="2↑3" text={t('matrix:legend.up')} />
      <Sign className="gk-level-2 gk-cell-down" digit="3↓2" text={t('matrix:legend.down')} />
      <Sign className="gk-level-2 gk-cell-new" digit="+2" text={t('matrix:legend.new')} />
      <Sign className="gk-cell-unknown gk-cell-lost" digit="2×" text={t('matrix:legend.lost')} />
      <Sign className="gk-cell-unknown gk-cell-same" digit="2" text={t('matrix:legend.same')} />
      <Sign className="gk-cell-unknown gk-cell-not-compared" digit="2" text={t('matrix:legend.not-compared')} />
    </>
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
