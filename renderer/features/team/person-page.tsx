import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { ArrowLeft, ChevronLeft, ChevronRight, Trash2, UserX } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { personProblems } from '#shared/domain/team/person-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { AppointmentSection } from './appointment-section.tsx';
import { PersonFields } from './person-fields.tsx';
import { PersonTabs } from './person-tabs.tsx';
import { PersonTimeline } from './person-timeline.tsx';
import { QualificationSection } from './qualification-section.tsx';
import { teamRow } from './team-rows.ts';
import { useMemberChanges } from './use-member-changes.ts';
import { useTeamWords } from './use-team-words.ts';
import { useTeam, useTeamFilter, useTeamRows } from './use-team.ts';

/** Everything known of one person, on one page; every field saves itself. */
export function PersonPage(props: {
  readonly personId: PersonId;
  readonly onOpen: (id: PersonId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const team = useTeam();
  if (team === null) return null;
  const member = team.members.find(({ person }) => person.id === props.personId);
  if (member === undefined) {
    return (
      <EmptyState
        icon={UserX}
        title={t('person.gone-title')}
        actions={
          <Button variant="contained" onClick={props.onClose}>
            {t('person.back')}
          </Button>
        }
      >
        {t('person.gone-text')}
      </EmptyState>
    );
  }
  return <KnownPerson {...props} member={member} team={team} />;
}

function KnownPerson(props: {
  readonly member: TeamMember;
  readonly team: { readonly members: readonly TeamMember[]; readonly today: IsoDate };
  readonly onOpen: (id: PersonId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const { member, team } = props;
  const { person } = member;
  const { today } = team;
  const changes = useMemberChanges(person.id);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.querySelector('h1')?.focus();
  }, []);
  const { id: _id, ...draft } = person;
  return (
    <Box ref={top}>
      <Box className="gk-no-print" sx={{ display: 'flex', alignItems: 'center', mb: 1, ml: -1 }}>
        <Button startIcon={<ArrowLeft size={18} aria-hidden />} onClick={props.onClose}>
          {t('person.back')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <Neighbours team={team} personId={person.id} onOpen={props.onOpen} />
      </Box>
      <PageHeader
        title={displayName(person)}
        subtitle={<Summary member={member} today={today} />}
        actions={<DeletePerson personId={person.id} onDeleted={props.onClose} />}
      />
      <PersonTabs personId={person.id}>
        <Box
          sx={{
            display: 'grid',
            gap: 4,
            gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 300px' },
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 4, minWidth: 0 }}>
            <Box component="section" aria-labelledby="person-facts">
              <Typography variant="h2" id="person-facts" sx={{ mb: 1.5 }}>
                {t('person.facts')}
              </Typography>
              <PersonFields
                today={today}
                source={{
                  kind: 'saved',
                  id: person.id,
                  draft,
                  problemsOf: (changed) => personProblems(changed, today),
                  save: changes.savePerson,
                }}
              />
              <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>
                {t('not-kept')}
              </Typography>
            </Box>
            <AppointmentSection member={member} today={today} changes={changes} />
            <QualificationSection member={member} today={today} changes={changes} />
          </Box>
          <PersonTimeline member={member} today={today} />
        </Box>
      </PersonTabs>
    </Box>
  );
}

/** What somebody does here, in one line. */
function Summary(props: { readonly member: TeamMember; readonly today: IsoDate }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const words = useTeamWords();
  const row = teamRow(props.member, props.today);
  if (row.state === 'none') return t('person.no-appointment');
  const standing = {
    'in-service': row.since === null ? '' : t('since-date', { date: formats.date(row.since) }),
    joining: t('from-date', { date: formats.date(row.on) }),
    left: t('until-date', { date: formats.date(row.on) }),
  }[row.state];
  const parts = [
    words.functions(row),
    words.groups(row.pupilGroups),
    row.workingTimeFactor === 0 ? '' : words.workingTime(row.workingTimeFactor),
    standing,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The one before and the one after in the list as it was filtered. */
function Neighbours(props: {
  readonly team: { readonly members: readonly TeamMember[]; readonly today: IsoDate };
  readonly personId: PersonId;
  readonly onOpen: (id: PersonId) => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const { shown } = useTeamRows(props.team, useTeamFilter());
  const index = shown.findIndex((row) => row.id === props.personId);
  const step = (label: string, to: number, icon: ReactNode): ReactNode => {
    const row = index === -1 ? undefined : shown[to];
    const name = row === undefined ? label : t('person.neighbour', { label, name: displayName(row.person) });
    return (
      <Tooltip title={name}>
        <span>
          <IconButton
            aria-label={name}
            disabled={row === undefined}
            onClick={() => {
              if (row !== undefined) props.onOpen(row.id);
            }}
          >
            {icon}
          </IconButton>
        </span>
      </Tooltip>
    );
  };
  if (index === -1) return null;
  return (
    <>
      <Typography variant="body2" color="textSecondary" className="gk-numbers">
        {t('person.position', { position: index + 1, count: shown.length })}
      </Typography>
      {step(t('person.previous'), index - 1, <ChevronLeft size={20} aria-hidden />)}
      {step(t('person.next'), index + 1, <ChevronRight size={20} aria-hidden />)}
    </>
  );
}

function DeletePerson(props: { readonly personId: PersonId; readonly onDeleted: () => void }): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const remove = useChange(api.team.deletePerson.mutationOptions({ onSuccess: props.onDeleted }), { announce: true });
  return (
    <Button
      variant="outlined"
      color="secondary"
      startIcon={<Trash2 size={18} aria-hidden />}
      loading={remove.isPending}
      onClick={() => remove.mutate({ personId: props.personId })}
    >
      {t('person.delete')}
    </Button>
  );
}
