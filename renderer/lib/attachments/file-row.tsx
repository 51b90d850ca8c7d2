import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Download, FileImage, FileSpreadsheet, FileText, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';

const KILOBYTE = 1024;

/** A file with its size, and what can be done with it. */
export function FileRow(props: {
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
  /** What stands behind the size, e.g. when it was added. */
  readonly note?: string;
  /** Saves the file at a place of the user's choice; left out while it is only waiting. */
  readonly onSave?: () => void;
  /** Takes the file away; left out where it may only be read. */
  readonly onRemove?: () => void;
}): ReactNode {
  const { t } = useTranslation('attachments');
  const { fileName } = props;
  const size = useFileSize(props.byteSize);
  return (
    <li className="gk-attachment">
      <FileSign mediaType={props.mediaType} />
      <div className="gk-attachment-text">
        <div className="gk-attachment-name">{fileName}</div>
        <div className="gk-attachment-note gk-numbers">
          {props.note === undefined ? size : t('size-and-note', { size, note: props.note })}
        </div>
      </div>
      {props.onSave !== undefined && (
        <Tooltip title={t('save')}>
          <IconButton size="small" aria-label={t('save-file', { name: fileName })} onClick={props.onSave}>
            <Download size={18} aria-hidden />
          </IconButton>
        </Tooltip>
      )}
      {props.onRemove !== undefined && (
        <Tooltip title={t('remove')}>
          <IconButton size="small" aria-label={t('remove-file', { name: fileName })} onClick={props.onRemove}>
            <Trash2 size={18} aria-hidden />
          </IconButton>
        </Tooltip>
      )}
    </li>
  );
}

function FileSign(props: { readonly mediaType: string }): ReactNode {
  const look = { size: 20, 'aria-hidden': true, className: 'gk-attachment-icon' } as const;
  if (props.mediaType.startsWith('image/')) return <FileImage {...look} />;
  return props.mediaType.includes('spreadsheet') ? <FileSpreadsheet {...look} /> : <FileText {...look} />;
}

/** `12 kB`, `1,4 MB`. */
function useFileSize(bytes: number): string {
  const { t } = useTranslation('attachments');
  const formats = useFormats();
  const kilobytes = bytes / KILOBYTE;
  return kilobytes < KILOBYTE
    ? t('kilobytes', { size: formats.number(Math.max(1, kilobytes), 0) })
    : t('megabytes', { size: formats.number(kilobytes / KILOBYTE) });
}
