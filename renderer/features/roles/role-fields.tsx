import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LEVELS, ROLE_STATES, type Role } from '#shared/domain/roles/entities.ts';
import { roleProblems, type RoleDraft } from '#shared/domain/roles/role-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';
import { DomainChoice } from '#renderer/ui/domain-choice.tsx';
import { NumberField, SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { HoursField } from './hours-field.tsx';
import { RoleSource } from './role-source.tsx';

/** The fields of a role. `head` is what names it, `about` the rest; each saves itself and says what is wrong. */
export function RoleFields(props: { readonly role: Role; readonly part: 'head' | 'about' }): ReactNode {
  const { role } = props;
  const { t } = useTranslation('roles');
  const api = useApi();
  const texts = useProblemTexts();
  const update = useChange(api.roles.update.mutationOptions(), { showsError: true });
  const field = <Name extends keyof RoleDraft>(
    name: Name,
    render: (binding: AutosaveBinding<Role[Name]>) => ReactNode,
  ): ReactNode => (
    <AutosaveField<Role[Name]>
      key={`${role.id} ${name}`}
      value={role[name]}
      save={(value) => update.mutateAsync({ roleId: role.id, role: { [name]: value } })}
      validate={(value) => texts.under(roleProblems({ ...role, [name]: value }), name)}
    >
      {render}
    </AutosaveField>
  );
  if (props.part === 'head') {
    return (
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 136px 136px', gap: 2 }}>
        {field('titleNl', (binding) => (
          <TextInput label={t('fields.title')} required {...binding} />
        ))}
        {field('level', (binding) => (
          <SelectField
            label={t('fields.level')}
            options={ROLE_LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) }))}
            {...binding}
          />
        ))}
        {field('state', (binding) => (
          <SelectField
            label={t('fields.state')}
            options={ROLE_STATES.map((state) => ({ value: state, label: t(`states.${state}`) }))}
            {...binding}
          />
        ))}
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography variant="h2">{t('about')}</Typography>
      {field('tasks', (binding) => (
        <TextInput label={t('fields.tasks')} help={t('fields.tasks-help')} rows={2} {...binding} />
      ))}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: 2 }}>
        {field('minutesPerYear', (binding) => (
          <HoursField label={t('fields.role-hours')} help={t('fields.role-hours-help')} {...binding} />
        ))}
        {field('refreshMonths', (binding) => (
          <NumberField
            label={t('fields.refresh')}
            help={t('fields.refresh-help')}
            unit={t('fields.months-unit')}
            digits={0}
            {...binding}
          />
        ))}
        {field('titleEn', (binding) => (
          <TextInput label={t('fields.title-en')} help={t('fields.title-en-help')} {...binding} />
        ))}
      </Box>
      {field('isCritical', ({ value, onChange, onBlur, status }) => (
        <Box>
          <FormControlLabel
            label={t('fields.critical')}
            control={<Switch checked={value} onChange={(event) => onChange(event.target.checked)} onBlur={onBlur} />}
          />
          <Typography variant="body2" color="textSecondary" component="div">
            {t('fields.critical-help')} {status}
          </Typography>
        </Box>
      ))}
      {field('domains', (binding) => (
        <DomainChoice label={t('fields.domains')} help={t('fields.domains-help')} {...binding} />
      ))}
      {role.shippedKey !== null && <RoleSource shippedKey={role.shippedKey} />}
    </Box>
  );
}
