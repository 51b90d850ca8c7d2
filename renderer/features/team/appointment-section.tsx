import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { compareCodeUnits } from '#shared/kernel/text.ts';
import { overlapFindings, type OverlapFinding } from '#shared/domain/team/appointment-overlaps.ts';
import type { Appointment, TeamMember } from '#shared/domain/team/entities.ts';
import { isAppointmentInServiceOn } from '#shared/domain/team/service.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { AppointmentPanel } from './appointment-panel.tsx';
import { NewAppointmentPanel } from './new-appointment-panel.tsx';
import type { MemberChanges } from './use-member-changes.ts';
import { useSchools } from './use-team.ts';
import { useTeamWords } from './use-team-words.ts';

/** The appointments of a person, newest first, with what deserves a look. */
export function AppointmentSection(props: {
  readonly member: TeamMember;
  readonly today: IsoDate;
  readonly changes: MemberChanges;
}): ReactNode {
  const { t } = useTranslation('team');
  const { member, today } = props;
  const [isAdding, setAdding] = useState(false);
  const [opened, open] = useUrlParam('appointment', '', { history: 'push' });
  const appointment = member.appointments.find(({ id }) => id === opened);
  const newestFirst = member.appointments.toSorted((left, right) =>
    compareCodeUnits(right.from ?? '', left.from ?? ''),
  );
  return (
    <Box component="section" aria-labelledby="appointments">
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1.5 }}>
        <Typography variant="h2" id="appointments" sx={{ flex: 1 }}>
          {t('appointments.title')}
        </Typography>
        <Button
          variant="outlined"
          size="small"
          startIcon={<Plus size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('appointments.add')}
        </Button>
      </Box>
      <Box sx={{ display: 'grid', gap: 1 }}>
        {overlapFindings(member).map((finding) => (
          <OverlapNotice key={`${finding.code} ${finding.appointmentIds.join(' ')}`} finding={finding} />
        ))}
        {newestFirst.length === 0 ? (
          <Typography color="textSecondary">{t('appointments.none')}</Typography>
        ) : (
          <ul className="gk-team-facts">
            {newestFirst.map((each) => (
              <li key={each.id}>
                <AppointmentCard appointment={each} today={today} onOpen={() => open(each.id)} />
              </li>
            ))}
          </ul>
        )}
      </Box>
      {isAdding && <NewAppointmentPanel member={member} today={today} onClose={() => setAdding(false)} />}
      {appointment !== undefined && (
        <AppointmentPanel appointment={appointment} changes={props.changes} onClose={() => open(null)} />
      )}
    </Box>
  );
}

function AppointmentCard(props: {
  readonly appointment: Appointment;
  readonly today: IsoDate;
  readonly onOpen: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const words = useTeamWords();
  const schools = useSchools();
  const { appointment, today } = props;
  const { from, to, functionTitle, functionGroup, schoolId, scale, step } = appointment;
  const isNow = isAppointmentInServiceOn(appointment, today);
  const isAhead = from !== null && from > today;
  const school = schools.find(({ id }) => id === schoolId);
  const period = t('period', {
    from: from === null ? t('period-unknown') : formats.date(from),
    to: to === null ? t('period-open') : formats.date(to),
  });
  const details = [
    words.groups(appointment.pupilGroups),
    school?.name ?? '',
    appointment.contractKind === 'unknown' ? '' : t(`contract-kinds.${appointment.contractKind}`),
    scale === null ? '' : step === null ? scale : t('scale-and-step', { scale, step }),
  ].filter((part) => part !== '');
  return (
    <button type="button" className={isNow ? 'gk-team-fact' : 'gk-team-fact gk-team-fact-past'} onClick={props.onOpen}>
      <span className="gk-team-fact-title">
        {functionTitle === '' ? t(`function-groups.${functionGroup}`) : functionTitle}
        <span className="gk-numbers">{words.workingTime(appointment.workingTimeFactor)}</span>
        {functionTitle !== '' && <span className="gk-team-tag">{t(`function-groups-short.${functionGroup}`)}</span>}
        {appointment.isCareCoordinator && <span className="gk-team-tag">{t('appointment.ib-short')}</span>}
        {!isNow && <span className="gk-team-tag">{isAhead ? t('appointments.ahead') : t('appointments.past')}</span>}
      </span>
      <span className="gk-team-fact-line gk-numbers">{period}</span>
      {details.length > 0 && <span className="gk-team-fact-line">{details.join(' · ')}</span>}
    </button>
  );
}

function OverlapNotice({ finding }: { readonly finding: OverlapFinding }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const from = finding.from === null ? t('period-unknown') : t('from-date', { date: formats.date(finding.from) });
  return (
    <InlineProblem severity="warning">
      {finding.code === 'same-appointment-twice'
        ? t('overlaps.same-appointment-twice', { from })
        : t('overlaps.high-total-working-time', { from, wtf: formats.wtf(finding.workingTimeFactor) })}
    </InlineProblem>
  );
}
