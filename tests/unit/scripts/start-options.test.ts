import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStartOptions } from '../../../scripts/start-options.mjs';

const folder = path.resolve('/home/user');

describe('the arguments of npm start', () => {
  test('are handed to the shell with absolute paths', () => {
    const options = readStartOptions(['--workspace', 'team.groeikaart', '--data-dir=data'], folder);
    expect(options).toEqual({
      shellArguments: ['--workspace', path.join(folder, 'team.groeikaart'), '--data-dir', path.join(folder, 'data')],
      browserReason: null,
      isHelp: false,
    });
  });

  test('choose the browser shell when only that has a use for them', () => {
    expect(readStartOptions(['--no-open', '--port', '4000'], folder)).toEqual({
      shellArguments: ['--no-open', '--port', '4000'],
      browserReason: '--no-open',
      isHelp: false,
    });
    expect(readStartOptions(['--browser'], folder)).toMatchObject({ shellArguments: [], browserReason: '--browser' });
  });

  test.each([
    [['--verbose'], 'Unknown argument "--verbose".'],
    [['file.groeikaart'], 'Unknown argument "file.groeikaart".'],
    [['--workspace'], 'The argument --workspace needs a value.'],
    [['--workspace', '--no-open'], 'The argument --workspace needs a value.'],
    [['--data-dir='], 'The argument --data-dir needs a value.'],
    [['--port', '65536'], 'The value of --port must be a whole number from 0 to 65535.'],
    [['--port', '-1'], 'The value of --port must be a whole number from 0 to 65535.'],
    [['--no-open=yes'], 'The argument --no-open takes no value.'],
  ])('%j is refused', (args, error) => {
    expect(readStartOptions(args, folder)).toEqual({ error });
  });
});
