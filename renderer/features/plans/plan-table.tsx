import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { centsInYear, isInSchoolYear, sumsBySchoolYear } from '#shared/domain/plans/plan-years.ts';
import { ItemFindings } from '#renderer/parts/findings/item-findings.tsx';
import { ItemActions } from './item-actions.tsx';
import { MoveButtons } from './move-buttons.tsx';
import { OpenAchievement } from './open-achievement.tsx';
import { OrderButtons } from './order-buttons.tsx';
import { centsOf, minutesIn, type Item, type PersonPlanData, type PlanChoices } from './plans-data.ts';
import { StateChip } from './state-chip.tsx';
import { usePlanWords } from './use-plan-words.ts';

/**
 * The items of a person by school year: a bar over its years with the hours in each, the costs by calendar year, how far
 * it is and what can be done; the sums of every year in the foot.
 */
export function PlanTable(props: {
  readonly plan: PersonPlanData;
  readonly choices: PlanChoices;
  readonly titleOf: (itemId: string) => string;
  readonly onOpen: (itemId: string) => void;
}): ReactNode {
  const { plan } = props;
  const { t } = useTranslation('plans');
  const words = usePlanWords();
  const years = plan.hours.map(({ schoolYear }) => schoolYear);
  const items = plan.items.map(({ item }) => item);
  const sums = sumsBySchoolYear(items, years, plan.schoolYearStart);
  const costsOf = (some: readonly Item[]): ReactNode => {
    const calendarYears = [...new Set(some.flatMap(({ costs }) => costs.map(({ year }) => year)))].sort(
      (left, right) => left - right,
    );
    const total = some.reduce((sum, item) => sum + centsOf(item), 0);
    return (
      <>
        {total === 0 ? '–' : words.formats.euro(total)}
        {calendarYears.map((year) => (
          <span key={year} className="gk-plans-part">
            {t('plan-timeline:euro', { year, euro: words.formats.euro(centsInYear(some, year)) })}
          </span>
        ))}
      </>
    );
  };
  return (
    <div className="gk-plans-scroll">
      <table className="gk-plans-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.item')}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={year === plan.schoolYear ? 'gk-plans-now' : undefined}>
                {words.year(year)}
              </th>
            ))}
            <th scope="col">{t('columns.costs')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, place) => (
            <tr key={item.id}>
              <th scope="row">
                <button type="button" className="gk-plans-open" onClick={() => props.onOpen(item.id)}>
                  {props.titleOf(item.id)}
                </button>
                <span className="gk-plans-facts">
                  <OrderButtons item={item} title={props.titleOf(item.id)} place={place} count={items.length} />
                  <StateChip state={item.state} />
                  <span>{words.period(item)}</span>
                  {item.jointKey !== null && <span>{t('joint')}</span>}
                </span>
                {item.obstacle !== '' && (
                  <span className="gk-plans-note">{t('obstacle', { text: item.obstacle })}</span>
                )}
                <ItemFindings personId={item.personId} itemId={item.id} />
                <ItemActions item={item} title={props.titleOf(item.id)} />
                <OpenAchievement item={item} title={props.titleOf(item.id)} choices={props.choices} />
                <MoveButtons item={item} title={props.titleOf(item.id)} />
              </th>
              {years.map((year) => (
                <td key={year} className="gk-numbers">
                  {isInSchoolYear(item, year, plan.schoolYearStart) && (
                    <span aria-hidden className={`gk-plans-year gk-plans-year-${item.state}`} />
                  )}
                  {minutesIn(item, year) === 0 ? '–' : words.hours(minutesIn(item, year))}
                </td>
              ))}
              <td className="gk-numbers">{costsOf([item])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('plan-timeline:sums')}</th>
            {sums.map(({ schoolYear, minutes, items: count }) => (
              <td key={schoolYear} className="gk-numbers">
                {words.hours(minutes)}
                <span className="gk-plans-part">{t('plan-timeline:item-count', { count })}</span>
              </td>
            ))}
            <td className="gk-numbers">{costsOf(items)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
