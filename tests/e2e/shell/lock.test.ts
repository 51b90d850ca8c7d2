import type { Page } from '@playwright/test';
import { EXAMPLE_PASSPHRASE, openExampleByApi, sessionState } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

/** Unlocking derives a key, which is slow by design, and the slower the busier the machine is. */
const UNLOCK = { timeout: 30_000 };

/** Shows the workspace that was opened by the API, and waits until it has loaded. */
async function showWorkspace(page: Page): Promise<void> {
  await page.reload();
  await expect(page.getByRole('button', { name: 'Vergrendelen' })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

test('locking shows the unlock screen; the passphrase opens the file again', async ({ groeikaart, page, axe }) => {
  const file = await openExampleByApi(groeikaart);
  await showWorkspace(page);
  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  const passphrase = page.getByLabel('Wachtzin', { exact: true });
  await expect(passphrase).toBeVisible();
  const locked = await sessionState(groeikaart);
  expect([locked.status, locked.lastPath]).toEqual(['closed', file]);
  await axe();

  await passphrase.fill('een verkeerde wachtzin');
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await expect(page.getByRole('alert')).toBeVisible(UNLOCK);
  expect((await sessionState(groeikaart)).status).toBe('closed');

  await passphrase.fill(EXAMPLE_PASSPHRASE);
  await page.getByRole('button', { name: 'Openen', exact: true }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible(UNLOCK);
  expect((await sessionState(groeikaart)).status).toBe('open');
});

test('locks and unlocks in a row lose nothing', async ({ groeikaart }) => {
  const path = await openExampleByApi(groeikaart);
  const before = await groeikaart.query('team.list', { on: null });
  for (let count = 0; count < 5; count += 1) {
    expect((await groeikaart.mutate('session.lock')).status).toBe(200);
    expect((await groeikaart.query('team.list', { on: null })).code).toBe('no-workspace');
    expect((await groeikaart.mutate('session.open', { path, passphrase: EXAMPLE_PASSPHRASE })).code).toBeNull();
  }
  expect(await groeikaart.query('team.list', { on: null })).toEqual(before);
});

test.describe('on the desktop', () => {
  test.skip(({ host }) => host !== 'desktop-double', 'the test plays the system outside the page');

  for (const event of ['lock-screen', 'suspend'] as const) {
    test(`${event} of the computer locks the program`, async ({ groeikaart, page }) => {
      await openExampleByApi(groeikaart);
      await showWorkspace(page);
      await groeikaart.desktop?.ask('power', event);
      await expect(page.getByLabel('Wachtzin', { exact: true })).toBeVisible();
      // The lock loads the page anew; a question that is asked at that moment goes down with it.
      const status = async (): Promise<string | null> =>
        sessionState(groeikaart).then(
          (state) => state.status,
          () => null,
        );
      await expect.poll(status).toBe('closed');
    });
  }

  test('the menu locks', async ({ groeikaart, page }) => {
    await openExampleByApi(groeikaart);
    await showWorkspace(page);
    await groeikaart.desktop?.ask('clickMenu', 'lock');
    await expect(page.getByLabel('Wachtzin', { exact: true })).toBeVisible();
  });
});
