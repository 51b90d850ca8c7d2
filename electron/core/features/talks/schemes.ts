import type { z } from 'zod';
import type { talkCycleDraftSchema, talkTemplateDraftSchema } from '#shared/contract/talks.ts';
import type { TalkCycleId, TalkTemplateId } from '#shared/kernel/ids.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import type { Talk } from '#shared/domain/talks/entities.ts';
import { closeCycleProblems } from '#shared/domain/talks/talk-policy.ts';
import { schemeProblems } from '#shared/domain/talks/template-policy.ts';
import { AppError, refuseProblems } from '../../app-error.ts';
import {
  deleteTalkCycle,
  deleteTalkTemplate,
  insertTalkCycle,
  insertTalkTemplate,
  readTalkCycle,
  readTalkTemplates,
  updateTalkCycle,
  updateTalkTemplate,
} from '../../data/talk-cycle-repository.ts';
import { readTalks } from '../../data/talk-repository.ts';
import { readShippedTalkTemplates } from '../../services/shipped-data/read-talk-templates.ts';
import type { WorkspaceContext } from '../../trpc.ts';

type TemplateDraft = z.output<typeof talkTemplateDraftSchema>;
type CycleDraft = z.output<typeof talkCycleDraftSchema>;

/** The templates of cycles: those that the program ships, and the school's own. */
export async function listTemplates(ctx: WorkspaceContext) {
  return { shipped: await readShippedTalkTemplates(ctx.assetsDirectory), own: readTalkTemplates(ctx.db) };
}

/** Adds a template of the school's own; fails with `invalid-input`. */
export function createTemplate(ctx: WorkspaceContext, draft: TemplateDraft): { readonly templateId: TalkTemplateId } {
  refuseProblems(schemeProblems(draft));
  const templateId = ctx.ids.next('talk-template');
  ctx.db.write({ command: 'talks.create-template', actor: ctx.actor }, (tx) => {
    insertTalkTemplate(tx, { id: templateId, ...draft });
  });
  return { templateId };
}

/** Changes a template of the school's own; cycles keep what they took from it. Fails with `not-found` or `invalid-input`. */
export function updateTemplate(ctx: WorkspaceContext, templateId: TalkTemplateId, draft: TemplateDraft): void {
  refuseProblems(schemeProblems(draft));
  ctx.db.write({ command: 'talks.update-template', actor: ctx.actor }, (tx) => {
    if (!updateTalkTemplate(tx, { id: templateId, ...draft })) throw new AppError('not-found');
  });
}

/** Removes a template of the school's own; fails with `not-found`. */
export function deleteTemplate(ctx: WorkspaceContext, templateId: TalkTemplateId): void {
  ctx.db.write({ command: 'talks.delete-template', actor: ctx.actor }, (tx) => {
    if (!deleteTalkTemplate(tx, templateId)) throw new AppError('not-found');
  });
}

/** Starts a cycle in a school year; fails with `invalid-input`. */
export function createCycle(ctx: WorkspaceContext, draft: CycleDraft): { readonly cycleId: TalkCycleId } {
  refuseProblems(schemeProblems(draft));
  const cycleId = ctx.ids.next('talk-cycle');
  ctx.db.write({ command: 'talks.create-cycle', actor: ctx.actor }, (tx) => {
    insertTalkCycle(tx, { id: cycleId, ...draft, closedOn: null });
  });
  return { cycleId };
}

/**
 * Changes a running cycle; talks keep the form they have. Fails with `not-found`, and with `invalid-input`, also when a talk
 * would lose its step.
 */
export function updateCycle(ctx: WorkspaceContext, cycleId: TalkCycleId, draft: CycleDraft): void {
  const present = readTalkCycle(ctx.db, cycleId);
  if (present === null) throw new AppError('not-found');
  const kept = new Set(draft.steps.map(({ key }) => key));
  const isStepLost = talksIn(ctx, cycleId).some(({ stepKey }) => stepKey !== null && !kept.has(stepKey));
  refuseProblems([
    ...(present.closedOn === null ? [] : [errorAt('cycleId', 'cycle-closed')]),
    ...schemeProblems(draft),
    ...(isStepLost ? [errorAt('steps', 'talk-step-in-use')] : []),
  ]);
  ctx.db.write({ command: 'talks.update-cycle', actor: ctx.actor }, (tx) => {
    updateTalkCycle(tx, { ...present, ...draft });
  });
}

/** Closes a cycle in which no report is still a draft, or opens it again. Fails with `not-found` or `invalid-input`. */
export function setCycleClosed(ctx: WorkspaceContext, cycleId: TalkCycleId, isClosed: boolean): void {
  const present = readTalkCycle(ctx.db, cycleId);
  if (present === null) throw new AppError('not-found');
  if (isClosed) refuseProblems(closeCycleProblems(talksIn(ctx, cycleId)));
  const closedOn = isClosed ? (present.closedOn ?? ctx.clock.today()) : null;
  ctx.db.write({ command: isClosed ? 'talks.close-cycle' : 'talks.reopen-cycle', actor: ctx.actor }, (tx) => {
    updateTalkCycle(tx, { ...present, closedOn });
  });
}

/** Removes a cycle without talks; fails with `not-found` or `invalid-input`. */
export function deleteCycle(ctx: WorkspaceContext, cycleId: TalkCycleId): void {
  refuseProblems(talksIn(ctx, cycleId).length === 0 ? [] : [errorAt('cycleId', 'cycle-has-talks')]);
  ctx.db.write({ command: 'talks.delete-cycle', actor: ctx.actor }, (tx) => {
    if (!deleteTalkCycle(tx, cycleId)) throw new AppError('not-found');
  });
}

function talksIn(ctx: WorkspaceContext, id: TalkCycleId): readonly Talk[] {
  return readTalks(ctx.db).filter(({ cycleId }) => cycleId === id);
}
