import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { RATER_KINDS, type Framework, type RaterKind } from '#shared/domain/competences/entities.ts';
import { usedRatingOn } from '#shared/domain/competences/used-level.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { AttachmentList } from '#renderer/lib/attachments/attachment-list.tsx';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { RaterSign } from './level-timeline.tsx';
import { useRatingWords } from './use-rating-words.ts';
import './ratings.css';

/** A rating with its files, as the history gives it. */
export type HistoricRating = ApiOutputs['ratings']['history']['ratings'][number];

/** All ratings of one cell, the newest first, to be looked at rater by rater. */
export function RatingHistory(props: {
  readonly ratings: readonly HistoricRating[];
  readonly framework: Pick<Framework, 'levels'>;
  /** The day that the screen shows: later ratings are marked as such. */
  readonly on: IsoDate;
  /** Files can be added and taken away. */
  readonly canAttach: boolean;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const [shown, setShown] = useState<RaterKind | null>(null);
  const { ratings, on } = props;
  const used = usedRatingOn(ratings, on);
  const present = RATER_KINDS.filter((kind) => ratings.some(({ raterKind }) => raterKind === kind));
  const filter = shown !== null && present.includes(shown) ? shown : null;
  return (
    <>
      {present.length > 1 && (
        <div className="gk-rated-filter" role="group" aria-label={t('history.filter')}>
          {[null, ...present].map((kind) => (
            <button
              key={kind ?? 'all'}
              type="button"
              className="gk-rated-filter-choice"
              aria-pressed={filter === kind}
              onClick={() => setShown(kind)}
            >
              {kind !== null && (
                <svg width="14" height="14" aria-hidden>
                  <RaterSign kind={kind} x={7} y={7} size={4.5} />
                </svg>
              )}
              {kind === null ? t('history.all') : t(`raters.${kind}`)}
              <span className="gk-numbers">
                {ratings.filter(({ raterKind }) => kind === null || raterKind === kind).length}
              </span>
            </button>
          ))}
        </div>
      )}
      <ol className="gk-rated-list">
        {ratings
          .filter(({ raterKind }) => filter === null || raterKind === filter)
          .map((rating) => (
            <RatedItem
              key={rating.id}
              rating={rating}
              framework={props.framework}
              isUsed={rating.id === used?.id}
              isLater={rating.ratedOn > on}
              canAttach={props.canAttach}
            />
          ))}
      </ol>
    </>
  );
}

function RatedItem(props: {
  readonly rating: HistoricRating;
  readonly framework: Pick<Framework, 'levels'>;
  readonly isUsed: boolean;
  readonly isLater: boolean;
  readonly canAttach: boolean;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const formats = useFormats();
  const words = useRatingWords();
  const [isAttaching, setAttaching] = useState(false);
  const { rating, framework } = props;
  const rater = t(`raters.${rating.raterKind}`);
  const level = words.level(rating.level, framework);
  const hasFiles = rating.attachments.length > 0;
  return (
    <li className="gk-rated-item">
      <LevelBadge
        level={rating.level}
        count={framework.levels.length}
        label={words.levelName(rating.level, framework)}
      />
      <div className="gk-rated-text">
        <div className="gk-rated-head">
          <strong>{rating.raterName === '' ? rater : t('history.named', { rater, name: rating.raterName })}</strong>
          {rating.confirmsId !== null && <span className="gk-rated-tag">{t('history.confirmed')}</span>}
          {props.isUsed && <span className="gk-rated-tag gk-rated-tag-counts">{t('history.counts')}</span>}
          {props.isLater && <span className="gk-rated-tag">{t('history.later')}</span>}
        </div>
        <div className="gk-rated-date gk-numbers">{formats.date(rating.ratedOn)}</div>
        {rating.note !== '' && <p>{rating.note}</p>}
        {rating.evidence !== '' && <p>{t('history.evidence', { evidence: rating.evidence })}</p>}
        {(hasFiles || isAttaching) && (
          <div className="gk-rated-files">
            <AttachmentList
              ownerKind="rating"
              ownerId={rating.id}
              label={t('history.files-of', { rater, level, date: formats.date(rating.ratedOn) })}
              isReadOnly={!props.canAttach}
            />
          </div>
        )}
        {props.canAttach && !hasFiles && !isAttaching && (
          <button
            type="button"
            className="gk-rated-attach gk-no-print"
            aria-label={t('history.attach-to', { rater, level, date: formats.date(rating.ratedOn) })}
            onClick={() => setAttaching(true)}
          >
            {t('history.attach')}
          </button>
        )}
      </div>
    </li>
  );
}
