import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { Calendar } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { parseDate } from '#shared/kernel/parse-date.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { sharedProps, type FieldProps } from './field-props.tsx';
import './date-field.css';

/** A date written out with four digits of the year; only these are read, since a year of two digits can mean two. */
const FULL_DATE = /^\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}$|[^\d]\d{4}$/;
/** Four digits are asked for, so this year never decides. */
const NO_PIVOT = 9999;

/**
 * A calendar date as people type it: `1-8-2026`, `1 aug 2026`. Written back in words, so that day and month cannot be
 * mixed up whatever the language of the computer; a calendar to choose from stands beside it.
 *
 * What is no date stays on screen with a sentence and is not handed on; an empty field is null.
 */
export function DateField(
  props: FieldProps<IsoDate | null> & {
    readonly min?: IsoDate;
    readonly max?: IsoDate;
    /** Words inside the field before the date, for a toolbar that has no room for a label. */
    readonly lead?: string;
    /** Width in px; 200 by default. */
    readonly width?: number;
    /** Told when the text on screen is no date and so differs from the value; a form must not be sent then. */
    readonly onRefused?: (isRefused: boolean) => void;
  },
): ReactNode {
  const { t } = useTranslation('common');
  const formats = useFormats();
  const calendar = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const written = props.value === null ? '' : formats.date(props.value);

  const refuse = (isNoDate: boolean): void => {
    setIsRefused(isNoDate);
    if (isNoDate !== isRefused) props.onRefused?.(isNoDate);
  };
  const take = (text: string): boolean => {
    const date = dateOf(text.trim());
    if (date === undefined) return false;
    if (date !== props.value) props.onChange(date);
    return true;
  };
  const finish = (): void => {
    if (typed === null) return;
    const isTaken = take(typed);
    refuse(!isTaken);
    if (isTaken) setTyped(null);
  };
  const problem = isRefused ? t('not-a-date') : props.problem;
  const { lead } = props;
  return (
    <TextField
      {...sharedProps({ ...props, ...(problem !== undefined && { problem }) })}
      {...(lead !== undefined && { label: undefined })}
      value={typed ?? written}
      placeholder={t('date-example')}
      onChange={({ target }) => {
        setTyped(target.value);
        refuse(false);
        if (target.value.trim() === '' || FULL_DATE.test(target.value.trim())) take(target.value);
      }}
      onBlur={() => {
        finish();
        props.onBlur?.();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') finish();
      }}
      sx={{ maxWidth: props.width ?? 200, ...(lead !== undefined && { width: props.width ?? 200 }) }}
      slotProps={{
        htmlInput: {
          autoComplete: 'off',
          className: 'gk-numbers',
          ...(lead !== undefined && { 'aria-label': props.label }),
        },
        input: {
          ...(lead !== undefined && { startAdornment: <span className="gk-tool-label">{lead}</span> }),
          endAdornment: (
            <InputAdornment position="end">
              <input
                ref={calendar}
                type="date"
                className="gk-date-field-calendar"
                tabIndex={-1}
                aria-hidden="true"
                value={props.value ?? ''}
                min={props.min}
                max={props.max}
                onChange={({ target }) => {
                  setTyped(null);
                  refuse(false);
                  if (isIsoDate(target.value)) props.onChange(target.value);
                }}
              />
              <IconButton
                size="small"
                edge="end"
                disabled={props.disabled === true}
                aria-label={t('open-calendar', { label: props.label })}
                onClick={() => calendar.current?.showPicker()}
              >
                <Calendar size={16} aria-hidden="true" />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  );
}

/** The date a text stands for; null when it is empty, undefined when it is no full date. */
function dateOf(text: string): IsoDate | null | undefined {
  if (text === '') return null;
  if (!FULL_DATE.test(text)) return undefined;
  const parsed = parseDate(text, NO_PIVOT);
  return parsed.kind === 'date' ? parsed.date : undefined;
}
