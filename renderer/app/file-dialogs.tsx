import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import { FileDialogsProvider, type FileDialogs } from '#renderer/lib/desktop-bridge/file-dialogs.tsx';
import { BrowseDialog, type BrowseRequest, type BrowseResult } from './browse-dialog.tsx';

/** File dialogs for everything below: of the system where there is a desktop bridge, else {@link BrowseDialog}. */
export function FileDialogsHost(props: { readonly children: ReactNode }): ReactNode {
  const [pending, setPending] = useState<{
    readonly request: BrowseRequest;
    readonly answer: (result: BrowseResult | null) => void;
  } | null>(null);

  const ask = useCallback(
    (request: BrowseRequest) =>
      new Promise<BrowseResult | null>((resolve) => {
        setPending({
          request,
          answer: (result) => {
            setPending(null);
            resolve(result);
          },
        });
      }),
    [],
  );

  const dialogs = useMemo<FileDialogs>(
    () =>
      desktopBridge() ?? {
        chooseFolder: async () => (await ask({ kind: 'folder' }))?.folder ?? null,
        chooseWorkspaceToOpen: async () => (await ask({ kind: 'open' }))?.path ?? null,
        chooseWorkspaceToCreate: async (suggestedName) => {
          const result = await ask({ kind: 'create', suggestedName });
          return result === null ? null : { folder: result.folder, fileName: result.fileName };
        },
      },
    [ask],
  );

  return (
    <FileDialogsProvider dialogs={dialogs}>
      {props.children}
      {pending !== null && <BrowseDialog request={pending.request} onAnswer={pending.answer} />}
    </FileDialogsProvider>
  );
}
