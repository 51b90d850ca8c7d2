import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OBSERVER_KINDS, type ObserverKind } from '#shared/domain/observations/entities.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import type { ObservationsData } from './observations-data.ts';

/** Who looked: in which part, and by name, of the team or from outside. */
export function ObserverFields(props: {
  readonly data: ObservationsData;
  readonly kind: ObserverKind;
  readonly name: string;
  readonly problem?: string | null;
  readonly status?: ReactNode;
  readonly onKind: (kind: ObserverKind) => void;
  readonly onName: (name: string) => void;
  readonly onNameLeft?: () => void;
}): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const names = data.members
    .filter((member) => isInServiceOn(member, data.today))
    .map(({ person }) => person)
    .toSorted(comparePeople)
    .map(displayName);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' }, gap: 2 }}>
      <SelectField
        label={t('fields.observerKind')}
        value={props.kind}
        onChange={props.onKind}
        options={OBSERVER_KINDS.map((value) => ({ value, label: t(`observers.${value}`) }))}
      />
      {props.kind !== 'self' && (
        <Autocomplete
          freeSolo
          options={[...new Set(names)]}
          inputValue={props.name}
          onInputChange={(_event, name, reason) => {
            // A reset comes from the field itself when it is drawn, and would empty what is stored.
            if (reason !== 'reset') props.onName(name);
          }}
          onChange={(_event, name) => props.onName(name ?? '')}
          onBlur={() => props.onNameLeft?.()}
          clearText={t('fields.clear-name')}
          slotProps={{ paper: { variant: 'outlined', sx: { borderColor: 'var(--gk-outline)', boxShadow: 8 } } }}
          renderInput={(parameters) => (
            <TextField
              {...parameters}
              label={t('fields.observerName')}
              required
              error={typeof props.problem === 'string'}
              helperText={
                <>
                  {typeof props.problem === 'string' && <span role="alert">{props.problem}</span>} {props.status}
                </>
              }
            />
          )}
        />
      )}
    </Box>
  );
}
