import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ListChecks, UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeLedger, type TimeLine } from '#shared/domain/groups/time-ledger.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { schoolYearPeriod } from '#shared/kernel/school-year.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { AddMembersPanel } from './add-members-panel.tsx';
import { BouwPanel } from './bouw-panel.tsx';
import { memberRows, type MemberRow } from './member-rows.ts';
import { MembershipPanel } from './membership-panel.tsx';
import { useGroupWords } from './use-group-words.ts';
import type { GroupFacts, People } from './use-groups-data.ts';
import { useMeetingYear, YearSelect } from './year-select.tsx';

const AMOUNTS = ['attended', 'missed', 'unrecorded', 'ahead', 'booked'] as const satisfies readonly (keyof TimeLine)[];

/** Who belongs to the group, from when to when, and the time that its meetings of a school year ask and took. */
export function MemberTable(props: { readonly facts: GroupFacts; readonly people: People }): ReactNode {
  const { facts, people } = props;
  const { t } = useTranslation('groups');
  const { group, memberships, meetings } = facts;
  const [dialog, setDialog] = useState<'add' | 'bouw' | null>(null);
  const [openedId, open] = useUrlParam('membership', '', { history: 'push' });
  const years = useMeetingYear(facts, people);
  const period = schoolYearPeriod(years.chosen, people.schoolYearStart);
  const rows = memberRows(memberships, timeLedger(memberships, meetings, period, people.today), people);
  const opened = memberships.find(({ id }) => id === openedId);
  const hasTime = rows.some(({ time }) => time.booked > 0);
  return (
    <section aria-labelledby="group-members">
      <div className="gk-groups-part gk-no-print">
        <Typography variant="h3" component="h2" id="group-members">
          {t('parts.members')}
        </Typography>
        {hasTime && <YearSelect years={years} />}
        {group.kind === 'bouw' && (
          <Button
            size="small"
            variant="outlined"
            startIcon={<ListChecks size={16} aria-hidden />}
            onClick={() => setDialog('bouw')}
          >
            {t('bouw.action')}
          </Button>
        )}
        <Button
          size="small"
          variant="outlined"
          startIcon={<UserPlus size={16} aria-hidden />}
          onClick={() => setDialog('add')}
        >
          {t('members.add')}
        </Button>
      </div>
      <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
        {rows.length === 0 ? (
          <Typography color="textSecondary" sx={{ p: 2.5 }}>
            {t('members.none')}
          </Typography>
        ) : (
          <Box sx={{ overflowX: 'auto' }}>
            <table className="gk-groups-table">
              <thead>
                <tr>
                  <th scope="col">{t('members.person')}</th>
                  {hasTime &&
                    AMOUNTS.map((amount) => (
                      <th scope="col" key={amount} className="gk-groups-amount">
                        {t(`time.${amount}`)}
                      </th>
                    ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.personId} row={row} hasTime={hasTime} people={people} onOpen={open} />
                ))}
              </tbody>
            </table>
          </Box>
        )}
      </Paper>
      {hasTime && (
        <Box sx={{ display: 'flex', alignItems: 'center', mt: 0.5 }}>
          <Typography variant="body2" color="textSecondary">
            {t('time.about')}
          </Typography>
          <HowCounted subject={t('time.subject')}>
            <p>{t('time.how')}</p>
            <p>{t('time.how-unrecorded')}</p>
            <p>{t('time.how-guests')}</p>
          </HowCounted>
        </Box>
      )}
      {dialog === 'add' && <AddMembersPanel facts={facts} people={people} onClose={() => setDialog(null)} />}
      {dialog === 'bouw' && <BouwPanel facts={facts} people={people} onClose={() => setDialog(null)} />}
      {opened !== undefined && (
        <MembershipPanel membership={opened} facts={facts} people={people} onClose={() => open(null)} />
      )}
    </section>
  );
}

function Row(props: {
  readonly row: MemberRow;
  readonly hasTime: boolean;
  readonly people: People;
  readonly onOpen: (membershipId: string) => void;
}): ReactNode {
  const { row, people } = props;
  const { t } = useTranslation('groups');
  const words = useGroupWords();
  return (
    <tr>
      <th scope="row">
        <PersonLink personId={row.personId} people={people} />
        {row.memberships.map(({ id, duty, from, to }) => {
          const period = words.period(from, to);
          const text =
            period === '' ? t(`duties.${duty}`) : t('duty-and-period', { duty: t(`duties.${duty}`), period });
          return (
            <button
              key={id}
              type="button"
              className="gk-groups-membership"
              aria-label={t('members.change', { name: people.nameOf(row.personId), what: text })}
              onClick={() => props.onOpen(id)}
            >
              {text}
            </button>
          );
        })}
        {row.memberships.length === 0 && <span className="gk-groups-line">{t('duties.guest')}</span>}
      </th>
      {props.hasTime &&
        AMOUNTS.map((amount) => (
          <td key={amount} className="gk-groups-amount">
            {row.time[amount] === 0 ? '–' : words.duration(row.time[amount])}
          </td>
        ))}
    </tr>
  );
}

function PersonLink(props: { readonly personId: PersonId; readonly people: People }): ReactNode {
  return (
    <TextLink to="/team" search={{ person: props.personId, part: 'groups' }}>
      {props.people.nameOf(props.personId)}
    </TextLink>
  );
}
