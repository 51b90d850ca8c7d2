import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Qualification } from '#shared/domain/team/entities.ts';
import { qualificationProblems } from '#shared/domain/team/qualification-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { QualificationFields } from './qualification-fields.tsx';
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
    <SidePanel
      open
      onClose={props.onClose}
      title={t('qualification.title')}
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
            onClick={() => remove.mutate({ qualificationId: id })}
          >
            {t('qualification.delete')}
          </Button>
        </>
      }
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
    </SidePanel>
  );
}
