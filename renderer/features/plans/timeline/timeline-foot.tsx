import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolYearStart } from '#shared/kernel/school-year.ts';
import { centsInYear, sumsBySchoolYear } from '#shared/domain/plans/plan-years.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import type { Item } from '../plans-data.ts';
import { usePlanWords } from '../use-plan-words.ts';

/** Share of a calendar year that has gone when a school year begins, by month alone: August is 7/12. */
function goneAtStart(start: SchoolYearStart): number {
  return (Number(start.slice(0, 2)) - 1) / 12;
}

/**
 * The sums of the items in view: items and hours below every school year, and costs below the calendar years, which begin
 * and end within a school year and so stand where they lie.
 */
export function TimelineFoot(props: {
  readonly items: readonly Item[];
  readonly years: readonly number[];
  readonly schoolYearStart: SchoolYearStart;
}): ReactNode {
  const { items, years } = props;
  const { t } = useTranslation('plan-timeline');
  const words = usePlanWords();
  const sums = sumsBySchoolYear(items, years, props.schoolYearStart);
  const gone = goneAtStart(props.schoolYearStart);
  const [first = 0] = years;
  const calendarYears = [...years, first + years.length];
  const widths = calendarYears.map((_year, index) => (index === 0 ? 1 - gone : index === years.length ? gone : 1));
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {t('sums')}
          <HowCounted subject={t('sums')}>
            <p>{t('how')}</p>
          </HowCounted>
        </th>
        <td>
          <div className="gk-timeline-sums">
            {sums.map(({ schoolYear, items: count, minutes }) => (
              <span key={schoolYear}>
                <span className="gk-visually-hidden">{words.year(schoolYear)}</span>{' '}
                {t('sum', { count, hours: words.hours(minutes) })}
              </span>
            ))}
          </div>
          <div
            className="gk-timeline-sums gk-timeline-money"
            style={{ gridTemplateColumns: widths.map((width) => `${width.toFixed(4)}fr`).join(' ') }}
          >
            {calendarYears.map((year) => (
              <span key={year}>{t('euro', { year, euro: words.formats.euro(centsInYear(items, year)) })}</span>
            ))}
          </div>
        </td>
      </tr>
    </tfoot>
  );
}
