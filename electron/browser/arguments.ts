import path from 'node:path';
import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface ShellArguments {
  readonly isHelp: boolean;
  /** Whether the browser is opened once the program is ready. */
  readonly opensBrowser: boolean;
  /** Port to listen on; 0 is a free one. */
  readonly port: number;
  /** Workspace file to unlock first, as an absolute path. */
  readonly workspace: string | null;
  /** Folder of the preferences, as an absolute path; null is the one of the system. */
  readonly dataDirectory: string | null;
}

/** Text of `--help`. */
export const USAGE = `Usage: groeikaart [options]

  --workspace FILE  the workspace to unlock first
  --data-dir DIR    folder of the preferences and the example school
  --port N          port to listen on at 127.0.0.1 (default: a free one)
  --no-open         do not open the browser
  --help            show this text
`;

/** Reads the command line; a sentence when something in it is wrong. */
export function readArguments(args: readonly string[]): ShellArguments | string {
  let values;
  try {
    values = parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        help: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        workspace: { type: 'string' },
        'data-dir': { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = (error instanceof Error ? error.message : '').split(/\.(?:\s|$)|\n/);
    return `${sentence}. See --help.`;
  }
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return `--port takes a number from 0 to 65535. See --help.`;
  for (const name of ['workspace', 'data-dir'] as const) {
    if (values[name] === '') return `--${name} takes a path. See --help.`;
  }
  return {
    isHelp: values.help,
    opensBrowser: !values['no-open'],
    port,
    workspace: values.workspace === undefined ? null : path.resolve(values.workspace),
    dataDirectory: values['data-dir'] === undefined ? null : path.resolve(values['data-dir']),
  };
}
