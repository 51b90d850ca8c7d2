import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import ToggleButton from '@mui/material/ToggleButton';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PUPIL_GROUPS, type PupilGroup } from '#shared/domain/team/entities.ts';
import type { RecordBinding } from './record-field.tsx';

/** The groups taught, as eight buttons that are on or off. */
export function PupilGroupChips(props: RecordBinding<readonly PupilGroup[]>): ReactNode {
  const { t } = useTranslation('team');
  const labelId = useId();
  const toggle = (group: PupilGroup): void => {
    const isOn = props.value.includes(group);
    const next = isOn ? props.value.filter((each) => each !== group) : [...props.value, group];
    props.onChange(next.toSorted((left, right) => left - right));
  };
  return (
    <Box role="group" aria-labelledby={labelId}>
      <Box id={labelId} sx={{ fontSize: '0.9375rem', fontWeight: 600, mb: 0.5 }}>
        {t('appointment.groups')}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {PUPIL_GROUPS.map((group) => (
          <ToggleButton
            key={group}
            value={group}
            size="small"
            selected={props.value.includes(group)}
            aria-label={t('groups', { count: 1, groups: String(group) })}
            onChange={() => toggle(group)}
            sx={{
              minWidth: 44,
              minHeight: 36,
              color: 'var(--gk-text)',
              borderColor: 'var(--gk-outline)',
              '&.Mui-selected, &.Mui-selected:hover': {
                bgcolor: 'var(--gk-brand-tint)',
                color: 'var(--gk-brand-strong)',
                boxShadow: 'inset 0 -2px 0 var(--gk-brand)',
              },
            }}
          >
            {group}
          </ToggleButton>
        ))}
      </Box>
      {(props.problem !== null || props.status !== null) && (
        <FormHelperText error={props.problem !== null}>
          {props.problem} {props.status}
        </FormHelperText>
      )}
    </Box>
  );
}
