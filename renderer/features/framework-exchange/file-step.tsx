import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { FileCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkImportFile } from '#shared/contract/framework-exchange.ts';
import { MAX_IMPORT_FILE_BYTES } from '#shared/domain/table-import/source-table.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { FrameworkImport } from './use-framework-import.ts';
import { useImportProblem } from '#renderer/parts/imports/use-import-problem.ts';

const MEGABYTE = 1024 * 1024;

/** First step: the file. One that is empty or too large is refused here, before a byte of it is sent. */
export function FileStep(props: {
  readonly incoming: FrameworkImport;
  readonly onRead: (file: FrameworkImportFile) => void;
  readonly onKeep: () => void;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const formats = useFormats();
  const textOf = useImportProblem();
  const { incoming } = props;
  const [refused, setRefused] = useState<'empty' | 'too-large' | null>(null);
  const limit = formats.number(MAX_IMPORT_FILE_BYTES / MEGABYTE, 0);
  const problem =
    refused !== null
      ? t(`import:unreadable.${refused}`, { limit })
      : incoming.readProblem === null
        ? null
        : textOf(incoming.readProblem);
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {problem !== null && <InlineProblem title={t('import.unreadable')}>{problem}</InlineProblem>}
      {incoming.fileName !== null && (
        <div className="gk-framework-exchange-chosen">
          <FileCheck size={24} aria-hidden />
          <span>{t('import.chosen', { name: incoming.fileName })}</span>
          <Button variant="contained" onClick={props.onKeep}>
            {t('import.keep')}
          </Button>
        </div>
      )}
      <FileDrop
        title={t('import.drop')}
        hint={t('import.drop-hint', { limit })}
        buttonLabel={t(incoming.fileName === null ? 'import.choose' : 'import.choose-other')}
        accept=".json,.csv,.txt,.tsv,.xlsx,.xlsm"
        isBusy={incoming.isReading}
        onFile={(file) => {
          const reason = file.size === 0 ? 'empty' : file.size > MAX_IMPORT_FILE_BYTES ? 'too-large' : null;
          setRefused(reason);
          if (reason === null) incoming.read(file, props.onRead);
        }}
      />
      <section className="gk-framework-exchange-kinds" aria-labelledby="framework-exchange-kinds">
        <Typography variant="h3" id="framework-exchange-kinds">
          {t('import.kinds.title')}
        </Typography>
        <dl>
          {(['case', 'table', 'moodle'] as const).map((kind) => (
            <div key={kind}>
              <dt>{t(`import.kinds.${kind}`)}</dt>
              <dd>{t(`import.kinds.${kind}-text`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Box>
  );
}
