import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Field for a secret text, with a button that shows what was typed. */
export function PassphraseInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly problem?: string | null;
  readonly help?: ReactNode;
  readonly autoFocus?: boolean;
  /** `new-password` where a secret is chosen. */
  readonly autoComplete?: 'current-password' | 'new-password';
}): ReactNode {
  const { t } = useTranslation('passphrase');
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <TextField
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      {...(props.onBlur !== undefined && { onBlur: props.onBlur })}
      type={isShown ? 'text' : 'password'}
      error={typeof props.problem === 'string'}
      helperText={typeof props.problem === 'string' ? <span role="alert">{props.problem}</span> : props.help}
      autoFocus={props.autoFocus === true}
      slotProps={{
        htmlInput: {
          autoComplete: props.autoComplete ?? 'current-password',
          autoCapitalize: 'none',
          spellCheck: false,
        },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                size="small"
                edge="end"
                aria-label={isShown ? t('hide') : t('show')}
                onClick={() => setShown(!isShown)}
              >
                <Icon size={18} aria-hidden />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
