import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadedFile } from '#shared/contract/attachments.ts';
import { MAX_ATTACHMENTS } from '#shared/domain/attachments/attachment-policy.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { FileButton } from './file-button.tsx';
import { FileRow } from './file-row.tsx';
import { useUpload } from './use-upload.ts';
import './attachments.css';

/** A file that was sent up and is added together with what is being filled in. */
export interface WaitingFile extends UploadedFile {
  readonly fileName: string;
}

/** The files of something that does not exist yet: chosen now, added with it in one step. */
export function WaitingFiles(props: {
  readonly label: string;
  readonly files: readonly WaitingFile[];
  readonly onChange: (files: readonly WaitingFile[]) => void;
}): ReactNode {
  const { t } = useTranslation('attachments');
  const upload = useUpload();
  const [isAdding, setAdding] = useState(false);
  const { files, onChange } = props;

  const addFiles = async (chosen: readonly File[]): Promise<void> => {
    setAdding(true);
    let all = files;
    for (const file of chosen.slice(0, MAX_ATTACHMENTS - files.length)) {
      const sent = await upload.send(file);
      if (sent === null) break;
      all = [...all, { ...sent, fileName: file.name }];
    }
    setAdding(false);
    onChange(all);
  };
  return (
    <div className="gk-attachments">
      {files.length > 0 && (
        <ul className="gk-attachments-list" aria-label={props.label}>
          {files.map((file) => (
            <FileRow
              key={file.uploadId}
              fileName={file.fileName}
              mediaType={file.mediaType}
              byteSize={file.byteSize}
              onRemove={() => onChange(files.filter((other) => other !== file))}
            />
          ))}
        </ul>
      )}
      {upload.problem !== null && <InlineProblem>{upload.problem}</InlineProblem>}
      <div className="gk-attachments-add">
        <FileButton
          isBusy={isAdding}
          onFiles={(chosen) => {
            void addFiles(chosen);
          }}
        />
        <span className="gk-attachments-hint">{t('hint')}</span>
      </div>
    </div>
  );
}
