import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type { Competence, CompetenceLink, Framework } from '#shared/domain/competences/entities.ts';
import { isUsed } from '#shared/domain/competences/framework-use.ts';
import { lastPartOf } from '#shared/domain/framework-exchange/case-values.ts';
import { caseIdentifierOf, exchangeKeysOf, uriOfIdentifier } from '#shared/domain/framework-exchange/names.ts';
import type { ExistingFramework, ExistingLink } from '#shared/domain/framework-exchange/update-types.ts';
import type { FrameworkSnapshot } from '#shared/domain/framework-exchange/case-writer.ts';
import { AppError } from '../../app-error.ts';
import { readCompetenceLinks } from '../../data/competence-link-repository.ts';
import { readCompetences, readFramework, type SlottedCompetence } from '../../data/framework-repository.ts';
import { readCompetenceUses } from '../../data/framework-use.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** A framework with its links as exports need it; fails with `not-found`. */
export function gatherSnapshot({ db }: WorkspaceContext, frameworkId: FrameworkId): FrameworkSnapshot {
  const framework = readFramework(db, frameworkId);
  if (framework === null) throw new AppError('not-found');
  const all = new Map<CompetenceId, Competence>(
    readCompetences(db).map((competence) => [competence.id, withoutSlot(competence)]),
  );
  const competences = [...all.values()].filter((competence) => competence.frameworkId === frameworkId);
  return { framework, competences, ...linksOf(framework, all, readCompetenceLinks(db)) };
}

/** A framework as a newer edition of it is planned against; fails with `not-found`. */
export function gatherExisting(ctx: WorkspaceContext, frameworkId: FrameworkId): ExistingFramework {
  const snapshot = gatherSnapshot(ctx, frameworkId);
  const own = new Set(snapshot.competences.map(({ id }) => id));
  const used = readCompetenceUses(ctx.db).flatMap((use) => (isUsed(use) ? [use.competenceId] : []));
  // What another framework points at keeps its meaning for that one.
  const linked = readCompetenceLinks(ctx.db).flatMap(({ fromId, toId }) => (own.has(fromId) ? [] : (toId ?? [])));
  return { ...snapshot, usedIds: [...new Set([...used, ...linked])].filter((id) => own.has(id)) };
}

function linksOf(
  framework: Framework,
  all: ReadonlyMap<CompetenceId, Competence>,
  links: readonly CompetenceLink[],
): Pick<FrameworkSnapshot, 'links' | 'incoming'> {
  const isOwn = (id: CompetenceId | null): boolean => id !== null && all.get(id)?.frameworkId === framework.id;
  const own = links.filter(({ fromId }) => isOwn(fromId));
  const incoming = links.flatMap((link): readonly CompetenceLink[] => {
    const { fromId, toId, kind } = link;
    if (toId === null || !isOwn(toId) || isOwn(fromId) || kind === 'replaced-by') return [];
    return [{ ...link, fromId: toId, toId: fromId }];
  });
  const withTarget = (link: CompetenceLink): ExistingLink => describeLink(link, all);
  return { links: own.map(withTarget), incoming: incoming.map(withTarget) };
}

function describeLink(link: CompetenceLink, all: ReadonlyMap<CompetenceId, Competence>): ExistingLink {
  const other = link.toId === null ? undefined : all.get(link.toId);
  if (other === undefined) {
    const { outsideUri: uri, outsideTitle: title } = link;
    return { link, target: { key: lastPartOf(uri) || uri, uri, title }, targetKeys: [uri] };
  }
  // A file that it came from knows it by the identifier there.
  const identifier = other.sourceKey ?? caseIdentifierOf(other);
  const uri = uriOfIdentifier(identifier);
  return { link, target: { key: identifier, uri, title: other.titleNl }, targetKeys: [...exchangeKeysOf(other), uri] };
}

function withoutSlot({ slot: _slot, ...competence }: SlottedCompetence): Competence {
  return competence;
}
