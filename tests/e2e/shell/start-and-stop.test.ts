import { existsSync, statSync } from 'node:fs';
import { startBrowserShell } from '../support/browser-program.ts';
import { openExampleByApi, sessionState } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

test('starts at the welcome screen, with the token out of the address', async ({ groeikaart, page, axe }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Groeikaart/);
  expect(page.url()).toBe(`${groeikaart.origin}/`);
  expect(groeikaart.token.length).toBeGreaterThanOrEqual(43);
  const { shell, status, defaultFolder } = await sessionState(groeikaart);
  expect([shell, status]).toEqual([groeikaart.host === 'browser' ? 'browser' : 'desktop', 'closed']);
  expect(defaultFolder.startsWith(groeikaart.documentsDir)).toBe(true);
  await axe();
});

test('the data folder is the user’s alone', async ({ groeikaart }) => {
  test.skip(process.platform === 'win32', 'Windows has no such rights');
  await sessionState(groeikaart);
  expect(statSync(groeikaart.dataDir).mode & 0o777).toBe(0o700);
});

test('keeps working after a reload', async ({ groeikaart, page }) => {
  await page.reload();
  await page.getByRole('main').waitFor();
  expect((await sessionState(groeikaart)).status).toBe('closed');
});

test('ends with code 0, and offers the last file after the next start', async ({ groeikaart }) => {
  const file = await openExampleByApi(groeikaart);
  expect(await groeikaart.stop()).toBe(0);
  expect(existsSync(file)).toBe(true);
  await groeikaart.restart();
  const { status, lastPath, recent } = await sessionState(groeikaart);
  expect([status, lastPath]).toEqual(['closed', file]);
  expect(recent.map(({ path }) => path)).toContain(file);
});

test('comes back after an end without warning', async ({ groeikaart }) => {
  const file = await openExampleByApi(groeikaart);
  await groeikaart.kill();
  await groeikaart.restart();
  expect((await groeikaart.mutate('session.open', { path: file, passphrase: 'voorbeeldschool' })).code).toBeNull();
  expect((await sessionState(groeikaart)).status).toBe('open');
});

test('unlocks the file of the command line first', async ({ groeikaart }) => {
  const file = await openExampleByApi(groeikaart);
  await groeikaart.mutate('session.close');
  expect((await sessionState(groeikaart)).lastPath).toBeNull();
  const page = await groeikaart.restart(['--workspace', file]);
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeVisible();
  expect((await sessionState(groeikaart)).lastPath).toBe(file);
});

test.describe('in the browser', () => {
  test.skip(({ host }) => host !== 'browser', 'the desktop program prints no address');

  test('prints its address and nothing else', async ({ groeikaart }) => {
    const shell = await startBrowserShell(groeikaart.folders);
    expect(shell.output()).toBe(`Groeikaart ready: ${shell.address}\n`);
    expect(await shell.stop('SIGINT')).toBe(0);
  });

  test('takes the port that it is given', async ({ groeikaart }) => {
    const first = await startBrowserShell(groeikaart.folders);
    const { port } = new URL(first.address);
    await first.stop();
    const second = await startBrowserShell(groeikaart.folders, ['--port', port]);
    expect(new URL(second.address).port).toBe(port);
    expect(second.address).not.toBe(first.address);
    await second.stop();
  });

  test('a page opened without the token says what to do', async ({ groeikaart }) => {
    const other = await groeikaart.page.context().browser()?.newContext();
    if (other === undefined) throw new Error('There is no browser');
    const page = await other.newPage();
    await page.goto(groeikaart.origin);
    await expect(page.getByRole('heading', { name: 'Open de link van het programma' })).toBeVisible();
    await other.close();
  });
});
