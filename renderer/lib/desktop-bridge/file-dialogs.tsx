import { createContext, use, type ReactNode } from 'react';

/** Choosing folders and files: the system's dialogs in the desktop program, our own in a browser. Null = cancelled. */
export interface FileDialogs {
  chooseFolder(): Promise<string | null>;
  chooseWorkspaceToOpen(): Promise<string | null>;
  chooseWorkspaceToCreate(
    suggestedName: string,
  ): Promise<{ readonly folder: string; readonly fileName: string } | null>;
}

const FileDialogsContext = createContext<FileDialogs | null>(null);

/** Gives {@link useFileDialogs} to everything below; the app owns the dialogs. */
export function FileDialogsProvider(props: { readonly dialogs: FileDialogs; readonly children: ReactNode }): ReactNode {
  return <FileDialogsContext value={props.dialogs}>{props.children}</FileDialogsContext>;
}

/** See {@link FileDialogs}. */
export function useFileDialogs(): FileDialogs {
  const dialogs = use(FileDialogsContext);
  if (dialogs === null) throw new Error('useFileDialogs outside FileDialogsProvider');
  return dialogs;
}
