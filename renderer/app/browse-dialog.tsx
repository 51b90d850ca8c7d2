import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowUp, FileLock2, Folder } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameProblems, withWorkspaceExtension } from '#shared/domain/workspace/file-name.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import './browse-dialog.css';

/** What is to be chosen. */
export type BrowseRequest =
  { readonly kind: 'folder' } | { readonly kind: 'open' } | { readonly kind: 'create'; readonly suggestedName: string };

/** What was chosen; `path` is that of the file, empty when a folder was asked for. */
export interface BrowseResult {
  readonly folder: string;
  readonly fileName: string;
  readonly path: string;
}

/** Choosing a folder or workspace file on this computer where there is no dialog of the system. */
export function BrowseDialog(props: {
  readonly request: BrowseRequest;
  readonly onAnswer: (result: BrowseResult | null) => void;
}): ReactNode {
  const { request, onAnswer } = props;
  const { t } = useTranslation('browse');
  const api = useApi();
  const formats = useFormats();
  const texts = useProblemTexts();
  const titleId = useId();
  const [wanted, setWanted] = useState<string | null>(null);
  const [fileName, setFileName] = useState(request.kind === 'create' ? request.suggestedName : '');
  const listing = useQuery(
    api.session.browse.queryOptions({ folder: wanted }, { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  const { data } = listing;
  const fullName = withWorkspaceExtension(fileName);
  const [nameProblem] = request.kind === 'create' ? fileNameProblems(fullName) : [];

  const chooseFolder = (): void => {
    if (data !== undefined) onAnswer({ folder: data.folder, fileName: fullName, path: '' });
  };

  return (
    <Dialog open onClose={() => onAnswer(null)} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t(`title-${request.kind}`)}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
          <Button
            size="small"
            variant="outlined"
            startIcon={<ArrowUp size={16} aria-hidden />}
            disabled={data?.parent === null || data === undefined}
            onClick={() => setWanted(data?.parent ?? null)}
          >
            {t('up')}
          </Button>
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', fontSize: '0.9375rem', color: 'text.secondary' }}>
            {data?.folder}
          </Box>
        </Box>
        {listing.isError && <InlineProblem>{texts.of(problemOf(listing.error))}</InlineProblem>}
        <ul className="gk-browse" aria-label={data?.folder}>
          {data?.folders.map((folder) => (
            <li key={folder.path}>
              <button type="button" className="gk-browse-row" onClick={() => setWanted(folder.path)}>
                <Folder size={18} aria-hidden />
                <span className="gk-browse-name">{folder.name}</span>
              </button>
            </li>
          ))}
          {request.kind === 'open' &&
            data?.files.map((file) => (
              <li key={file.path}>
                <button
                  type="button"
                  className="gk-browse-row gk-browse-file"
                  onClick={() => onAnswer({ folder: data.folder, fileName: file.name, path: file.path })}
                >
                  <FileLock2 size={18} aria-hidden />
                  <span className="gk-browse-name">{file.name}</span>
                  <span className="gk-browse-note">{formats.moment(file.modifiedAt)}</span>
                </button>
              </li>
            ))}
          {data !== undefined && data.folders.length + (request.kind === 'open' ? data.files.length : 0) === 0 && (
            <li className="gk-browse-none">{request.kind === 'open' ? t('no-files') : t('no-folders')}</li>
          )}
        </ul>
        {request.kind === 'create' && (
          <Box sx={{ mt: 2 }}>
            <TextInput
              label={t('file-name')}
              value={fileName}
              onChange={setFileName}
              problem={nameProblem === undefined ? null : texts.ofField(nameProblem)}
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => onAnswer(null)}>{t('common:cancel')}</Button>
        {request.kind !== 'open' && (
          <Button variant="contained" disabled={data === undefined || nameProblem !== undefined} onClick={chooseFolder}>
            {t('choose-folder')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
}
