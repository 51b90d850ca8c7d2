import { expect } from '@playwright/test';
import type { Groeikaart } from './fixtures.ts';

/** Passphrase of the example school, which is no secret. */
export const EXAMPLE_PASSPHRASE = 'voorbeeldschool';

/** What the API tells of the open workspace. */
export interface SessionState {
  readonly status: 'closed' | 'open';
  readonly shell: 'browser' | 'desktop';
  readonly workspace: { readonly name: string; readonly path: string } | null;
  readonly lastPath: string | null;
  readonly recent: readonly { readonly path: string; readonly exists: boolean }[];
  readonly defaultFolder: string;
}

/** The state of the session, asked from the API. */
export async function sessionState(groeikaart: Groeikaart): Promise<SessionState> {
  const { data } = await groeikaart.query('session.state');
  return data as SessionState;
}

/** Opens the example school behind the page's back; gives the path of its file. */
export async function openExampleByApi(groeikaart: Groeikaart): Promise<string> {
  expect((await groeikaart.mutate('session.openExample')).status).toBe(200);
  const { workspace } = await sessionState(groeikaart);
  if (workspace === null) throw new Error('The example school is not open');
  return workspace.path;
}
