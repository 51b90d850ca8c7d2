import Button from '@mui/material/Button';
import { Paperclip } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Endings that the chooser of files offers first; what a file is, is told by its contents. */
const ACCEPT = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.txt';

/** Opens the chooser of files. */
export function FileButton(props: {
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}): ReactNode {
  const { t } = useTranslation('attachments');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        startIcon={<Paperclip size={16} aria-hidden />}
        loading={props.isBusy}
        onClick={() => input.current?.click()}
      >
        {t('add')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPT}
        aria-label={t('add')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // Choosing the same file again after an error counts as a new choice.
          target.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}
