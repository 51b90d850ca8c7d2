import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readWorkspace } from '../../data/workspace-repository.ts';
import type { RequestContext } from '../../trpc.ts';
import { examplePath } from './open-example.ts';

/** What the interface needs to know before anything else: what is open, what can be opened. */
export function describeSession(ctx: RequestContext) {
  const db = ctx.session.database();
  const path = ctx.session.path();
  return {
    status: db === null ? ('closed' as const) : ('open' as const),
    shell: ctx.shell,
    version: ctx.version,
    workspace: db === null || path === null ? null : { ...readWorkspace(db), path, fileName: basename(path) },
    isExample: path !== null && path === examplePath(ctx),
    lastPath: ctx.initialWorkspace ?? ctx.preferences.lastPath(),
    recent: ctx.preferences.recent().map((recent) => ({
      ...recent,
      fileName: basename(recent.path),
      folder: dirname(recent.path),
      exists: existsSync(recent.path),
    })),
    defaultFolder: ctx.documentsDirectory,
    idleMinutes: ctx.preferences.read().idleMinutes,
  };
}
