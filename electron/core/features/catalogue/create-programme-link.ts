import type { ProgrammeLink } from '#shared/domain/catalogue/entities.ts';
import { programmeLinkProblems } from '#shared/domain/catalogue/programme-policy.ts';
import { refuseProblems } from '../../app-error.ts';
import { insertProgrammeLink, readProgrammeLinks, readProgrammes } from '../../data/programme-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Ties two entries; fails with `invalid-input`. */
export function createProgrammeLink(ctx: WorkspaceContext, draft: Omit<ProgrammeLink, 'id'>): void {
  const known = new Set<string>(readProgrammes(ctx.db).map(({ id }) => id));
  refuseProblems(programmeLinkProblems(draft, { isKnown: (id) => known.has(id), links: readProgrammeLinks(ctx.db) }));
  ctx.db.write({ command: 'catalogue.create-link', actor: ctx.actor }, (tx) => {
    insertProgrammeLink(tx, { id: ctx.ids.next('programme-link'), ...draft });
  });
}
