import type { CompetenceId, CompetenceLinkId } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import { characterCount } from '../../kernel/text.ts';
import type { Competence, CompetenceLink } from './entities.ts';

/** Longest texts of a link, in characters. */
export const MAX_LINK_TEXT = { note: 2000, outsideUri: 2000, outsideTitle: 1000 } as const;

/** A link as someone enters it. */
export type CompetenceLinkDraft = Omit<CompetenceLink, 'id'>;

/** What a link is checked against. */
export interface LinkContext {
  /** The link that is being changed; null for a new one. */
  readonly linkId: CompetenceLinkId | null;
  /** The node that the link starts at; null when the workspace does not know it. */
  readonly from: Pick<Competence, 'id' | 'frameworkId'> | null;
  /** The node that `toId` names; null when there is none or the workspace does not know it. */
  readonly to: Pick<Competence, 'id' | 'frameworkId'> | null;
  /** All links of the workspace. */
  readonly links: readonly CompetenceLink[];
}

/** What can be wrong with a link. */
export type LinkProblemCode =
  | 'competence-unknown'
  | 'required'
  | 'link-to-itself'
  | 'link-in-framework'
  | 'already-linked'
  | 'link-in-ring'
  | 'too-long';

/**
 * What is wrong with a link; empty when it may be stored.
 *
 * It starts at a known node and goes to a known node or to an address outside, not both. `exact` and `related` go to
 * another framework; `replaced-by` may stay inside, as when two competences become one, but never comes back to where
 * it started. Two nodes are linked once, in whichever direction `exact` and `related` are read.
 */
export function linkProblems(draft: CompetenceLinkDraft, context: LinkContext): readonly Problem<LinkProblemCode>[] {
  const problems: Problem<LinkProblemCode>[] = [];
  if (context.from === null) problems.push(errorAt('fromId', 'competence-unknown'));
  problems.push(...(draft.toId === null ? outsideProblems(draft) : insideProblems(draft, context)));
  if (isLinkedAlready(draft, context)) problems.push(errorAt('toId', 'already-linked'));
  if (characterCount(draft.note) > MAX_LINK_TEXT.note) {
    problems.push(errorAt('note', 'too-long', { max: MAX_LINK_TEXT.note }));
  }
  return problems;
}

function outsideProblems(draft: CompetenceLinkDraft): readonly Problem<LinkProblemCode>[] {
  if (draft.outsideUri.trim() === '') return [errorAt('toId', 'required')];
  return (['outsideUri', 'outsideTitle'] as const).flatMap((path) => {
    const max = MAX_LINK_TEXT[path];
    return characterCount(draft[path]) > max ? [errorAt(path, 'too-long', { max })] : [];
  });
}

function insideProblems(
  draft: CompetenceLinkDraft,
  { from, to, links, linkId }: LinkContext,
): readonly Problem<LinkProblemCode>[] {
  if (to === null || draft.outsideUri !== '') return [errorAt('toId', 'competence-unknown')];
  if (to.id === draft.fromId) return [errorAt('toId', 'link-to-itself')];
  if (draft.kind !== 'replaced-by') {
    return from?.frameworkId === to.frameworkId ? [errorAt('toId', 'link-in-framework')] : [];
  }
  const others = links.filter(({ id }) => id !== linkId);
  return replacementsOf(to.id, others).has(draft.fromId) ? [errorAt('toId', 'link-in-ring')] : [];
}

function isLinkedAlready(draft: CompetenceLinkDraft, { linkId, links }: LinkContext): boolean {
  return links.some((link) => {
    if (link.id === linkId) return false;
    if (draft.toId === null) return link.fromId === draft.fromId && link.outsideUri === draft.outsideUri;
    if (link.fromId === draft.fromId && link.toId === draft.toId) return true;
    const isTwoWay = draft.kind !== 'replaced-by' && link.kind !== 'replaced-by';
    return isTwoWay && link.fromId === draft.toId && link.toId === draft.fromId;
  });
}

/** Everything that replaces a node, directly or by way of others. */
function replacementsOf(id: CompetenceId, links: readonly CompetenceLink[]): ReadonlySet<CompetenceId> {
  const next = Map.groupBy(
    links.filter(({ kind }) => kind === 'replaced-by'),
    ({ fromId }) => fromId,
  );
  const found = new Set<CompetenceId>([id]);
  for (const current of found) for (const { toId } of next.get(current) ?? []) if (toId !== null) found.add(toId);
  return found;
}
