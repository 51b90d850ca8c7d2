import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence } from '../competences/entities.ts';
import { shapeTree, type ShapedTree } from './assign-kinds.ts';
import { created, type NodeRef } from './exchange-plan.ts';
import { exchangeKeysOf } from './names.ts';
import type { FrameworkOutline } from './outline.ts';

/** An outline laid beside the competences of a framework: which node is which, and what stands above it in the end. */
export class AlignedOutline {
  readonly outline: FrameworkOutline;
  readonly shape: ShapedTree;
  readonly #mine: readonly (Competence | null)[];
  readonly #refs: readonly (NodeRef | null)[];
  readonly #indexes: ReadonlyMap<CompetenceId, number>;

  /**
   * @param ratedLayer layer of the competences among nodes that are new; known ones keep their kind
   * @param isNew whether a node that the framework does not have is added; else it is left out
   */
  constructor(
    outline: FrameworkOutline,
    competences: readonly Competence[],
    ratedLayer: number,
    isNew: (key: string) => boolean,
  ) {
    this.outline = outline;
    this.#mine = matchNodes(outline, competences);
    this.shape = shapeTree(outline, {
      ratedLayer,
      kinds: outline.nodes.map(({ kind }, index) => this.#mine[index]?.kind ?? kind),
    });
    let count = 0;
    this.#refs = outline.nodes.map(({ key }, index): NodeRef | null => {
      const mine = this.#mine[index] ?? null;
      if (mine !== null) return existing(mine.id);
      return isNew(key) ? created(count++) : null;
    });
    this.#indexes = new Map(this.#mine.flatMap((mine, index) => (mine === null ? [] : [[mine.id, index] as const])));
  }

  /** The competence that a node is; null when the framework does not have it. */
  mine(index: number): Competence | null {
    return this.#mine[index] ?? null;
  }

  /** What a node is in the end; null when it is left out. */
  ref(index: number): NodeRef | null {
    return this.#refs[index] ?? null;
  }

  /** The node that a competence is; null when the outline does not have it. */
  indexOf(id: CompetenceId): number | null {
    return this.#indexes.get(id) ?? null;
  }

  /** The nearest node above one that is there in the end; null at the top. */
  host(index: number): NodeRef | null {
    let above = this.shape.nodes[index]?.parent ?? null;
    while (above !== null && this.ref(above) === null) above = this.shape.nodes[above]?.parent ?? null;
    return above === null ? null : this.ref(above);
  }
}

/** A reference to a competence that exists. */
export function existing(id: CompetenceId): NodeRef {
  return { existing: id, created: null };
}

/** A reference as a text, the same for the same node. */
export function refKey(ref: NodeRef | null): string {
  if (ref === null) return '';
  return ref.existing ?? `+${String(ref.created)}`;
}

/**
 * Per node of an outline the competence that it is: by identifier, and in a table also by a code that occurs once on
 * both sides, since people change tables by hand. Each competence is found once.
 */
function matchNodes(outline: FrameworkOutline, competences: readonly Competence[]): readonly (Competence | null)[] {
  const byKey = new Map<string, Competence>();
  const name = (key: string, competence: Competence): void => {
    if (!byKey.has(key)) byKey.set(key, competence);
  };
  // What a competence was called in a file goes before what it would be called.
  for (const competence of competences) if (competence.sourceKey !== null) name(competence.sourceKey, competence);
  for (const competence of competences) for (const key of exchangeKeysOf(competence)) name(key, competence);
  const taken = new Set<CompetenceId>();
  const take = (found: Competence | undefined): Competence | null => {
    if (found === undefined || taken.has(found.id)) return null;
    taken.add(found.id);
    return found;
  };
  const matched = outline.nodes.map(({ key }) => take(byKey.get(key)));
  if (outline.format === 'case') return matched;
  const byCode = singles(competences.filter(({ id }) => !taken.has(id)));
  const codes = singles(outline.nodes.filter((_, index) => matched[index] === null));
  return outline.nodes.map(({ code }, index) => {
    const found = matched[index] ?? null;
    if (found !== null || !codes.has(code)) return found;
    return take(byCode.get(code));
  });
}

/** By code, those whose code nobody else has. */
function singles<Coded extends { readonly code: string }>(all: readonly Coded[]): ReadonlyMap<string, Coded> {
  const groups = Map.groupBy(all, ({ code }) => code);
  return new Map(
    [...groups].flatMap(([code, [first, ...others]]) =>
      code === '' || first === undefined || others.length > 0 ? [] : [[code, first] as const],
    ),
  );
}
