import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Card } from './card.tsx';
import { NationalSeries } from './national-series.tsx';
import type { MasterShare, Overview } from './overview-data.ts';
import { ShareColumn } from './share-column.tsx';
import { DEFINITIONS } from './share-layers.ts';
import { useShareAmount } from './share-words.ts';
import './master-share-card.css';

/** Below this number of teachers one of them moves the share by two points or more. */
const FEW_TEACHERS = 50;

/** The master share under both definitions, with everything that makes it readable: whole, date, target, layers. */
export function MasterShareCard({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const formats = useFormats();
  const [, open] = useUrlParam('share', '', { history: 'push' });
  const amountOf = useShareAmount();
  const { masterShare } = overview;
  const chosen = masterShare[masterShare.options.definition];
  const teachers = chosen.denominator.personIds.length;
  return (
    <Card
      title={t('share.title')}
      note={
        <>
          {denominatorWords(chosen)}{' '}
          <button
            type="button"
            className="gk-share-link"
            onClick={() => open(`${masterShare.options.definition}.denominator`)}
          >
            {t('share.show-all')}
          </button>
        </>
      }
      help={
        <HowCounted subject={t('share.title')}>
          <p>{t('share.how-counted')}</p>
          <p>{t('share.how-layers')}</p>
          <p>{t('share.how-denominator')}</p>
          <p>{t('share.how-target')}</p>
        </HowCounted>
      }
    >
      {teachers === 0 ? (
        <p className="gk-overview-none">{t('share.no-teachers')}</p>
      ) : (
        <>
          <div className="gk-share-columns">
            {DEFINITIONS.map((definition) => (
              <ShareColumn
                key={definition}
                share={masterShare[definition]}
                isChosen={definition === masterShare.options.definition}
                targetYear={masterShare.targetYear}
                onOpen={(list) => open(`${definition}.${list}`)}
              />
            ))}
          </div>
          <div className="gk-share-foot">
            <ul className="gk-share-caveats">
              {teachers < FEW_TEACHERS && chosen.options.unit === 'persons' && (
                <li>{t('share.caveat-few', { count: teachers, points: formats.number(100 / teachers) })}</li>
              )}
              <li>{t('share.caveat-seen')}</li>
              <li>
                {t('share.caveat-target')} <TextLink to="/settings">{t('share.to-settings')}</TextLink>
              </li>
            </ul>
            <NationalSeries series={masterShare.nationalSeries} />
          </div>
        </>
      )}
    </Card>
  );

  function denominatorWords(share: MasterShare): string {
    const { options, denominator } = share;
    return t(options.unit === 'fte' ? 'share.denominator-fte' : 'share.denominator', {
      count: denominator.personIds.length,
      amount: amountOf(share, denominator.amount),
      date: formats.longDate(share.on),
      leaders: t(options.includesLeaders ? 'share.with-leaders' : 'share.without-leaders'),
      care: t(options.includesCareCoordinators ? 'share.with-care' : 'share.without-care'),
    });
  }
}
