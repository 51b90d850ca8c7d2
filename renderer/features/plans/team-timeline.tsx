import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { daysBetween, type IsoDate } from '#shared/kernel/dates.ts';
import { schoolYearPeriod } from '#shared/kernel/school-year.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { Person } from '#shared/domain/team/entities.ts';
import type { Item, Plans } from './plans-data.ts';
import { usePlanWords } from './use-plan-words.ts';

/** School years in the timeline, from the present one on. */
const YEARS = 3;

/** The items of everybody as bars over this school year and the next two; each opens the item with its person. */
export function TeamTimeline(props: {
  readonly plans: Plans;
  readonly people: readonly Pick<Person, 'id' | 'givenName' | 'namePrefix' | 'familyName'>[];
  readonly titleOf: (item: Item) => string;
  readonly onOpen: (personId: PersonId, itemId: string | null) => void;
}): ReactNode {
  const { plans } = props;
  const { t } = useTranslation('plans');
  const words = usePlanWords();
  const years = Array.from({ length: YEARS }, (_year, ahead) => plans.schoolYear + ahead);
  const periods = years.map((startYear) => schoolYearPeriod({ kind: 'school-year', startYear }, plans.schoolYearStart));
  const begin = periods[0]?.from ?? plans.today;
  const end = periods.at(-1)?.to ?? plans.today;
  const total = daysBetween(begin, end);
  const placeOf = (date: IsoDate): number => Math.min(100, Math.max(0, (100 * daysBetween(begin, date)) / total));
  const itemsOf = Map.groupBy(plans.items, ({ personId }) => personId);
  return (
    <section aria-label={t('team.title')} className="gk-plans-card gk-plans-scroll">
      <table className="gk-plans-timeline">
        <thead>
          <tr>
            <th scope="col">{t('team.person')}</th>
            <th scope="col">
              <span className="gk-plans-years">
                {years.map((year) => (
                  <span key={year}>{words.year(year)}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.people.map((person) => {
            const items = (itemsOf.get(person.id) ?? []).filter(
              ({ startsOn, endsOn }) =>
                (startsOn !== null || endsOn !== null) &&
                (startsOn === null || startsOn <= end) &&
                (endsOn === null || endsOn >= begin),
            );
            return (
              <tr key={person.id}>
                <th scope="row">
                  <button type="button" className="gk-plans-open" onClick={() => props.onOpen(person.id, null)}>
                    {displayName(person)}
                  </button>
                </th>
                <td>
                  <div className="gk-plans-tracks">
                    {items.map((item) => {
                      const left = item.startsOn === null ? 0 : placeOf(item.startsOn);
                      const right = item.endsOn === null ? 100 : placeOf(item.endsOn);
                      return (
                        <button
                          key={item.id}
                          type="button"
                          className="gk-plans-track"
                          onClick={() => props.onOpen(person.id, item.id)}
                        >
                          <span
                            className={`gk-plans-bar gk-plans-bar-${item.state}`}
                            style={{ marginLeft: percent(left), width: percent(Math.max(0.7, right - left)) }}
                          />
                          <span className="gk-plans-bar-words" style={{ marginLeft: percent(Math.min(left, 64)) }}>
                            {t('team.bar', { title: props.titleOf(item), state: words.state(item.state) })}
                          </span>
                        </button>
                      );
                    })}
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function percent(share: number): string {
  return `${share.toFixed(2)}%`;
}
