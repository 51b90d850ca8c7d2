import type { WorkspaceIdentity } from '#shared/domain/packages/entities.ts';
import { insertIdentity, readIdentity } from '../../data/exchange-repository.ts';
import { createIdentity } from '../../services/packages/workspace-identity.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** The keys of this workspace; made when they are first needed. They cannot be undone. */
export async function ownIdentity(ctx: WorkspaceContext): Promise<WorkspaceIdentity> {
  const known = readIdentity(ctx.db);
  if (known !== null) return known;
  const identity = await createIdentity();
  ctx.db.writeBase({ command: 'exchange.make-keys', actor: ctx.actor }, (tx) => {
    insertIdentity(tx, identity);
  });
  return identity;
}
