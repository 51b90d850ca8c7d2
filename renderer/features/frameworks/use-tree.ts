import { useMemo, useState } from 'react';
import type { Competence } from '#shared/domain/competences/entities.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { foundNodes, searchTexts, STARTS_CLOSED_FROM, treeLines, type NewNode, type TreeLine } from './tree-model.ts';

/** What of a tree is open, and the lines that come of it. */
export interface TreeState {
  readonly lines: readonly TreeLine[];
  /** Whether a search leaves nodes out. */
  readonly isFiltered: boolean;
  readonly isOpen: (id: CompetenceId) => boolean;
  readonly setOpen: (id: CompetenceId, isOpen: boolean) => void;
  readonly openAll: () => void;
  readonly closeAll: () => void;
}

/** Keeps what is open in a tree; a search opens everything that it finds. */
export function useTree(nodes: readonly Competence[], query: string, added: NewNode | null): TreeState {
  const [opened, setOpened] = useState<ReadonlySet<CompetenceId>>(
    () => new Set(nodes.length < STARTS_CLOSED_FROM ? nodes.map(({ id }) => id) : []),
  );
  const texts = useMemo(() => searchTexts(nodes), [nodes]);
  const isFiltered = query.trim() !== '';
  const lines = useMemo(() => {
    const shown = isFiltered ? foundNodes(nodes, texts, query) : nodes;
    const withNew = added?.parentId ?? null;
    return treeLines(shown, (id) => isFiltered || opened.has(id) || id === withNew, added);
  }, [nodes, texts, query, isFiltered, opened, added]);
  return {
    lines,
    isFiltered,
    isOpen: (id) => isFiltered || opened.has(id),
    setOpen: (id, isOpen) => {
      setOpened((before) => {
        const after = new Set(before);
        if (isOpen) after.add(id);
        else after.delete(id);
        return after;
      });
    },
    openAll: () => setOpened(new Set(nodes.map(({ id }) => id))),
    closeAll: () => setOpened(new Set()),
  };
}
