import path from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line of the desktop program asks for. */
export interface DesktopArguments {
  /** Workspace file to unlock first, as an absolute path. */
  readonly workspace: string | null;
  /** Folder of the preferences, as an absolute path; null is the one of the system. */
  readonly dataDirectory: string | null;
}

/** Reads the command line; what it does not know is meant for Chromium or the system and is passed over. */
export function readDesktopArguments(args: readonly string[], workingDirectory: string): DesktopArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: { workspace: { type: 'string' }, 'data-dir': { type: 'string' } },
  });
  const file = pathOf(values.workspace) ?? positionals.find((text) => isWorkspaceFile(text));
  const dataDirectory = pathOf(values['data-dir']);
  return {
    workspace: file === undefined ? null : path.resolve(workingDirectory, file),
    dataDirectory: dataDirectory === undefined ? null : path.resolve(workingDirectory, dataDirectory),
  };
}

/** Whether a path has the ending of workspace files. */
export function isWorkspaceFile(text: string): boolean {
  return path.extname(text).toLowerCase() === '.groeikaart';
}

function pathOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
