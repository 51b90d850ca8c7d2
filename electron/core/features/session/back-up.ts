import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { WORKSPACE_EXTENSION } from '#shared/domain/workspace/file-name.ts';
import { AppError } from '../../app-error.ts';
import type { RequestContext } from '../../trpc.ts';

/**
 * Writes a checked copy of the open workspace to a folder, under a name with the date; an earlier copy stays.
 *
 * Gives the path of the copy. Fails with `no-workspace`, `file-not-found` (the folder) and other storage errors.
 */
export function backUp(ctx: RequestContext, folder: string): { readonly path: string } {
  const open = ctx.session.path();
  if (open === null) throw new AppError('no-workspace');
  if (!existsSync(folder)) throw new AppError('file-not-found');
  const name = `${basename(open, WORKSPACE_EXTENSION)} ${ctx.clock.today()}`;
  let path = join(folder, `${name}${WORKSPACE_EXTENSION}`);
  for (let number = 2; existsSync(path); number += 1) {
    path = join(folder, `${name} (${String(number)})${WORKSPACE_EXTENSION}`);
  }
  ctx.session.copyTo(path);
  return { path };
}
