import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const main = path.resolve(import.meta.dirname, '../../../electron/browser/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'groeikaart-start-'));
const plainFile = path.join(folder, 'file');

interface Outcome {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the browser shell until it ends. */
function run(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

function expectSentence(outcome: Outcome, code: number, sentence: RegExp): void {
  expect(outcome.errors).toMatch(sentence);
  expect(outcome.errors.trim().split('\n')).toHaveLength(1);
  expect(outcome.errors).not.toMatch(/\n\s+at /);
  expect([outcome.code, outcome.output]).toEqual([code, '']);
}

let occupied: Server;
let occupiedPort: number;

beforeAll(async () => {
  writeFileSync(plainFile, '');
  occupied = createServer();
  await new Promise<void>((resolve) => occupied.listen(0, '127.0.0.1', resolve));
  occupiedPort = (occupied.address() as AddressInfo).port;
});

afterAll(() => {
  occupied.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the browser shell that cannot start says so in one sentence', () => {
  test.each([
    [['--unknown'], /Unknown option '--unknown'/],
    [['--port', 'abc'], /--port takes a number/],
    [['--port', '65536'], /--port takes a number/],
    [['--port=-1'], /--port takes a number/],
    [['--port'], /--port/],
    [['--workspace='], /--workspace takes a path/],
    [['--data-dir='], /--data-dir takes a path/],
    [['file.groeikaart'], /Unexpected argument/],
    [['--no-open=yes'], /--no-open/],
  ])('bad arguments %j', async (args, sentence) => {
    expectSentence(await run(...args), 2, sentence);
  });

  test('a data folder that is a file', async () => {
    expectSentence(await run('--no-open', '--data-dir', plainFile), 1, /data folder .* cannot be used/);
  });

  test('a data folder below a file', async () => {
    expectSentence(await run('--no-open', '--data-dir', path.join(plainFile, 'deep')), 1, /cannot be used/);
  });

  test('a port that is taken', async () => {
    const dataDirectory = path.join(folder, 'data');
    const outcome = await run('--no-open', '--data-dir', dataDirectory, '--port', String(occupiedPort));
    expectSentence(outcome, 1, new RegExp(`Port ${occupiedPort} is in use`));
    if (process.platform !== 'win32') expect(statSync(dataDirectory).mode & 0o777).toBe(0o700);
  });
});

test('--help prints the options', async () => {
  const outcome = await run('--help');
  expect([outcome.code, outcome.errors]).toEqual([0, '']);
  for (const option of ['--workspace', '--data-dir', '--port', '--no-open', '--help']) {
    expect(outcome.output).toContain(option);
  }
});
