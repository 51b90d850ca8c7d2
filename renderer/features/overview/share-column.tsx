import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import type { MasterShare } from './overview-data.ts';
import { ShareBar } from './share-bar.tsx';
import { SHARE_LAYERS, type ShareLayer } from './share-layers.ts';
import { useShareAmount } from './share-words.ts';

/** The master share under one definition: figure, target, bar, and a button per layer that opens its people. */
export function ShareColumn(props: {
  readonly share: MasterShare;
  /** Whether this is the definition that the settings choose. */
  readonly isChosen: boolean;
  readonly targetYear: number | null;
  readonly onOpen: (layer: ShareLayer) => void;
}): ReactNode {
  const { share, targetYear } = props;
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const amountOf = useShareAmount();
  const { definition } = share.options;
  const { needed, gap, percent } = share.target;
  const name = t(`share.definition.${definition}.name`);
  const layers = SHARE_LAYERS.filter((layer) => layer === 'counted' || share[layer].personIds.length > 0);
  const target = t(targetYear === null ? 'share.target' : 'share.target-year', {
    percent: formats.percent(percent / 100),
    year: targetYear,
    needed: amountOf(share, needed),
  });
  return (
    <section className="gk-share-column" aria-label={name}>
      <h3>
        {name}
        <HowCounted subject={name}>
          <p>{t(`share.definition.${definition}.text`)}</p>
          <p>{t('share.how-layers')}</p>
        </HowCounted>
      </h3>
      <p className="gk-share-definition">
        {t(`share.definition.${definition}.short`)}
        {props.isChosen && <> {t('share.chosen')}</>}
      </p>
      <p className="gk-share-figure gk-numbers">
        <strong>{share.counted.share === null ? '–' : formats.percent(share.counted.share.percent / 100)}</strong>{' '}
        {t(share.options.unit === 'fte' ? 'share.of-fte' : 'share.of', {
          count: share.denominator.personIds.length,
          part: amountOf(share, share.counted.amount),
          whole: amountOf(share, share.denominator.amount),
        })}
      </p>
      <p className="gk-share-aim gk-numbers">
        <GapMark state={gap > 0 ? 'short' : 'met'} label="" size={16} />
        <span>
          {target} <strong>{gap > 0 ? t('share.still', { amount: amountOf(share, gap) }) : t('share.reached')}</strong>
        </span>
      </p>
      <ShareBar
        share={share}
        label={t('share.bar', {
          counted: amountOf(share, share.counted.amount),
          selfReported: amountOf(share, share.selfReported.amount),
          inProgress: amountOf(share, share.inProgress.amount),
          whole: amountOf(share, share.denominator.amount),
          percent: formats.percent(percent / 100),
        })}
      />
      <ul className="gk-share-layers">
        {layers.map((layer) => (
          <li key={layer}>
            <button type="button" className="gk-share-layer" onClick={() => props.onOpen(layer)}>
              <span className={`gk-share-swatch gk-share-${layer}`} aria-hidden />
              <span>
                <strong className="gk-numbers">{amountOf(share, share[layer].amount)}</strong>{' '}
                {t(`share.layer.${layer}`, { count: share[layer].personIds.length })}
                {layer === 'inProgress' && <span className="gk-share-years">{years()}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );

  /** `1 in 2027, 1 in 2028`. */
  function years(): string {
    const parts = share.inProgress.byExpectedYear.map((part) =>
      part.expectedYear === null
        ? t('share.no-year', { amount: amountOf(share, part.amount) })
        : t('share.in-year', { amount: amountOf(share, part.amount), year: part.expectedYear }),
    );
    return ` (${formats.list(parts)})`;
  }
}
