import type { CompetenceId, CompetenceLinkId, FrameworkId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { FrameworkImportInput, FrameworkImportResult } from '#shared/contract/framework-exchange.ts';
import type { CompetenceLink, Framework } from '#shared/domain/competences/entities.ts';
import { frameworkProblems } from '#shared/domain/competences/framework-policy.ts';
import { inBothLanguages } from '#shared/domain/competences/framework-texts.ts';
import { carryOutPlan, type CarriedOutPlan } from '#shared/domain/framework-exchange/carry-out-plan.ts';
import type { FrameworkPlan } from '#shared/domain/framework-exchange/exchange-plan.ts';
import { exchangeKeysOf } from '#shared/domain/framework-exchange/names.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import {
  deleteCompetenceLink,
  insertCompetenceLink,
  readCompetenceLinks,
} from '../../data/competence-link-repository.ts';
import {
  deleteCompetence,
  insertCompetences,
  insertFramework,
  readFramework,
  readFrameworks,
  saveFrameworkSource,
  updateCompetence,
  updateFramework,
} from '../../data/framework-repository.ts';
import type { WriteTransaction } from '../../data/write-transaction.ts';
import { withImportErrors } from '../../services/import/read-upload.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { competenceDirectory } from './import-target.ts';
import { prepareImport } from './plan-import.ts';

/** How often a plan is made anew when the workspace changes while the worker plans. */
const MAX_ATTEMPTS = 3;

/**
 * Imports a file: a new framework, or one brought up to date. Everything or nothing, one step of undo.
 *
 * The plan is made against the workspace as it stands now. Fails with `import-has-errors` when the file has errors, with
 * `import-expired`, or with `invalid-input`.
 */
export async function commitImport(ctx: WorkspaceContext, input: FrameworkImportInput): Promise<FrameworkImportResult> {
  for (let attempt = 1; ; attempt += 1) {
    const version = versionOf(ctx);
    const { planInput } = await prepareImport(ctx, input);
    const { plan, source, errors } = await withImportErrors(ctx.imports.run('decide-framework', planInput));
    if (versionOf(ctx) !== version && attempt < MAX_ATTEMPTS) continue;
    if (versionOf(ctx) !== version) throw new AppError('import-expired');
    if (errors > 0) throw new AppError('import-has-errors', { rows: errors });
    const result = write(ctx, plan, source);
    await withImportErrors(ctx.imports.run('discard', { importId: input.importId }));
    return result;
  }
}

/** The last entry of the history: another one means that something changed. */
function versionOf(ctx: WorkspaceContext): number {
  return ctx.db.history(1, null)[0]?.seq ?? 0;
}

function write(ctx: WorkspaceContext, plan: FrameworkPlan, source: string | null): FrameworkImportResult {
  const present = plan.frameworkId === null ? null : readFramework(ctx.db, plan.frameworkId);
  const carried = carryOutPlan(plan, present, replacedId(ctx, plan.replacesKey), ctx.ids);
  const { created, updated } = carried;
  const framework = withTitles(carried.framework);
  // Facts of a file are clipped on reading; only the title can be missing, in a table without one.
  refuseProblems(framework.titleNl === '' ? [errorAt('options.title', 'required')] : frameworkProblems(framework));
  const links = newLinks(ctx, plan, carried);
  const kept = source === null ? null : { format: 'case' as const, content: source };
  const command = present === null ? 'framework-exchange.import' : 'framework-exchange.update';
  ctx.db.write({ command, actor: ctx.actor }, (tx) => {
    if (present === null) insertFramework(tx, framework, created, { links, source: kept });
    else {
      updateFramework(tx, framework);
      insertCompetences(tx, created);
      for (const competence of updated) updateCompetence(tx, competence);
      removeOld(tx, plan);
      for (const link of links) insertCompetenceLink(tx, link);
      if (kept !== null) saveFrameworkSource(tx, framework.id, kept);
    }
    tx.summarise({ added: created.length, changed: updated.length, removed: plan.deletes.length });
  });
  return {
    frameworkId: framework.id,
    isNew: present === null,
    added: created.length,
    changed: updated.length,
    removed: plan.deletes.length,
  };
}

function removeOld(tx: WriteTransaction, plan: FrameworkPlan): void {
  for (const id of plan.linksToRemove) deleteCompetenceLink(tx, id);
  for (const id of plan.deletes) deleteCompetence(tx, id);
}

function withTitles(framework: Framework): Framework {
  const { nl, en } = inBothLanguages({ nl: framework.titleNl.trim(), en: framework.titleEn.trim() });
  return { ...framework, titleNl: nl, titleEn: en };
}

/** The framework of the workspace that the file says it replaces. */
function replacedId(ctx: WorkspaceContext, key: string | null): FrameworkId | null {
  if (key === null) return null;
  return readFrameworks(ctx.db).find((framework) => exchangeKeysOf(framework).includes(key))?.id ?? null;
}

/** The links of a plan with both ends found, in the file or in the workspace; two competences are linked once. */
function newLinks(ctx: WorkspaceContext, plan: FrameworkPlan, { idOf }: CarriedOutPlan): readonly CompetenceLink[] {
  if (plan.linksToAdd.length === 0) return [];
  const find = competenceDirectory(ctx);
  const linked = new Set(readCompetenceLinks(ctx.db).flatMap(pairsOf));
  return plan.linksToAdd.flatMap(({ from, toNode, to, kind, isReversed, note }): readonly CompetenceLink[] => {
    const here = idOf(from);
    const there = toNode === null ? find([to.key]) : idOf(toNode);
    // That something outside is replaced by a competence here can only be kept when the workspace has it.
    if (there === here || (isReversed && there === null)) return [];
    const [fromId, toId] = isReversed && there !== null ? [there, here] : [here, there];
    const link: CompetenceLink = {
      id: ctx.ids.next('competence-link') satisfies CompetenceLinkId,
      fromId,
      toId,
      outsideUri: toId === null ? to.uri : '',
      outsideTitle: toId === null ? to.title : '',
      kind,
      note,
    };
    const pairs = pairsOf(link);
    if (pairs.some((pair) => linked.has(pair))) return [];
    for (const pair of pairs) linked.add(pair);
    return [link];
  });
}

/** What a link joins, read in both directions when it says the same both ways. */
function pairsOf({ fromId, toId, outsideUri, kind }: CompetenceLink): readonly string[] {
  const pair = (left: CompetenceId | string, right: CompetenceId | string): string => `${left}\n${right}`;
  if (toId === null) return [pair(fromId, outsideUri)];
  return kind === 'replaced-by' ? [pair(fromId, toId)] : [pair(fromId, toId), pair(toId, fromId)];
}
