import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithin } from '#shared/kernel/dates.ts';
import type { PersonSectionProps } from '#renderer/lib/person-sections/person-sections.tsx';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { useGroupWords } from './use-group-words.ts';
import './groups.css';

type OfPerson = ApiOutputs['groups']['ofPerson'];

const AMOUNTS = ['attended', 'missed', 'unrecorded', 'ahead', 'booked'] as const;

/** The groups of a person with his time in them this school year, and the research questions that he owns. */
export function PersonGroups(props: PersonSectionProps): ReactNode {
  const { t } = useTranslation('groups');
  const api = useApi();
  const { data, error } = useQuery(api.groups.ofPerson.queryOptions({ personId: props.personId }));
  if (error !== null && data === undefined) throw error;
  if (data === undefined) return <Skeleton variant="rounded" height={200} />;
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <section aria-labelledby="person-groups">
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1.5 }}>
          <Typography variant="h2" id="person-groups">
            {t('person.groups')}
          </Typography>
          <HowCounted subject={t('time.subject')}>
            <p>{t('time.how')}</p>
            <p>{t('time.how-unrecorded')}</p>
            <p>{t('time.how-guests')}</p>
          </HowCounted>
        </Box>
        {data.groups.length === 0 ? (
          <Typography color="textSecondary">
            {t('person.no-groups')} <TextLink to="/team/groups">{t('person.to-groups')}</TextLink>
          </Typography>
        ) : (
          <GroupTable data={data} />
        )}
      </section>
      <section aria-labelledby="person-questions">
        <Typography variant="h2" id="person-questions" sx={{ mb: 1.5 }}>
          {t('person.questions')}
        </Typography>
        {data.questions.length === 0 ? (
          <Typography color="textSecondary">{t('person.no-questions')}</Typography>
        ) : (
          <ul className="gk-groups-plain">
            {data.questions.map(({ id, question, state }) => (
              <li key={id}>
                <TextLink to="/goals/questions" search={{ question: id }}>
                  {question}
                </TextLink>{' '}
                <span className="gk-groups-tag">{t(`question.states.${state}`)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </Box>
  );
}

function GroupTable({ data }: { readonly data: OfPerson }): ReactNode {
  const { t } = useTranslation('groups');
  const formats = useFormats();
  const words = useGroupWords();
  const total = (amount: (typeof AMOUNTS)[number]): number =>
    data.groups.reduce((sum, { time }) => sum + (time?.[amount] ?? 0), 0);
  const timeText = (minutes: number): string => (minutes === 0 ? '–' : words.duration(minutes));
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, overflowX: 'auto' }}>
      <table className="gk-groups-table">
        <caption className="gk-groups-caption">
          {t('person.time-in', { from: formats.date(data.period.from), to: formats.date(data.period.to) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('person.group')}</th>
            {AMOUNTS.map((amount) => (
              <th scope="col" key={amount} className="gk-groups-amount">
                {t(`time.${amount}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.groups.map(({ group, memberships, time }) => (
            <tr key={group.id}>
              <th scope="row">
                <TextLink to="/team/groups" search={{ group: group.id }}>
                  {group.title}
                </TextLink>
                {memberships.map(({ id, duty, from, to }) => {
                  const period = words.period(from, to);
                  const isNow = isWithin(data.today, from, to);
                  return (
                    <span key={id} className="gk-groups-line gk-groups-block">
                      {period === ''
                        ? t(`duties.${duty}`)
                        : t('duty-and-period', { duty: t(`duties.${duty}`), period })}
                      {!isNow && to !== null && to < data.today && ` (${t('person.former')})`}
                    </span>
                  );
                })}
                {memberships.length === 0 && (
                  <span className="gk-groups-line gk-groups-block">{t('duties.guest')}</span>
                )}
              </th>
              {AMOUNTS.map((amount) => (
                <td key={amount} className="gk-groups-amount">
                  {timeText(time?.[amount] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {data.groups.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{t('person.total')}</th>
              {AMOUNTS.map((amount) => (
                <td key={amount} className="gk-groups-amount">
                  {timeText(total(amount))}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </Paper>
  );
}
