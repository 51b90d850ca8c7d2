import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentProblems } from '#shared/domain/team/appointment-policy.ts';
import type { Appointment } from '#shared/domain/team/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { AppointmentFields } from './appointment-fields.tsx';
import type { MemberChanges } from './use-member-changes.ts';

/** Changes one appointment; every field saves itself. */
export function AppointmentPanel(props: {
  readonly appointment: Appointment;
  readonly changes: MemberChanges;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const { id, ...draft } = props.appointment;
  const remove = useChange(api.team.deleteAppointment.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
  });
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('appointment.title')}
      subtitle={t('saves-itself')}
      width={560}
      footer={
        <>
          <Button variant="contained" onClick={props.onClose}>
            {t('done')}
          </Button>
          <Box sx={{ flex: 1 }} />
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ appointmentId: id })}
          >
            {t('appointment.delete')}
          </Button>
        </>
      }
    >
      <AppointmentFields
        source={{
          kind: 'saved',
          id,
          draft,
          problemsOf: appointmentProblems,
          save: (patch) => props.changes.saveAppointment(id, patch),
        }}
      />
    </SidePanel>
  );
}
