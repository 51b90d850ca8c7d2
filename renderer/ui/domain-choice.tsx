import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROFESSION_DOMAINS, type ProfessionDomain } from '#shared/domain/roles/entities.ts';
import type { FieldProps } from './field-props.tsx';

/** Chooses any of the four domains of the profession. */
export function DomainChoice(props: FieldProps<readonly ProfessionDomain[]>): ReactNode {
  const { t } = useTranslation('common');
  const toggle = (domain: ProfessionDomain, isChosen: boolean): void =>
    props.onChange(PROFESSION_DOMAINS.filter((each) => (each === domain ? isChosen : props.value.includes(each))));
  return (
    <FormControl component="fieldset" error={typeof props.problem === 'string'} onBlur={() => props.onBlur?.()}>
      <FormLabel component="legend" sx={{ fontSize: '0.875rem' }}>
        {props.label}
      </FormLabel>
      <FormGroup row sx={{ columnGap: 1 }}>
        {PROFESSION_DOMAINS.map((domain) => (
          <FormControlLabel
            key={domain}
            label={t(`profession-domains.${domain}`)}
            control={
              <Checkbox
                size="small"
                checked={props.value.includes(domain)}
                onChange={(event) => toggle(domain, event.target.checked)}
              />
            }
          />
        ))}
      </FormGroup>
      <FormHelperText sx={{ mx: 0 }}>
        {props.problem ?? props.help} {props.status}
      </FormHelperText>
    </FormControl>
  );
}
