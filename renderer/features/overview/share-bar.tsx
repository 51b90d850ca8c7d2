import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { MasterShare } from './overview-data.ts';
import { DRAWN_LAYERS } from './share-layers.ts';
import { useShareAmount } from './share-words.ts';
import './share-bar.css';

/** Below this share of the width an amount does not fit in its part of the bar; the list under it names it too. */
const WIDE_ENOUGH = 0.06;

/** The three layers of the master share out of all teachers, told apart by pattern too, with a line at the target. */
export function ShareBar(props: { readonly share: MasterShare; readonly label: string }): ReactNode {
  const { share, label } = props;
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const amountOf = useShareAmount();
  const whole = share.denominator.amount;
  const percent = `${String(share.target.percent)}%`;
  return (
    <div className="gk-share">
      <div className="gk-share-bar" role="img" aria-label={label}>
        {DRAWN_LAYERS.map((layer) => {
          const { amount } = share[layer];
          if (amount === 0) return null;
          return (
            <div
              key={layer}
              className={`gk-share-part gk-share-${layer}`}
              style={{ width: `${String((100 * amount) / whole)}%` }}
            >
              {amount / whole >= WIDE_ENOUGH && share.options.unit === 'persons' && (
                <span className="gk-numbers">{amountOf(share, amount)}</span>
              )}
            </div>
          );
        })}
        <div className="gk-share-target" style={{ left: percent }} />
      </div>
      <div className="gk-share-axis gk-numbers" aria-hidden>
        <span style={{ left: percent }}>
          {t('share.target-mark', { percent: formats.percent(share.target.percent / 100) })}
        </span>
      </div>
    </div>
  );
}
