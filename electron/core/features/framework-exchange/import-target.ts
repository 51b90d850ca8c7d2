import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type { FrameworkImportOptions, ScaleChoice, UpdateTarget } from '#shared/contract/framework-exchange.ts';
import type { Framework, FrameworkLevel } from '#shared/domain/competences/entities.ts';
import { exchangeKeysOf } from '#shared/domain/framework-exchange/names.ts';
import { errorAt } from '#shared/kernel/problem.ts';
import { foldText } from '#shared/kernel/text.ts';
import { refuseProblems } from '../../app-error.ts';
import { readCompetences, readFrameworks } from '../../data/framework-repository.ts';
import type { FrameworkLook } from '../../services/import/framework-tasks.ts';
import { readFramework as readShipped } from '../../services/shipped-data/read-framework.ts';
import type { WorkspaceContext } from '../../trpc.ts';

/** Share of the nodes of a file that a framework must have to be recognised by them. */
const RECOGNISED_SHARE = 0.5;

/** A framework that a file may be an edition of. */
export interface Candidate {
  readonly framework: Framework;
  /** Whether title or nodes say so too: some makers give every file of theirs one identifier. */
  readonly isAlike: boolean;
}

/**
 * The frameworks that a file may be an edition of: those with its identifier, and for a table without one those that
 * have at least half of its rows.
 */
export function findCandidates(ctx: WorkspaceContext, look: FrameworkLook): readonly Candidate[] {
  const { documentKey, nodeKeys, title } = look;
  const frameworks = readFrameworks(ctx.db);
  const named =
    documentKey === null ? [] : frameworks.filter((framework) => exchangeKeysOf(framework).includes(documentKey));
  if (named.length === 0 && (look.format === 'case' || nodeKeys.length === 0)) return [];
  const shares = sharesOf(ctx, nodeKeys);
  const isKnown = ({ id }: Framework): boolean => (shares.get(id) ?? 0) >= RECOGNISED_SHARE;
  if (named.length === 0) return frameworks.filter(isKnown).map((framework) => ({ framework, isAlike: true }));
  return named.map((framework) => {
    const isNamesake = [framework.titleNl, framework.titleEn].some((own) => foldText(own) === foldText(title));
    return { framework, isAlike: isNamesake || isKnown(framework) };
  });
}

/** Per framework the share of these nodes that it has. */
function sharesOf(ctx: WorkspaceContext, nodeKeys: readonly string[]): ReadonlyMap<FrameworkId, number> {
  const keys = new Set(nodeKeys);
  const found = new Map<FrameworkId, Set<string>>();
  for (const competence of readCompetences(ctx.db)) {
    const key = exchangeKeysOf(competence).find((candidate) => keys.has(candidate));
    if (key === undefined) continue;
    const known = found.get(competence.frameworkId) ?? new Set();
    found.set(competence.frameworkId, known.add(key));
  }
  return new Map([...found].map(([id, known]) => [id, known.size / keys.size]));
}

/** What a file does: brings up to date what the user chose, or what it is an edition of; else it makes a new framework. */
export function resolveTarget(
  ctx: WorkspaceContext,
  { target }: FrameworkImportOptions,
  candidates: readonly Candidate[],
): NonNullable<FrameworkImportOptions['target']> {
  if (target === null) {
    const first = candidates.find(({ isAlike }) => isAlike);
    return first === undefined ? { kind: 'new' } : { kind: 'update', frameworkId: first.framework.id };
  }
  if (target.kind === 'update') {
    const isKnown = readFrameworks(ctx.db).some(({ id }) => id === target.frameworkId);
    refuseProblems(isKnown ? [] : [errorAt('options.target', 'framework-unknown')]);
  }
  return target;
}

/** A framework as the user chooses it. */
export function describeTarget({ framework: { id, titleNl, titleEn, version } }: Candidate): UpdateTarget {
  return { frameworkId: id, titleNl, titleEn, version };
}

/** The scales that can be chosen for a file: its own, the one of four levels, and those of the workspace. */
export async function scaleChoices(
  ctx: WorkspaceContext,
  fileLevels: readonly FrameworkLevel[] | null,
): Promise<readonly ScaleChoice[]> {
  const shipped = await readShipped(ctx.assetsDirectory, 'team-needs');
  const nameless = { titleNl: '', titleEn: '' };
  return [
    ...(fileLevels === null ? [] : [{ scale: { kind: 'file' as const }, ...nameless, levels: fileLevels }]),
    { scale: { kind: 'standard' }, ...nameless, levels: shipped.levels },
    ...readFrameworks(ctx.db).map(({ id, titleNl, titleEn, levels }): ScaleChoice => {
      return { scale: { kind: 'framework', frameworkId: id }, titleNl, titleEn, levels };
    }),
  ];
}

/** The scale that the user chose; without a choice that of the file, else the standard one. Fails with `invalid-input`. */
export function resolveScale({ scale }: FrameworkImportOptions, choices: readonly ScaleChoice[]): ScaleChoice {
  const chosen =
    scale === null ? choices[0] : choices.find((choice) => JSON.stringify(choice.scale) === JSON.stringify(scale));
  if (chosen !== undefined) return chosen;
  refuseProblems([errorAt('options.scale', 'scale-unknown')]);
  throw new Error('A problem with a scale was not refused');
}

/** The competence that an identifier of a file means; frameworks that a file names by identifier are found the same way. */
export function competenceDirectory(ctx: WorkspaceContext): (keys: readonly string[]) => CompetenceId | null {
  const byKey = new Map<string, CompetenceId>();
  for (const competence of readCompetences(ctx.db)) {
    for (const key of exchangeKeysOf(competence)) if (!byKey.has(key)) byKey.set(key, competence.id);
  }
  return (keys) => keys.map((key) => byKey.get(key)).find((id) => id !== undefined) ?? null;
}
