import type { CompetenceId, FrameworkId, IdSource } from '../../kernel/ids.ts';
import type { Competence, Framework } from '../competences/entities.ts';
import type { FrameworkPlan, NodeRef } from './exchange-plan.ts';

/** What a plan writes, with ids. */
export interface CarriedOutPlan {
  readonly framework: Framework;
  /** Every parent before its children. */
  readonly created: readonly Competence[];
  readonly updated: readonly Competence[];
  /** The competence that a reference of the plan means. */
  readonly idOf: (ref: NodeRef) => CompetenceId;
}

/**
 * Gives the new things of a plan their ids.
 *
 * @param present the framework that is brought up to date; null for a new one
 * @param replacesId the framework that a new one replaces
 */
export function carryOutPlan(
  plan: FrameworkPlan,
  present: Framework | null,
  replacesId: FrameworkId | null,
  ids: IdSource,
): CarriedOutPlan {
  const framework = frameworkOf(plan, present, replacesId, ids);
  const newIds = plan.creates.map(() => ids.next('competence'));
  const idOf = (ref: NodeRef): CompetenceId => {
    const id = ref.existing ?? newIds[ref.created];
    if (id === undefined) throw new Error('A plan refers to a node that it does not make');
    return id;
  };
  const parentIdOf = (parent: NodeRef | null): CompetenceId | null => (parent === null ? null : idOf(parent));
  const created = plan.creates.map(({ parent, ...node }, index): Competence => {
    return {
      ...node,
      id: idOf({ existing: null, created: index }),
      frameworkId: framework.id,
      parentId: parentIdOf(parent),
    };
  });
  const updated = plan.updates.map(({ competence, changes: { parent, ...changes } }): Competence => {
    return { ...competence, ...changes, ...(parent !== undefined && { parentId: parentIdOf(parent) }) };
  });
  return { framework, created, updated, idOf };
}

function frameworkOf(
  plan: FrameworkPlan,
  present: Framework | null,
  replacesId: FrameworkId | null,
  ids: IdSource,
): Framework {
  const { facts } = plan;
  const levels = plan.levels ?? present?.levels ?? [];
  if (present !== null) return { ...present, ...facts, levels, sourceKey: present.sourceKey ?? plan.sourceKey };
  return {
    id: ids.next('framework'),
    shippedKey: null,
    titleNl: '',
    titleEn: '',
    version: '',
    status: 'active',
    source: '',
    licence: '',
    descriptionNl: '',
    descriptionEn: '',
    isLocked: false,
    ...facts,
    levels,
    replacesId,
    sourceKey: plan.sourceKey,
  };
}
