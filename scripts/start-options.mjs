/**
 * The command line of `npm start`.
 *
 * Arguments are checked here, before anything starts, and handed on to the shell; relative paths become absolute,
 * because a shell may run in another folder than the user.
 */
import path from 'node:path';

/**
 * @typedef {object} StartOptions
 * @property {string[]} shellArguments what the shell gets, in the order given
 * @property {'--browser' | '--no-open' | '--port' | null} browserReason the argument that asks for the browser shell
 * @property {boolean} isHelp whether the usage is asked for
 */

/** How the program is started; for people. */
export const USAGE = `Usage: npm start -- [options]

  --workspace FILE   show this workspace on the unlock screen
  --data-dir DIR     folder for settings and the example school
  --browser          use the browser even where the desktop window works
  --no-open          browser shell: only print the address
  --port N           browser shell: use this port (1-65535; 0 is any free port)
  --help             show this text`;

/**
 * Reads the arguments after `npm start --`.
 *
 * @param {readonly string[]} args
 * @param {string} folder the folder that relative paths start from
 * @returns {StartOptions | { error: string }} the options, or a sentence that says what is wrong
 */
export function readStartOptions(args, folder) {
  /** @type {StartOptions} */
  const options = { shellArguments: [], browserReason: null, isHelp: false };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const [name = '', attached] = splitOnce(arg);
    switch (name) {
      case '--workspace':
      case '--data-dir':
      case '--port': {
        const value = attached ?? args[index + 1];
        if (attached === undefined) index += 1;
        if (value === undefined || value === '' || (attached === undefined && value.startsWith('--'))) {
          return { error: `The argument ${name} needs a value.` };
        }
        if (name === '--port') {
          if (!/^\d{1,5}$/.test(value) || Number(value) > 65535) {
            return { error: `The value of --port must be a whole number from 0 to 65535.` };
          }
          options.browserReason ??= '--port';
        }
        options.shellArguments.push(name, name === '--port' ? value : path.resolve(folder, value));
        break;
      }
      case '--no-open':
      case '--browser':
      case '--help':
        if (attached !== undefined) return { error: `The argument ${name} takes no value.` };
        if (name === '--help') options.isHelp = true;
        else options.browserReason ??= name;
        if (name === '--no-open') options.shellArguments.push(name);
        break;
      default:
        return { error: `Unknown argument "${arg}".` };
    }
  }
  return options;
}

/** @returns {[string, string | undefined]} */
function splitOnce(/** @type {string} */ arg) {
  const at = arg.indexOf('=');
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}
