import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FileCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_IMPORT_FILE_BYTES } from '#shared/domain/table-import/source-table.ts';
import type { Problem } from '#renderer/lib/api/problem.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { useImportTexts } from './use-import-texts.ts';

const MEGABYTE = 1024 * 1024;

/** First step: the file. One that is empty or too large is refused here, before a byte of it is sent. */
export function ChooseFileStep(props: {
  readonly title: string;
  readonly hint: ReactNode;
  /** Name of the file that was read, when there is one to keep. */
  readonly chosen: string | null;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  readonly onFile: (file: File) => void;
  readonly onKeep: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const texts = useImportTexts();
  // Size of a file that is not sent at all: empty, or above the limit.
  const [refusedSize, setRefusedSize] = useState<number | null>(null);
  const limit = formats.number(MAX_IMPORT_FILE_BYTES / MEGABYTE, 0);
  const take = (file: File): void => {
    const isRefused = file.size === 0 || file.size > MAX_IMPORT_FILE_BYTES;
    setRefusedSize(isRefused ? file.size : null);
    if (!isRefused) props.onFile(file);
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {refusedSize === 0 ? (
        <InlineProblem title={t('wizard.unreadable-title')}>{t('import:unreadable.empty')}</InlineProblem>
      ) : refusedSize !== null ? (
        <InlineProblem title={t('wizard.too-large-title')}>
          {t('wizard.too-large', { size: formats.number(refusedSize / MEGABYTE, 0), limit })}
        </InlineProblem>
      ) : (
        props.problem !== null && (
          <InlineProblem title={t('wizard.unreadable-title')}>{texts.ofProblem(props.problem)}</InlineProblem>
        )
      )}
      {props.chosen !== null && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            p: 2,
            border: '1px solid var(--gk-line)',
            borderRadius: 2,
            bgcolor: 'var(--gk-surface)',
          }}
        >
          <Box sx={{ display: 'flex', color: 'var(--gk-gap-none)' }}>
            <FileCheck size={24} aria-hidden />
          </Box>
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {t('wizard.chosen', { name: props.chosen })}
          </Box>
          <Button variant="contained" onClick={props.onKeep}>
            {t('wizard.keep-file')}
          </Button>
        </Box>
      )}
      <FileDrop
        title={props.title}
        hint={
          <>
            {props.hint} {t('wizard.limit', { limit })}
          </>
        }
        buttonLabel={t(props.chosen === null ? 'wizard.choose' : 'wizard.choose-other')}
        accept=".csv,.txt,.tsv,.xlsx,.xlsm"
        isBusy={props.isBusy}
        onFile={take}
      />
    </Box>
  );
}
