import type { Competence, CompetenceKind } from '#shared/domain/competences/entities.ts';
import { subtreeIds, type TreePlace } from '#shared/domain/competences/tree-moves.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { NewNode } from './tree-model.ts';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** What the tree editor does to the tree; each of it is one step of undo. */
export interface TreeEdits {
  readonly isBusy: boolean;
  readonly create: (added: NewNode, title: string, onMade: (id: CompetenceId) => void) => void;
  readonly rename: (node: Competence, title: string) => void;
  readonly move: (id: CompetenceId, place: TreePlace) => void;
  readonly remove: (id: CompetenceId, onGone: () => void) => void;
  readonly unretire: (id: CompetenceId) => void;
  /** Whether a node and everything below it may be deleted. */
  readonly canRemove: (id: CompetenceId) => boolean;
}

/** See {@link TreeEdits}. */
export function useTreeEdits({ uses }: FrameworksData, { framework, competences }: FrameworkEntry): TreeEdits {
  const api = useApi();
  const texts = useTexts();
  const create = useChange(api.frameworks.createCompetence.mutationOptions(), { announce: true });
  const update = useChange(api.frameworks.updateCompetence.mutationOptions(), { announce: true });
  const move = useChange(api.frameworks.moveCompetence.mutationOptions(), { announce: true });
  const remove = useChange(api.frameworks.deleteCompetence.mutationOptions(), { announce: true });
  const unretire = useChange(api.frameworks.unretireCompetence.mutationOptions(), { announce: true });
  return {
    isBusy: create.isPending || move.isPending || remove.isPending,
    create: ({ parentId, position, kind }, title, onMade) => {
      const competence = { frameworkId: framework.id, parentId, position, kind, ...newTexts(title) };
      create.mutate({ competence }, { onSuccess: ({ competenceId }) => onMade(competenceId) });
    },
    rename: (node, title) => {
      if (title === texts.title(node)) return;
      update.mutate({ competenceId: node.id, competence: texts.titlePatch(node, title) });
    },
    move: (id, place) => move.mutate({ competenceId: id, ...place }),
    remove: (id, onGone) => remove.mutate({ competenceId: id }, { onSuccess: onGone }),
    unretire: (id) => unretire.mutate({ competenceId: id }),
    canRemove: (id) => ![...subtreeIds(competences, id)].some((below) => uses.has(below)),
  };
}

function newTexts(title: string) {
  return { code: '', titleNl: title, titleEn: '', descriptionNl: '', descriptionEn: '' };
}

/** Icons and words name kinds by this; kept here so that menus and rows agree. */
export const ADDABLE_KINDS = ['domain', 'competence', 'indicator'] as const satisfies readonly CompetenceKind[];
