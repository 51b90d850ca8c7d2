import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinuteSum } from '#shared/domain/roles/task-hours-groups.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { TaskLine, TaskYear } from './use-task-hours.ts';
import './task-hours.css';

/** Task hours of everybody, line by line, with a sum per person and of all. */
export function TaskHoursTable({ tasks }: { readonly tasks: TaskYear }): ReactNode {
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const hours = (minutes: number | null): string => (minutes === null ? '–' : formats.hours(minutes));
  const sum = ({ minutes, unknown }: MinuteSum): ReactNode => (
    <>
      <td className="gk-roles-hours-number">{formats.hours(minutes)}</td>
      <td className="gk-roles-hours-note">{unknown > 0 && t('task-hours.unknown', { count: unknown })}</td>
    </>
  );
  const days = ({ from, to }: TaskLine): string => {
    if (from === null || to === null) return '';
    const isWhole = from === tasks.period.from && to === tasks.period.to;
    return isWhole ? t('task-hours.whole-year') : `${formats.date(from)} – ${formats.date(to)}`;
  };
  return (
    <div className="gk-roles-hours-scroll">
      <table className="gk-roles-hours">
        <thead>
          <tr>
            <th scope="col">{t('task-hours.person')}</th>
            <th scope="col">{t('task-hours.task')}</th>
            <th scope="col">{t('task-hours.kind')}</th>
            <th scope="col">{t('task-hours.days')}</th>
            <th scope="col" className="gk-roles-hours-number">
              {t('task-hours.this-year')}
            </th>
            <th scope="col">{t('task-hours.deputy')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.people.map((person) => (
            <Fragment key={person.personId}>
              {person.lines.map((line, index) => (
                <tr key={line.id} className={index === 0 ? 'gk-roles-hours-first' : undefined}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={person.lines.length + (person.lines.length > 1 ? 1 : 0)}>
                      <TextLink to="/team" search={{ person: person.personId, part: 'roles' }}>
                        {person.name}
                      </TextLink>
                      <span className="gk-roles-hours-function">
                        {t('task-hours.function-wtf', {
                          function: person.functionTitle,
                          wtf: formats.wtf(person.workingTimeFactor),
                        })}
                      </span>
                    </th>
                  )}
                  <td>{line.task}</td>
                  <td>{line.kind}</td>
                  <td className="gk-roles-hours-days">{days(line)}</td>
                  <td className="gk-roles-hours-number">{hours(line.minutes)}</td>
                  <td className="gk-roles-hours-note">{line.minutes === null ? t('holders.no-hours') : line.deputy}</td>
                </tr>
              ))}
              {person.lines.length > 1 && (
                <tr className="gk-roles-hours-sum">
                  <td colSpan={3}>{t('task-hours.sum')}</td>
                  {sum(person.sum)}
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr className="gk-roles-hours-sum">
            <th scope="row" colSpan={4}>
              {t('task-hours.total')}
            </th>
            {sum(tasks.total)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
