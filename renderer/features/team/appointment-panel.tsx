import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentProblems } from '#shared/domain/team/appointment-policy.ts';
import type { Appointment } from '#shared/domain/team/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AppointmentFields } from './appointment-fields.tsx';
import { SavedRecordPanel } from './saved-record-panel.tsx';
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
    <SavedRecordPanel
      title={t('appointment.title')}
      deleteLabel={t('appointment.delete')}
      isDeleting={remove.isPending}
      onDelete={() => remove.mutate({ appointmentId: id })}
      onClose={props.onClose}
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
    </SavedRecordPanel>
  );
}
