import type { CompetenceId, FrameworkId, IdSource } from '../../kernel/ids.ts';
import type { Competence, Framework, FrameworkLevel, LevelDescriptor } from './entities.ts';

interface ShippedNode {
  /** Unique in the framework; the example school and later versions refer to competences by it. */
  readonly code: string;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly descriptionNl: string;
  readonly descriptionEn: string;
}

/** An indicator of a competence of a shipped framework. */
export interface ShippedIndicator extends ShippedNode {
  readonly kind: 'indicator';
}

/** A competence of a shipped framework: a short title that fits above a column, and the full wording. */
export interface ShippedCompetence extends ShippedNode {
  readonly kind: 'competence';
  readonly descriptors?: readonly LevelDescriptor[] | undefined;
  readonly children?: readonly ShippedIndicator[] | undefined;
}

/** A domain of a shipped framework with its competences in order. */
export interface ShippedDomain extends ShippedNode {
  readonly kind: 'domain';
  readonly children: readonly ShippedCompetence[];
}

/** A competence framework as the program ships it, without ids. */
export interface ShippedFramework {
  readonly key: string;
  readonly version: string;
  readonly titleNl: string;
  readonly titleEn: string;
  readonly source: string;
  readonly licence: string;
  /** Levels 1, 2, … in ascending order. */
  readonly levels: readonly FrameworkLevel[];
  readonly tree: readonly ShippedDomain[];
  readonly descriptionNl?: string | undefined;
  readonly descriptionEn?: string | undefined;
}

/** The rows that a shipped framework becomes in a workspace. */
export interface BuiltFramework {
  readonly framework: Framework;
  /** Every parent before its children. */
  readonly competences: readonly Competence[];
}

/** Turns a shipped framework into an active framework of a workspace with ids of its own. */
export function buildShippedFramework(shipped: ShippedFramework, ids: IdSource): BuiltFramework {
  const frameworkId = ids.next('framework');
  const competences = shipped.tree.flatMap((domain, domainPosition) => {
    const parent = competenceOf(domain, { frameworkId, parentId: null, position: domainPosition, ids });
    const children = domain.children.flatMap((child, position) => {
      const competence = competenceOf(child, { frameworkId, parentId: parent.id, position, ids });
      const indicators = (child.children ?? []).map((indicator, place) =>
        competenceOf(indicator, { frameworkId, parentId: competence.id, position: place, ids }),
      );
      return [competence, ...indicators];
    });
    return [parent, ...children];
  });
  return {
    framework: {
      id: frameworkId,
      shippedKey: shipped.key,
      titleNl: shipped.titleNl,
      titleEn: shipped.titleEn,
      version: shipped.version,
      status: 'active',
      source: shipped.source,
      licence: shipped.licence,
      levels: shipped.levels,
      descriptionNl: shipped.descriptionNl ?? '',
      descriptionEn: shipped.descriptionEn ?? '',
      replacesId: null,
      sourceKey: null,
      isLocked: true,
    },
    competences,
  };
}

interface Place {
  readonly frameworkId: FrameworkId;
  readonly parentId: CompetenceId | null;
  readonly position: number;
  readonly ids: IdSource;
}

function competenceOf(node: ShippedDomain | ShippedCompetence | ShippedIndicator, place: Place): Competence {
  return {
    id: place.ids.next('competence'),
    frameworkId: place.frameworkId,
    parentId: place.parentId,
    kind: node.kind,
    code: node.code,
    titleNl: node.titleNl,
    titleEn: node.titleEn,
    descriptionNl: node.descriptionNl,
    descriptionEn: node.descriptionEn,
    position: place.position,
    retiredOn: null,
    descriptors: node.kind === 'competence' ? (node.descriptors ?? []) : [],
    sourceKey: null,
  };
}
