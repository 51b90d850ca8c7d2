import type { IsoDate } from '#shared/kernel/dates.ts';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { lastDayProblems, retireFramework, reviveFramework } from '#shared/domain/competences/framework-retirement.ts';
import { activationProblems, versionLinks } from '#shared/domain/competences/framework-versions.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetenceLinks, updateCompetenceLink } from '../../data/competence-link-repository.ts';
import { updateCompetence, updateFramework } from '../../data/framework-repository.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { findFramework } from './find-framework.ts';

/**
 * Takes a draft into use, or brings a retired framework back.
 *
 * The version that it replaces, when that is still in use, is retired on `lastDay`: nothing of it is lost, and its links
 * say which competences stayed the same and which were changed. Fails with `not-found` or `invalid-input`.
 */
export function activateFramework(ctx: WorkspaceContext, frameworkId: FrameworkId, lastDay: IsoDate | null): void {
  const { framework, competences } = findFramework(ctx, frameworkId);
  const replacedId = framework.status === 'draft' ? framework.replacesId : null;
  const previous = replacedId === null ? null : findFramework(ctx, replacedId);
  const isPreviousInUse = previous?.framework.status === 'active';
  refuseProblems([
    ...activationProblems(framework, competences, { isInUse: isPreviousInUse, lastDay }),
    ...(lastDay === null ? [] : lastDayProblems(lastDay)),
  ]);
  const revived = framework.status === 'retired' ? reviveFramework(competences).nodes : [];
  const links = previous === null ? [] : versionLinks(previous.competences, competences, readCompetenceLinks(ctx.db));
  ctx.db.write({ command: 'frameworks.activate', actor: ctx.actor }, (tx) => {
    updateFramework(tx, { ...framework, status: 'active' });
    for (const node of revived) updateCompetence(tx, node);
    for (const link of links) updateCompetenceLink(tx, link);
    if (previous === null || !isPreviousInUse || lastDay === null) return;
    const turn = retireFramework(previous.competences, lastDay, ctx.clock.today());
    updateFramework(tx, { ...previous.framework, status: turn.status });
    for (const node of turn.nodes) updateCompetence(tx, node);
  });
}
