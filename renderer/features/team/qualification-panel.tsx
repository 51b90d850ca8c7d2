import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Qualification } from '#shared/domain/team/entities.ts';
import { qualificationProblems } from '#shared/domain/team/qualification-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AttachmentList } from '#renderer/lib/attachments/attachment-list.tsx';
import { QualificationFields } from './qualification-fields.tsx';
import { SavedRecordPanel } from './saved-record-panel.tsx';
import type { MemberChanges } from './use-member-changes.ts';

/** Changes one qualification; every field saves itself. */
export function QualificationPanel(props: {
  readonly qualification: Qualification;
  readonly today: IsoDate;
  readonly changes: MemberChanges;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const api = useApi();
  const { id, ...draft } = props.qualification;
  const remove = useChange(api.team.deleteQualification.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
  });
  return (
    <SavedRecordPanel
      title={t('qualification.title')}
      deleteLabel={t('qualification.delete')}
      isDeleting={remove.isPending}
      onDelete={() => remove.mutate({ qualificationId: id })}
      onClose={props.onClose}
    >
      <QualificationFields
        today={props.today}
        source={{
          kind: 'saved',
          id,
          draft,
          problemsOf: (changed) => qualificationProblems(changed, props.today),
          save: (patch) => props.changes.saveQualification(id, patch),
        }}
      />
      <Typography variant="h3" sx={{ mt: 3, mb: 1 }}>
        {t('qualification.files')}
      </Typography>
      <AttachmentList ownerKind="qualification" ownerId={id} label={t('qualification.files')} />
    </SavedRecordPanel>
  );
}
