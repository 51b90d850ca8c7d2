import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Search, X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';

/** Waits for a pause in the typing before the address changes. */
const PAUSE_MS = 150;

/**
 * A search box whose text is kept in the address under `name`.
 *
 * Read the text in the screen with `const [q] = useUrlParam('q');`.
 */
export function SearchField(props: {
  readonly label: string;
  /** Parameter of the address; `q` by default. */
  readonly name?: string;
  /** Width in px; 280 by default. */
  readonly width?: number;
}): ReactNode {
  const { t } = useTranslation();
  const [kept, keep] = useUrlParam(props.name ?? 'q');
  const [text, setText] = useState(kept);
  const [lastKept, setLastKept] = useState(kept);
  if (kept !== lastKept) {
    // Changed from outside (Back, a link); what is being typed follows.
    setLastKept(kept);
    setText(kept);
  }
  useEffect(() => {
    if (text === kept) return;
    const timer = window.setTimeout(() => {
      setLastKept(text);
      keep(text);
    }, PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [text, kept, keep]);
  return (
    <TextField
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={props.label}
      sx={{ width: props.width ?? 280 }}
      slotProps={{
        htmlInput: {
          'aria-label': props.label,
          type: 'text',
          role: 'searchbox',
          spellCheck: false,
          autoComplete: 'off',
        },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <Search size={18} aria-hidden />
            </InputAdornment>
          ),
          endAdornment: text !== '' && (
            <InputAdornment position="end">
              <IconButton size="small" edge="end" aria-label={t('common:clear-search')} onClick={() => setText('')}>
                <X size={16} aria-hidden />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}
