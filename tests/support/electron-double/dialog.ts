import type {
  Dialog,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';

/** What the user does in the next dialog; `null` cancels it. */
export type DialogAnswer = string | null;

/** A dialog that was shown. */
export interface ShownDialog {
  readonly kind: 'open' | 'save' | 'error';
  readonly title: string;
  readonly defaultPath: string | null;
  readonly properties: readonly string[];
}

/** Answers for the dialogs to come, in order; without one a dialog is cancelled. */
export const dialogAnswers: DialogAnswer[] = [];
/** The dialogs that were shown. */
export const shownDialogs: ShownDialog[] = [];

function note(kind: 'open' | 'save', options: OpenDialogOptions | SaveDialogOptions): DialogAnswer {
  const { title = '', defaultPath = null, properties = [] } = options;
  shownDialogs.push({ kind, title, defaultPath, properties });
  return dialogAnswers.shift() ?? null;
}

/** Double of `dialog`. */
export const dialog = {
  showOpenDialog: (_window: unknown, options: OpenDialogOptions): Promise<OpenDialogReturnValue> => {
    const answer = note('open', options);
    return Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] });
  },
  showSaveDialog: (_window: unknown, options: SaveDialogOptions): Promise<SaveDialogReturnValue> => {
    const answer = note('save', options);
    return Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
  },
  showErrorBox: (title: string, content: string): void => {
    shownDialogs.push({ kind: 'error', title: `${title}: ${content}`, defaultPath: null, properties: [] });
    process.stderr.write(`${title}: ${content}\n`);
  },
} satisfies Pick<Dialog, 'showErrorBox'> & Record<'showOpenDialog' | 'showSaveDialog', unknown>;
