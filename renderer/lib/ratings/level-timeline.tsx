import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addYears, dayNumber, type IsoDate } from '#shared/kernel/dates.ts';
import type { Framework, RaterKind } from '#shared/domain/competences/entities.ts';
import { levelSteps } from '#shared/domain/competences/rating-timeline.ts';
import type { RatingSummary } from '#shared/domain/competences/rating-standing.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRatingWords } from './use-rating-words.ts';
import './ratings.css';

/** The time line goes back at least this many years, so that a first rating does not fill it. */
const YEARS_SHOWN = 2;
const MARGIN = 8;

/**
 * The levels of one competence through time: the level used as a line, every rating as a sign of its own by who rated.
 *
 * The list of ratings beside it says the same in words.
 */
export function LevelTimeline(props: {
  readonly ratings: readonly RatingSummary[];
  readonly framework: Pick<Framework, 'levels'>;
  readonly today: IsoDate;
  readonly width: number;
  readonly height: number;
  /** With years and levels beside the axes; without them as a small line in a table. */
  readonly hasAxes?: boolean;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const formats = useFormats();
  const words = useRatingWords();
  const { framework, today, width, height } = props;
  const ratings = props.ratings.filter(({ ratedOn }) => ratedOn <= today);
  const levels = framework.levels.map(({ level }) => level);
  const lowest = Math.min(...levels, ...ratings.map(({ level }) => level));
  const highest = Math.max(...levels, ...ratings.map(({ level }) => level));
  const first = ratings.reduce<IsoDate>(
    (earliest, { ratedOn }) => (ratedOn < earliest ? ratedOn : earliest),
    addYears(today, -YEARS_SHOWN),
  );
  const hasAxes = props.hasAxes === true;
  const left = hasAxes ? 20 : MARGIN;
  const bottom = hasAxes ? 20 : MARGIN;
  const [start, end] = [dayNumber(first), dayNumber(today)];
  const x = (date: IsoDate): number => left + ((dayNumber(date) - start) / (end - start)) * (width - left - MARGIN);
  const y = (level: number): number =>
    MARGIN + ((highest - level) / Math.max(1, highest - lowest)) * (height - MARGIN - bottom);

  const steps = levelSteps(ratings);
  const path = steps
    .map(
      ({ from, level }, index) => `${index === 0 ? 'M' : 'H'}${at(x(from))}${index === 0 ? ' ' : 'V'}${at(y(level))}`,
    )
    .join('');
  const label =
    steps.length === 0
      ? t('timeline.none')
      : t('timeline.label', {
          steps: formats.list(
            steps.map(({ from, level }) =>
              t('timeline.step', { date: formats.date(from), level: words.level(level, framework) }),
            ),
          ),
        });
  return (
    <svg
      className="gk-level-timeline"
      width={width}
      height={height}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      {hasAxes &&
        levels.map((level) => (
          <g key={level}>
            <line className="gk-level-timeline-grid" x1={left} x2={width - MARGIN} y1={y(level)} y2={y(level)} />
            <text className="gk-level-timeline-text" x={0} y={y(level)} dominantBaseline="central">
              {level}
            </text>
          </g>
        ))}
      {hasAxes &&
        yearsBetween(first, today).map((newYear) => (
          <text
            key={newYear}
            className="gk-level-timeline-text"
            x={x(newYear)}
            y={height - 6}
            textAnchor={x(newYear) > width - 30 ? 'end' : 'middle'}
          >
            {newYear.slice(0, 4)}
          </text>
        ))}
      {steps.length > 0 && <path className="gk-level-timeline-line" d={`${path}H${at(width - MARGIN)}`} />}
      {ratings.map((rating) => (
        <RaterSign
          key={rating.id}
          kind={rating.raterKind}
          x={x(rating.ratedOn)}
          y={y(rating.level)}
          size={hasAxes ? 5 : 3.5}
        />
      ))}
    </svg>
  );
}

/** The sign of a rater in the time line, also for its legend. */
export function RaterSign(props: {
  readonly kind: RaterKind;
  readonly x: number;
  readonly y: number;
  /** Half the width. */
  readonly size: number;
}): ReactNode {
  const { kind, x, y, size } = props;
  const className = `gk-rater-sign gk-rater-sign-${kind}`;
  switch (kind) {
    case 'agreed':
      return <rect className={className} x={x - size} y={y - size} width={size * 2} height={size * 2} />;
    case 'leader':
      return <circle className={className} cx={x} cy={y} r={size} />;
    case 'self':
      return (
        <path className={className} d={`M${at(x)} ${at(y - size)}l${at(size)} ${at(size * 2)}h${at(-size * 2)}z`} />
      );
    case 'peer':
      return (
        <path
          className={className}
          d={`M${at(x)} ${at(y - size)}l${at(size)} ${at(size)}l${at(-size)} ${at(size)}l${at(-size)} ${at(-size)}z`}
        />
      );
    case 'observation':
      return (
        <path
          className={className}
          d={`M${at(x - size)} ${at(y - size)}l${at(size * 2)} ${at(size * 2)}m0 ${at(-size * 2)}l${at(-size * 2)} ${at(size * 2)}`}
        />
      );
  }
}

/** A number as a drawing takes it. */
function at(value: number): string {
  return value.toFixed(1);
}

/** The first days of the calendar years from one date to another. */
function yearsBetween(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const years: IsoDate[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year += 1) {
    years.push(`${String(year)}-01-01` as IsoDate);
  }
  return years;
}
