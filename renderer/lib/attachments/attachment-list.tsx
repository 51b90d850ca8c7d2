import { useQuery } from '@tanstack/react-query';
import { useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, AttachmentOwner } from '#shared/domain/attachments/entities.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi, useApiClient } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { FileButton } from './file-button.tsx';
import { FileRow } from './file-row.tsx';
import { saveFile } from './save-file.ts';
import { useUpload } from './use-upload.ts';
import './attachments.css';

/**
 * The files of one thing: add by choosing or dropping, save one on the computer, take one away (with undo).
 *
 * `<AttachmentList ownerKind="qualification" ownerId={id} label={t('proof')} />`
 */
export function AttachmentList(props: {
  readonly ownerKind: AttachmentOwner;
  readonly ownerId: string;
  /** Names the list for who hears the page, e.g. the heading above it. */
  readonly label: string;
  /** Shows the files and changes nothing; nothing at all when there are none. */
  readonly isReadOnly?: boolean;
}): ReactNode {
  const { t } = useTranslation('attachments');
  const api = useApi();
  const client = useApiClient();
  const texts = useProblemTexts();
  const upload = useUpload();
  const [isOver, setOver] = useState(false);
  const { ownerKind, ownerId } = props;
  const { data, error } = useQuery(api.attachments.list.queryOptions({ ownerKind, ownerId }));
  const add = useChange(api.attachments.add.mutationOptions(), { announce: true, showsError: true });
  const remove = useChange(api.attachments.remove.mutationOptions(), { announce: true });
  const files = data ?? [];
  const isReadOnly = props.isReadOnly === true;
  if (isReadOnly && files.length === 0) return null;

  const addFiles = async (chosen: readonly File[]): Promise<void> => {
    for (const file of chosen) {
      const sent = await upload.send(file);
      if (sent === null) return;
      try {
        await add.mutateAsync({ uploadId: sent.uploadId, fileName: file.name, ownerKind, ownerId });
      } catch (cause) {
        const refused = problemOf(cause);
        const [field] = refused.fields;
        upload.say(`${file.name}: ${field === undefined ? texts.of(refused) : texts.ofField(field)}`);
        return;
      }
    }
  };
  const save = async ({ id }: Attachment): Promise<void> => {
    upload.say(null);
    try {
      const { fileName, content } = await client.attachments.read.query({ attachmentId: id });
      saveFile(fileName, content);
    } catch (cause) {
      upload.say(texts.of(problemOf(cause)));
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void addFiles([...event.dataTransfer.files]);
  };
  const problem = error === null ? upload.problem : texts.of(problemOf(error));
  return (
    <div
      className={`gk-attachments${isOver ? ' gk-attachments-over' : ''}`}
      {...(!isReadOnly && {
        onDragOver: (event: DragEvent) => {
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: drop,
      })}
    >
      {files.length > 0 && (
        <ul className="gk-attachments-list" aria-label={props.label}>
          {files.map((file) => (
            <AttachmentRow
              key={file.id}
              file={file}
              onSave={() => void save(file)}
              {...(!isReadOnly && { onRemove: () => remove.mutate({ attachmentId: file.id }) })}
            />
          ))}
        </ul>
      )}
      {problem !== null && <InlineProblem>{problem}</InlineProblem>}
      {!isReadOnly && (
        <div className="gk-attachments-add gk-no-print">
          <FileButton
            isBusy={upload.isSending || add.isPending}
            onFiles={(chosen) => {
              void addFiles(chosen);
            }}
          />
          <span className="gk-attachments-hint">{t('hint')}</span>
        </div>
      )}
    </div>
  );
}

function AttachmentRow(props: {
  readonly file: Attachment;
  readonly onSave: () => void;
  readonly onRemove?: () => void;
}): ReactNode {
  const { t } = useTranslation('attachments');
  const formats = useFormats();
  const { file, ...actions } = props;
  return (
    <FileRow
      fileName={file.fileName}
      mediaType={file.mediaType}
      byteSize={file.byteSize}
      note={t('added', { moment: formats.moment(file.addedAt) })}
      {...actions}
    />
  );
}
