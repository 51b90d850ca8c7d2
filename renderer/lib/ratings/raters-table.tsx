import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { RATER_KINDS, type Framework, type RaterKind } from '#shared/domain/competences/entities.ts';
import { ratingAge } from '#shared/domain/competences/rating-age.ts';
import type { CellStanding, RatingSummary } from '#shared/domain/competences/rating-standing.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { RaterSign } from './level-timeline.tsx';
import { RaterHelp } from './rater-help.tsx';
import { useRatingWords } from './use-rating-words.ts';
import './raters-table.css';

/** The order of weight: what decides the level first. */
const ORDER: readonly RaterKind[] = ['agreed', 'leader', ...RATER_KINDS.filter((kind) => !isDeciding(kind))];

function isDeciding(kind: RaterKind): boolean {
  return kind === 'agreed' || kind === 'leader';
}

/** The latest word of each rater on one cell, side by side, with how far the own view lies from the others. */
export function RatersTable(props: {
  readonly standing: CellStanding;
  readonly framework: Pick<Framework, 'levels'>;
  readonly on: IsoDate;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const { standing } = props;
  return (
    <table className="gk-raters">
      <thead>
        <tr>
          <th scope="col">
            <span className="gk-raters-who">
              {t('columns.who')} <RaterHelp />
            </span>
          </th>
          <th scope="col">{t('columns.level')}</th>
          <th scope="col">{t('columns.date')}</th>
          <th scope="col">{t('columns.remark')}</th>
        </tr>
      </thead>
      <tbody>
        {ORDER.map((kind) => (
          <tr key={kind} className={standing.used?.raterKind === kind ? 'gk-raters-used' : ''}>
            <th scope="row">
              <span className="gk-raters-who">
                <svg width="14" height="14" aria-hidden>
                  <RaterSign kind={kind} x={7} y={7} size={4.5} />
                </svg>
                {t(`raters.${kind}`)}
              </span>
            </th>
            <RaterCells {...props} kind={kind} rating={standing.latest[kind]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RaterCells(props: {
  readonly standing: CellStanding;
  readonly framework: Pick<Framework, 'levels'>;
  readonly on: IsoDate;
  readonly kind: RaterKind;
  readonly rating: RatingSummary | null;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const formats = useFormats();
  const words = useRatingWords();
  const { standing, framework, kind, rating } = props;
  const count = framework.levels.length;
  if (rating === null) {
    return (
      <>
        <td>
          <LevelBadge level={null} count={count} label={t('nobody')} />
        </td>
        <td colSpan={2} className="gk-raters-note">
          {t('nobody')}
        </td>
      </>
    );
  }
  return (
    <>
      <td>
        <LevelBadge level={rating.level} count={count} label={words.levelName(rating.level, framework)} />
      </td>
      <td className="gk-numbers">
        {formats.date(rating.ratedOn)}
        <div className="gk-raters-note">{words.age(ratingAge(rating.ratedOn, props.on))}</div>
      </td>
      <td>
        {standing.used?.id === rating.id && <div>{t('history.counts')}</div>}
        {kind === 'self' && <SelfRemarks standing={standing} />}
        {rating.raterName !== '' && <div className="gk-raters-note">{rating.raterName}</div>}
      </td>
    </>
  );
}

/** The own view beside the level used, and beside the leader's when something else was agreed. */
function SelfRemarks(props: { readonly standing: CellStanding }): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { selfDifference, selfLeaderDifference, used } = props.standing;
  const showsLeader = selfLeaderDifference !== null && used?.raterKind !== 'leader';
  return (
    <>
      {selfDifference !== null && (
        <div>
          {selfDifference === 0
            ? t('difference.to-used-equal')
            : t('difference.to-used', { difference: words.difference(selfDifference) })}
        </div>
      )}
      {showsLeader && (
        <div>
          {selfLeaderDifference === 0
            ? t('difference.to-leader-equal')
            : t('difference.to-leader', { difference: words.difference(selfLeaderDifference) })}
        </div>
      )}
    </>
  );
}
