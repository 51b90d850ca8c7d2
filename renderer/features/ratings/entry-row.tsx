import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Check, CheckCheck, Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { ratingAge } from '#shared/domain/competences/rating-age.ts';
import { SelfMark } from '#renderer/lib/ratings/self-mark.tsx';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { GapMark } from '#renderer/ui/gap-mark.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import { canConfirm, type EntryRow } from './entry-filter.ts';
import { LevelButtons } from './level-buttons.tsx';
import { ScaleLegend } from './scale-legend.tsx';
import type { EntryProgress } from './use-save-ratings.ts';

/** Number of columns of the table. */
const COLUMNS = 6;

/** One cell to be rated: what is asked and known, the levels to choose from, and "still right". */
export function EntryRowView(props: {
  readonly row: EntryRow;
  /** Stands above the row; empty for nothing. */
  readonly heading: string;
  /** Whether the row is the first on its scale, so that the scale is told above it. */
  readonly isNewScale: boolean;
  readonly today: IsoDate;
  readonly rater: RaterKind;
  readonly chosen: number | null;
  readonly progress: EntryProgress | null;
  readonly isDisabled: boolean;
  readonly isReviewing: boolean;
  readonly onRate: (level: number) => void;
  readonly onOutside: () => void;
  readonly onReview: () => void;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { row, today, rater, chosen, progress } = props;
  const { standing, framework } = row;
  const { used, latest } = standing;
  const previous = latest[rater];
  const problem = progress?.problem ?? null;
  return (
    <>
      {(props.heading !== '' || props.isNewScale) && (
        <tr className="gk-ratings-heading">
          <th colSpan={COLUMNS} scope="rowgroup" className={props.heading === '' ? 'gk-ratings-scale-only' : ''}>
            {props.heading}
            {props.isNewScale && <ScaleLegend framework={framework} />}
          </th>
        </tr>
      )}
      <tr>
        <th scope="row" title={row.description}>
          {row.title}
          <Asked row={row} />
        </th>
        <td>
          <div className="gk-ratings-used">
            <LevelBadge
              level={used?.level ?? null}
              count={framework.levels.length}
              label={used === null ? t('unknown') : words.levelName(used.level, framework)}
            />
            {used !== null && (
              <span className="gk-ratings-age">
                {used.raterKind === 'agreed' && <span>{t('agreed')}</span>}
                <span>{words.age(ratingAge(used.ratedOn, today))}</span>
              </span>
            )}
          </div>
        </td>
        <td>
          <span className="gk-ratings-used">
            <Latest row={row} kind="self" />
            <SelfMark steps={standing.selfDifference} />
          </span>
        </td>
        <td>
          <Latest row={row} kind="leader" />
        </td>
        <td>
          <div className="gk-ratings-entry">
            <LevelButtons
              label={t('choose-level', { what: row.title })}
              framework={framework}
              chosen={chosen}
              previous={previous?.level ?? null}
              previousLabel={
                previous === null ? '' : t('given-before', { age: words.age(ratingAge(previous.ratedOn, today)) })
              }
              isDisabled={props.isDisabled}
              onChoose={props.onRate}
              onOutside={props.onOutside}
            />
            <Progress isWaiting={progress !== null && problem === null} isSaved={chosen !== null} />
          </div>
          {problem !== null && (
            <div className="gk-ratings-problem" role="alert">
              {problem}
            </div>
          )}
        </td>
        <td>
          {canConfirm(row, today) && (
            <Tooltip title={t('still-right')}>
              <span>
                <IconButton
                  size="small"
                  className="gk-no-print"
                  aria-label={t('still-right-of', { what: row.title })}
                  disabled={props.isReviewing}
                  onClick={props.onReview}
                >
                  <CheckCheck size={18} aria-hidden />
                </IconButton>
              </span>
            </Tooltip>
          )}
          {used !== null && !canConfirm(row, today) && <span className="gk-ratings-today">{t('looked-at-today')}</span>}
        </td>
      </tr>
    </>
  );
}

/** What is asked of the cell, and whether it is there. */
function Asked(props: { readonly row: EntryRow }): ReactNode {
  const { t } = useTranslation('ratings');
  const { asked, standing } = props.row;
  if (asked === null) return null;
  const state = standing.used === null ? 'unknown' : standing.used.level < asked ? 'short' : 'met';
  return (
    <span className="gk-ratings-asked">
      <GapMark state={state} label={t(`asked-states.${state}`)} />
      {t('asked', { level: asked })}
    </span>
  );
}

function Latest(props: { readonly row: EntryRow; readonly kind: RaterKind }): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { framework, standing } = props.row;
  const rating = standing.latest[props.kind];
  return (
    <LevelBadge
      level={rating?.level ?? null}
      count={framework.levels.length}
      label={rating === null ? t('nobody') : words.levelName(rating.level, framework)}
    />
  );
}

function Progress(props: { readonly isWaiting: boolean; readonly isSaved: boolean }): ReactNode {
  const { t } = useTranslation('common');
  if (props.isWaiting) {
    return <Ellipsis size={16} className="gk-ratings-waiting" role="img" aria-label={t('saving')} />;
  }
  return props.isSaved ? <Check size={16} className="gk-ratings-saved" role="img" aria-label={t('saved')} /> : null;
}
