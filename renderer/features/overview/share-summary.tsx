import { ArrowDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { Card } from './card.tsx';
import type { Overview } from './overview-data.ts';
import { ShareBar } from './share-bar.tsx';
import { DRAWN_LAYERS } from './share-layers.ts';
import { useShareAmount } from './share-words.ts';

/** Where the whole of the master share stands on the page. */
export const MASTER_SHARE_ID = 'master-share';

/** The master share in short, under the definition that the settings choose; the whole of it stands further down. */
export function ShareSummary({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const amountOf = useShareAmount();
  const { masterShare } = overview;
  const share = masterShare[masterShare.options.definition];
  const { percent, needed, gap } = share.target;
  const aim = formats.percent(percent / 100);
  return (
    <Card
      title={t('share.title-short')}
      note={`${t(`share.definition.${share.options.definition}.name`)}, ${formats.longDate(share.on)}`}
      help={
        <HowCounted subject={t('share.title')}>
          <p>{t('share.how-counted')}</p>
          <p>{t('share.how-layers')}</p>
          <p>{t('share.how-denominator')}</p>
          <p>{t('share.how-target')}</p>
        </HowCounted>
      }
    >
      <div className="gk-share-summary">
        <p className="gk-share-figure gk-numbers">
          <strong>{share.counted.share === null ? '–' : formats.percent(share.counted.share.percent / 100)}</strong>{' '}
          {t(share.options.unit === 'fte' ? 'share.of-fte' : 'share.of', {
            count: share.denominator.personIds.length,
            part: amountOf(share, share.counted.amount),
            whole: amountOf(share, share.denominator.amount),
          })}
        </p>
        <ShareBar
          share={share}
          label={t('share.bar', {
            counted: amountOf(share, share.counted.amount),
            selfReported: amountOf(share, share.selfReported.amount),
            inProgress: amountOf(share, share.inProgress.amount),
            whole: amountOf(share, share.denominator.amount),
            percent: aim,
          })}
        />
        <ul className="gk-share-legend">
          {DRAWN_LAYERS.filter((layer) => share[layer].amount > 0).map((layer) => (
            <li key={layer}>
              <span className={`gk-share-swatch gk-share-${layer}`} aria-hidden />{' '}
              {amountOf(share, share[layer].amount)}{' '}
              {t(`share.layer.${layer}`, { count: share[layer].personIds.length })}
            </li>
          ))}
        </ul>
        <p className="gk-share-aim gk-numbers">
          <GapMark state={gap > 0 ? 'short' : 'met'} label="" size={16} />
          <span>
            {t(masterShare.targetYear === null ? 'share.target' : 'share.target-year', {
              percent: aim,
              year: masterShare.targetYear,
              needed: amountOf(share, needed),
            })}{' '}
            <strong>{gap > 0 ? t('share.still', { amount: amountOf(share, gap) }) : t('share.reached')}</strong>
          </span>
        </p>
        <button type="button" className="gk-share-link" onClick={showWhole}>
          {t('share.to-whole')} <ArrowDown size={14} aria-hidden />
        </button>
      </div>
    </Card>
  );
}

function showWhole(): void {
  const whole = document.getElementById(MASTER_SHARE_ID);
  whole?.scrollIntoView({ behavior: 'smooth', block: 'start' });
  whole?.focus({ preventScroll: true });
}
