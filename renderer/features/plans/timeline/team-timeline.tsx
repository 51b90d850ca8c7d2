import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays, daysBetween, type IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { moveProblems } from '#shared/domain/plans/move-items.ts';
import { itemSpan } from '#shared/domain/plans/plan-years.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useNotify } from '#renderer/lib/notices/notices.tsx';
import { centsOf, type Item, type PlanChoices, type Plans } from '../plans-data.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { TimelineBar, type BarPlace } from './timeline-bar.tsx';
import { TimelineFoot } from './timeline-foot.tsx';
import { periodOf, yearsOf, type TimelineRow } from './timeline-rows.ts';
import type { TimelineAddress } from './use-timeline-address.ts';

/** The items of people as bars over some school years, one line each, with the sums of every year in the foot. */
export function TeamTimeline(props: {
  readonly plans: Plans;
  readonly rows: readonly TimelineRow[];
  readonly address: TimelineAddress;
  readonly goals: PlanChoices['goals'];
  readonly titleOf: (item: Item) => string;
  readonly onOpenPerson: (personId: PersonId) => void;
  readonly onOpen: (itemId: string) => void;
}): ReactNode {
  const { plans, rows, address, titleOf } = props;
  const { t } = useTranslation('plan-timeline');
  const words = usePlanWords();
  const api = useApi();
  const notify = useNotify();
  const move = useChange(api.plans.move.mutationOptions(), { announce: true });
  const years = yearsOf(address);
  const period = periodOf(address, plans.schoolYearStart);
  const total = daysBetween(period.from, period.to) + 1;
  const shareOf = (date: IsoDate): number => Math.min(100, Math.max(0, (100 * daysBetween(period.from, date)) / total));
  const placeOf = (item: Item): BarPlace => {
    const span = itemSpan(item, plans.schoolYearStart);
    const left = span?.from == null ? 0 : shareOf(span.from);
    const right = span?.to == null ? 100 : shareOf(addDays(span.to, 1));
    return { left: Math.min(left, 99), right: Math.max(right, Math.min(left, 99) + 1) };
  };
  const goalTitles = new Map<string, string>(props.goals.map(({ id, title }) => [id, title]));
  const aboutOf = (item: Item, name: string): string => {
    const minutes = item.hours.reduce((sum, hours) => sum + hours.minutes, 0);
    const goals = item.goalIds.map((id) => goalTitles.get(id) ?? '').filter((title) => title !== '');
    return [
      t('about', { title: titleOf(item), state: words.state(item.state), name, period: words.period(item) }),
      ...(minutes > 0 ? [words.hours(minutes)] : []),
      ...(centsOf(item) > 0 ? [words.formats.euro(centsOf(item))] : []),
      ...(goals.length > 0 ? [t('about-goals', { goals: goals.join(', ') })] : []),
    ].join(' · ');
  };
  const onMove = (item: Item, by: number): void => {
    const [problem] = moveProblems(item);
    if (problem !== undefined) notify({ kind: 'problem', text: t(`problems:${problem.code}`) });
    else if (!move.isPending) {
      move.mutate({ itemId: item.id, years: by, isForAll: address.isTogether && item.jointKey !== null });
    }
  };
  const today = plans.today >= period.from && plans.today <= period.to ? shareOf(plans.today) : null;
  return (
    <section aria-label={t('title')} className="gk-plans-card gk-plans-scroll">
      <table className="gk-timeline" style={{ '--gk-timeline-years': years.length } as CSSProperties}>
        <thead>
          <tr>
            <th scope="col">{t('plans:team.person')}</th>
            <th scope="col">
              <span className="gk-timeline-years">
                {years.map((year) => (
                  <span key={year} className={year === plans.schoolYear ? 'gk-timeline-now' : undefined}>
                    {words.year(year)}
                  </span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ member, name, items, undated }) => (
            <tr key={member.person.id}>
              <th scope="row">
                <button
                  type="button"
                  className="gk-timeline-person"
                  onClick={() => props.onOpenPerson(member.person.id)}
                >
                  {name}
                </button>
              </th>
              <td>
                <div className="gk-timeline-lines">
                  {today !== null && <span className="gk-timeline-today" style={{ left: `${today.toFixed(2)}%` }} />}
                  {items.map((item) => (
                    <div key={item.id} className="gk-timeline-line">
                      <TimelineBar
                        item={item}
                        title={titleOf(item)}
                        about={aboutOf(item, name)}
                        place={placeOf(item)}
                        years={years}
                        onOpen={() => props.onOpen(item.id)}
                        onMove={(by) => onMove(item, by)}
                      />
                    </div>
                  ))}
                  {undated.length > 0 && (
                    <div className="gk-timeline-undated">
                      {t('undated')}
                      {undated.map((item) => (
                        <button
                          key={item.id}
                          type="button"
                          className="gk-timeline-person"
                          onClick={() => props.onOpen(item.id)}
                        >
                          {t('bar', { title: titleOf(item), state: words.state(item.state) })}
                        </button>
                      ))}
                    </div>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
        <TimelineFoot
          items={rows.flatMap(({ items, undated }) => [...items, ...undated])}
          years={years}
          schoolYearStart={plans.schoolYearStart}
        />
      </table>
    </section>
  );
}
