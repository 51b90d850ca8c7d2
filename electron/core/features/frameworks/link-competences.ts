import type { CompetenceId, CompetenceLinkId } from '#shared/kernel/ids.ts';
import type { CompetenceLink, CompetenceLinkKind } from '#shared/domain/competences/entities.ts';
import { linkProblems } from '#shared/domain/competences/link-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import {
  deleteCompetenceLink,
  insertCompetenceLink,
  readCompetenceLink,
  readCompetenceLinks,
  updateCompetenceLink,
} from '../../data/competence-link-repository.ts';
import { readCompetence } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** A link between two nodes of the workspace, as it is entered. */
export interface LinkInput {
  readonly fromId: CompetenceId;
  readonly toId: CompetenceId;
  readonly kind: CompetenceLinkKind;
  readonly note: string;
}

/** Links two nodes, of locked frameworks too: a link changes no text. Fails with `invalid-input`. */
export function createLink(ctx: WorkspaceContext, input: LinkInput): { readonly linkId: CompetenceLinkId } {
  const linkId = ctx.ids.next('competence-link');
  const link: CompetenceLink = { id: linkId, ...input, outsideUri: '', outsideTitle: '' };
  refuseBadLink(ctx, link);
  ctx.db.write({ command: 'frameworks.create-link', actor: ctx.actor }, (tx) => {
    insertCompetenceLink(tx, link);
  });
  return { linkId };
}

/** Changes the kind or the note of a link; fails with `not-found` or `invalid-input`. */
export function updateLink(
  ctx: WorkspaceContext,
  linkId: CompetenceLinkId,
  patch: Pick<LinkInput, 'kind' | 'note'>,
): void {
  const link = readCompetenceLink(ctx.db, linkId);
  if (link === null) throw new AppError('not-found');
  const changed = { ...link, ...patch };
  refuseBadLink(ctx, changed);
  ctx.db.write({ command: 'frameworks.update-link', actor: ctx.actor }, (tx) => {
    updateCompetenceLink(tx, changed);
  });
}

/** Removes a link; fails with `not-found`. */
export function deleteLink(ctx: WorkspaceContext, linkId: CompetenceLinkId): void {
  ctx.db.write({ command: 'frameworks.delete-link', actor: ctx.actor }, (tx) => {
    if (!deleteCompetenceLink(tx, linkId)) throw new AppError('not-found');
  });
}

function refuseBadLink({ db }: WorkspaceContext, link: CompetenceLink): void {
  refuseProblems(
    linkProblems(link, {
      linkId: link.id,
      from: readCompetence(db, link.fromId),
      to: link.toId === null ? null : readCompetence(db, link.toId),
      links: readCompetenceLinks(db),
    }),
  );
}
