import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId, IdSource } from '../../kernel/ids.ts';
import { errorAt, type Problem } from '../../kernel/problem.ts';
import type { Competence, CompetenceLink, Framework } from './entities.ts';
import { isInUseOn } from './framework-retirement.ts';
import { treeRows } from './tree-moves.ts';

/** A framework with everything that is stored with it. */
export interface WholeFramework {
  readonly framework: Framework;
  /** Every parent before its children. */
  readonly competences: readonly Competence[];
  readonly links: readonly CompetenceLink[];
}

/** What a copy is called, and whether it is the next version of what it is copied from. */
export interface CopyOptions {
  readonly as: 'copy' | 'version';
  readonly titleNl: string;
  readonly titleEn: string;
  readonly version: string;
  readonly today: IsoDate;
}

/**
 * A copy of a framework as a draft that can be edited: scale, tree and descriptors of what is in use on `today`.
 *
 * The next version (`version`) names the framework that it replaces, and each competence is linked `exact` to its copy,
 * since nothing has been changed yet ({@link versionLinks} tells at the end). A copy of one's own (`copy`) links each
 * competence back as `related`, so that it shows where it came from. No levels come along: ratings stay with the
 * competence that was rated.
 */
export function copyFramework(
  source: Pick<WholeFramework, 'framework' | 'competences'>,
  options: CopyOptions,
  ids: IdSource,
): WholeFramework {
  const frameworkId = ids.next('framework');
  const inUse = treeRows(source.competences.filter((node) => isInUseOn(node, options.today)));
  const copies = new Map<CompetenceId, CompetenceId>(inUse.map(({ node }) => [node.id, ids.next('competence')]));
  const competences = inUse.map(({ node, place }): Competence => ({
    ...node,
    id: copies.get(node.id) ?? node.id,
    frameworkId,
    parentId: node.parentId === null ? null : (copies.get(node.parentId) ?? null),
    position: place,
    retiredOn: null,
    sourceKey: null,
  }));
  const links = inUse.flatMap(({ node }): readonly CompetenceLink[] => {
    const copyId = copies.get(node.id);
    if (node.kind !== 'competence' || copyId === undefined) return [];
    const ends =
      options.as === 'version'
        ? ({ fromId: node.id, toId: copyId, kind: 'exact' } as const)
        : ({ fromId: copyId, toId: node.id, kind: 'related' } as const);
    return [{ id: ids.next('competence-link'), ...ends, outsideUri: '', outsideTitle: '', note: '' }];
  });
  return {
    framework: {
      ...source.framework,
      id: frameworkId,
      shippedKey: null,
      titleNl: options.titleNl,
      titleEn: options.titleEn,
      version: options.version,
      status: 'draft',
      replacesId: options.as === 'version' ? source.framework.id : null,
      sourceKey: null,
      isLocked: false,
    },
    competences,
    links,
  };
}

/**
 * The links between a version and the one before it that have to change when the new one comes into use.
 *
 * A competence that is still word for word the same stays `exact`; one whose title, description or descriptors were
 * changed becomes `replaced-by`. Links of another kind that the user made are left alone.
 */
export function versionLinks(
  previous: readonly Competence[],
  next: readonly Competence[],
  links: readonly CompetenceLink[],
): readonly CompetenceLink[] {
  const before = new Map(previous.map((competence) => [competence.id, competence]));
  const after = new Map(next.map((competence) => [competence.id, competence]));
  return links.flatMap((link) => {
    const from = before.get(link.fromId);
    const to = link.toId === null ? undefined : after.get(link.toId);
    if (link.kind !== 'exact' || from === undefined || to === undefined || hasSameText(from, to)) return [];
    return [{ ...link, kind: 'replaced-by' }];
  });
}

/** Whether two competences say the same: title, description and descriptors in both languages. */
export function hasSameText(left: Competence, right: Competence): boolean {
  return textOf(left) === textOf(right);
}

function textOf({ titleNl, titleEn, descriptionNl, descriptionEn, descriptors }: Competence): string {
  const levels = descriptors.map(({ level, textNl, textEn }) => [level, textNl, textEn]);
  return JSON.stringify([titleNl, titleEn, descriptionNl, descriptionEn, levels]);
}

/**
 * All versions that a framework belongs to, each behind the one that it replaces: the oldest first. A framework that
 * replaces nothing and is replaced by nothing is its only version.
 */
export function versionsOf<Version extends Pick<Framework, 'id' | 'replacesId'>>(
  id: Framework['id'],
  frameworks: readonly Version[],
): readonly Version[] {
  const byId = new Map(frameworks.map((framework) => [framework.id, framework]));
  const next = Map.groupBy(frameworks, ({ replacesId }) => replacesId);
  let first = byId.get(id);
  const walked = new Set<Framework['id']>();
  while (first !== undefined && first.replacesId !== null && byId.has(first.replacesId) && !walked.has(first.id)) {
    walked.add(first.id);
    first = byId.get(first.replacesId);
  }
  const versions = new Set(first === undefined ? [] : [first]);
  for (const version of versions) for (const after of next.get(version.id) ?? []) versions.add(after);
  return [...versions];
}

/** Why a framework cannot be taken into use. */
export type ActivationProblemCode = 'already-active' | 'no-competences' | 'required';

/**
 * Why a framework cannot be taken into use; empty when it can.
 *
 * It is a draft or retired, and holds at least one competence. When it replaces a version that is still in use, the
 * last day of that version is given.
 */
export function activationProblems(
  framework: Pick<Framework, 'status'>,
  competences: readonly Pick<Competence, 'kind'>[],
  previous: { readonly isInUse: boolean; readonly lastDay: IsoDate | null },
): readonly Problem<ActivationProblemCode>[] {
  const problems: Problem<ActivationProblemCode>[] = [];
  if (framework.status === 'active') problems.push(errorAt('frameworkId', 'already-active'));
  if (!competences.some(({ kind }) => kind === 'competence')) problems.push(errorAt('frameworkId', 'no-competences'));
  if (previous.isInUse && previous.lastDay === null) problems.push(errorAt('lastDay', 'required'));
  return problems;
}
