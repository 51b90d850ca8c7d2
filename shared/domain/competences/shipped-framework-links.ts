import type { CompetenceId, IdSource } from '../../kernel/ids.ts';
import type { Competence, CompetenceLink, CompetenceLinkKind, Framework } from './entities.ts';

/** A node of a shipped framework. */
export interface ShippedLinkEnd {
  /** Key of the shipped framework. */
  readonly framework: string;
  readonly code: string;
}

/** A link between two shipped frameworks, as the program ships it. */
export interface ShippedFrameworkLink {
  readonly from: ShippedLinkEnd;
  readonly to: ShippedLinkEnd;
  readonly kind: CompetenceLinkKind;
  readonly note: string;
}

/** A framework of the workspace with its tree. */
export interface PresentFramework {
  readonly framework: Pick<Framework, 'shippedKey'>;
  readonly competences: readonly Pick<Competence, 'id' | 'code'>[];
}

/**
 * The shipped links of a framework that has just been added: those of which both ends are now in the workspace.
 *
 * So the links come with whichever of two frameworks is added last, and none comes twice.
 */
export function linksOfAdded(
  links: readonly ShippedFrameworkLink[],
  added: PresentFramework,
  others: readonly PresentFramework[],
  ids: IdSource,
): readonly CompetenceLink[] {
  const nodes = new Map<string, CompetenceId>();
  for (const { framework, competences } of [...others, added]) {
    if (framework.shippedKey === null) continue;
    for (const { code, id } of competences) nodes.set(`${framework.shippedKey} ${code}`, id);
  }
  const nodeOf = ({ framework, code }: ShippedLinkEnd): CompetenceId | undefined => nodes.get(`${framework} ${code}`);
  return links.flatMap(({ from, to, kind, note }): readonly CompetenceLink[] => {
    const key = added.framework.shippedKey;
    if (from.framework !== key && to.framework !== key) return [];
    const [fromId, toId] = [nodeOf(from), nodeOf(to)];
    if (fromId === undefined || toId === undefined) return [];
    return [{ id: ids.next('competence-link'), fromId, toId, outsideUri: '', outsideTitle: '', kind, note }];
  });
}
