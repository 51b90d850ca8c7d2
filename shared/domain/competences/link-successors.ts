import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence, CompetenceLink, Framework, FrameworkLevel } from './entities.ts';
import { isInUseOn } from './framework-retirement.ts';

/** What successors are looked up in. */
export interface SuccessorFacts {
  readonly competences: ReadonlyMap<CompetenceId, Competence>;
  readonly frameworks: ReadonlyMap<Framework['id'], Framework>;
  readonly links: readonly CompetenceLink[];
}

/**
 * What takes the place of a competence on a date: nearest first, empty when nothing does.
 *
 * Followed are links `replaced-by`, and links `exact` from a framework to the version that replaces it. A successor is
 * of kind `competence`, in use on the date, and not in a draft; one that is itself replaced is passed on to what
 * replaces it. Where one competence was split there are several, and the user chooses.
 */
export function successorsOf(id: CompetenceId, date: IsoDate, facts: SuccessorFacts): readonly CompetenceId[] {
  const linksFrom = Map.groupBy(facts.links, ({ fromId }) => fromId);
  const successors: CompetenceId[] = [];
  const met = new Set<CompetenceId>([id]);
  for (const current of met) {
    if (current !== id && canTakeOver(current, date, facts)) {
      successors.push(current);
      continue;
    }
    for (const link of linksFrom.get(current) ?? []) if (leadsOn(link, facts)) met.add(link.toId);
  }
  return successors;
}

function leadsOn(
  link: CompetenceLink,
  facts: SuccessorFacts,
): link is CompetenceLink & { readonly toId: CompetenceId } {
  if (link.toId === null || link.kind === 'related') return false;
  if (link.kind === 'replaced-by') return true;
  const from = facts.competences.get(link.fromId);
  const to = facts.competences.get(link.toId);
  if (from === undefined || to === undefined) return false;
  return facts.frameworks.get(to.frameworkId)?.replacesId === from.frameworkId;
}

function canTakeOver(id: CompetenceId, date: IsoDate, { competences, frameworks }: SuccessorFacts): boolean {
  const competence = competences.get(id);
  if (competence?.kind !== 'competence' || !isInUseOn(competence, date)) return false;
  return frameworks.get(competence.frameworkId)?.status === 'active';
}

/**
 * The level of another scale that a level stays on; null when the two scales do not have the same levels.
 *
 * Levels are never translated: a requirement that moves to another scale gets its level from the user.
 */
export function sameLevelOn(
  level: number,
  scale: readonly FrameworkLevel[],
  other: readonly FrameworkLevel[],
): number | null {
  const isSameScale =
    scale.length === other.length &&
    scale.every((step, index) => step.level === other[index]?.level && step.labelNl === other[index].labelNl);
  return isSameScale && other.some((step) => step.level === level) ? level : null;
}
