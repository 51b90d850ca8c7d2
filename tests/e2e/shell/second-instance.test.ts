import { createFolders } from '../support/folders.ts';
import { startBrowserShell } from '../support/browser-program.ts';
import { EXAMPLE_PASSPHRASE, openExampleByApi, sessionState } from '../support/example-school.ts';
import { expect, test } from '../support/fixtures.ts';

test('a second program is refused the file that is open here', async ({ groeikaart }) => {
  const path = await openExampleByApi(groeikaart);
  const others = createFolders();
  const other = await startBrowserShell(others);
  const { origin, hash } = new URL(other.address);
  const open = async (): Promise<unknown> => {
    const response = await fetch(`${origin}/api/trpc/session.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${hash.slice('#token='.length)}`, 'content-type': 'application/json' },
      body: JSON.stringify({ path, passphrase: EXAMPLE_PASSPHRASE }),
    });
    const answer = (await response.json()) as { error?: { data: { app: { code: string } } } };
    return answer.error?.data.app.code ?? 'opened';
  };

  expect(await open()).toBe('file-in-use');
  expect((await sessionState(groeikaart)).status).toBe('open');
  expect((await groeikaart.query('team.list', { on: null })).status).toBe(200);

  // Locking ends the process that holds the file, so the other program gets it.
  await groeikaart.mutate('session.lock');
  expect(await open()).toBe('opened');
  expect((await groeikaart.mutate('session.open', { path, passphrase: EXAMPLE_PASSPHRASE })).code).toBe('file-in-use');

  await other.stop();
  others.remove();
});
