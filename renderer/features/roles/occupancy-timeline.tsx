import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occupancy } from '#shared/domain/roles/entities.ts';
import { daysBetween, isWithin, type IsoDate } from '#shared/kernel/dates.ts';
import { schoolYearLabel, schoolYearOf, schoolYearPeriod } from '#shared/kernel/school-year.ts';
import './occupancy-timeline.css';

/** School years shown before and after the present one. */
const YEARS_BEFORE = 2;
const YEARS_AFTER = 2;

/** Who held a role when, as bars over five school years; each line opens its occupancy. */
export function OccupancyTimeline(props: {
  readonly occupancies: readonly Occupancy[];
  readonly today: IsoDate;
  readonly nameOf: (occupancy: Occupancy) => string;
  readonly detailsOf: (occupancy: Occupancy) => string;
  readonly onOpen: (occupancy: Occupancy) => void;
}): ReactNode {
  const { today } = props;
  const { t } = useTranslation('roles');
  const first = schoolYearOf(today).startYear - YEARS_BEFORE;
  const years = Array.from({ length: YEARS_BEFORE + 1 + YEARS_AFTER }, (_year, index) => first + index);
  const periods = years.map((startYear) => schoolYearPeriod({ kind: 'school-year', startYear }));
  const begin = periods[0]?.from ?? today;
  const end = periods.at(-1)?.to ?? today;
  const total = daysBetween(begin, end);
  const placeOf = (date: IsoDate): number => Math.min(100, Math.max(0, (100 * daysBetween(begin, date)) / total));
  return (
    <div className="gk-roles-timeline">
      <div className="gk-roles-timeline-years" aria-hidden>
        {years.map((year) => (
          <span key={year}>{schoolYearLabel({ kind: 'school-year', startYear: year })}</span>
        ))}
      </div>
      <ul>
        {props.occupancies.map((occupancy) => {
          const { from, to } = occupancy;
          const left = from === null ? 0 : placeOf(from);
          const right = to === null ? 100 : placeOf(to);
          const isNow = isWithin(today, from, to);
          const isOutside = (to !== null && to < begin) || (from !== null && from > end);
          return (
            <li key={occupancy.id}>
              <button type="button" className="gk-roles-timeline-row" onClick={() => props.onOpen(occupancy)}>
                <span className="gk-roles-timeline-words">
                  <span className="gk-roles-timeline-name">
                    {props.nameOf(occupancy)}
                    {!isNow && (
                      <span className="gk-roles-tag">
                        {from !== null && from > today ? t('holders.later') : t('holders.before')}
                      </span>
                    )}
                  </span>
                  <span className="gk-roles-timeline-details gk-numbers">{props.detailsOf(occupancy)}</span>
                </span>
                <span className="gk-roles-timeline-track" aria-hidden>
                  {periods.slice(1).map((period) => (
                    <span
                      key={period.from}
                      className="gk-roles-timeline-mark"
                      style={{ left: `${String(placeOf(period.from))}%` }}
                    />
                  ))}
                  {!isOutside && (
                    <span
                      className={barClass({
                        isNow,
                        isOpenBefore: from === null || from < begin,
                        isOpenAfter: to === null || to > end,
                      })}
                      style={{ left: `${String(left)}%`, width: `${String(Math.max(1, right - left))}%` }}
                    />
                  )}
                  <span className="gk-roles-timeline-today" style={{ left: `${String(placeOf(today))}%` }} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A bar that goes on beyond the years in sight has no rounded end there. */
function barClass(bar: {
  readonly isNow: boolean;
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
}): string {
  return [
    'gk-roles-timeline-bar',
    bar.isNow ? 'gk-roles-timeline-bar-now' : '',
    bar.isOpenBefore ? 'gk-roles-timeline-bar-before' : '',
    bar.isOpenAfter ? 'gk-roles-timeline-bar-after' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
}
