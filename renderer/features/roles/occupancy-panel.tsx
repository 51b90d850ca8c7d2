import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occupancy } from '#shared/domain/roles/entities.ts';
import { occupancyProblems } from '#shared/domain/roles/occupancy-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { PersonPicker } from '#renderer/parts/people/person-picker.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { HoursField } from './hours-field.tsx';
import { useRoleWords } from './use-role-words.ts';
import type { RoleEntry, RolesData } from './use-roles-data.ts';

/** What of an occupancy can change; it stays with its role and its person. */
type Changeable = Omit<Occupancy, 'id' | 'roleId' | 'personId'>;

/** Changes one occupancy; every field saves itself. */
export function OccupancyPanel(props: {
  readonly data: RolesData;
  readonly entry: RoleEntry;
  readonly occupancy: Occupancy;
  readonly onClose: () => void;
}): ReactNode {
  const { data, entry, occupancy, onClose } = props;
  const { t } = useTranslation('roles');
  const api = useApi();
  const texts = useProblemTexts();
  const words = useRoleWords(data);
  const titles = useRequirementWords();
  const update = useChange(api.roles.updateOccupancy.mutationOptions(), { showsError: true });
  const remove = useChange(api.roles.deleteOccupancy.mutationOptions({ onSuccess: onClose }), { announce: true });
  const field = <Name extends keyof Changeable>(
    name: Name,
    render: (binding: AutosaveBinding<Occupancy[Name]>) => ReactNode,
  ): ReactNode => (
    <AutosaveField<Occupancy[Name]>
      key={`${occupancy.id} ${name}`}
      value={occupancy[name]}
      save={(value) => update.mutateAsync({ occupancyId: occupancy.id, occupancy: { [name]: value } })}
      validate={(value) => {
        const [problem] = occupancyProblems(
          { ...occupancy, [name]: value },
          {
            occupancyId: occupancy.id,
            roleState: entry.role.state,
            isPersonKnown: true,
            isDeputyKnown: true,
            today: data.today,
            occupancies: entry.occupancies,
          },
        );
        return problem === undefined ? null : texts.ofField(problem);
      }}
    >
      {render}
    </AutosaveField>
  );
  return (
    <SidePanel
      open
      onClose={onClose}
      title={words.name(occupancy.personId)}
      subtitle={titles.title(entry.role)}
      footer={
        <>
          <Button variant="contained" onClick={onClose}>
            {t('occupancy.done')}
          </Button>
          <Box sx={{ flex: 1 }} />
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ occupancyId: occupancy.id })}
          >
            {t('occupancy.delete')}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <TextLink to="/team" search={{ person: occupancy.personId, part: 'roles' }}>
          {t('occupancy.to-person')}
        </TextLink>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          {field('from', (binding) => (
            <DateField label={t('occupancy.from')} {...binding} />
          ))}
          {field('to', (binding) => (
            <DateField label={t('occupancy.to')} help={t('occupancy.to-help')} {...binding} />
          ))}
        </Box>
        {field('minutesPerYear', (binding) => (
          <HoursField label={t('occupancy.hours')} help={t('occupancy.hours-help')} {...binding} />
        ))}
        {field('refreshedOn', (binding) => (
          <DateField label={t('occupancy.refreshed')} help={t('occupancy.refreshed-help')} {...binding} />
        ))}
        {field('deputyId', (binding) => (
          <PersonPicker
            members={data.members}
            today={data.today}
            without={[occupancy.personId]}
            label={t('occupancy.deputy')}
            help={t('occupancy.deputy-help')}
            {...binding}
          />
        ))}
      </Box>
    </SidePanel>
  );
}
