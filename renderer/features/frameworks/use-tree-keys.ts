import type { KeyboardEvent } from 'react';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import type { TreeLine } from './tree-model.ts';

/** What the keys of a tree need to know. */
export interface TreeKeys {
  readonly lines: readonly TreeLine[];
  /** Place of the chosen line; -1 when none is. */
  readonly index: number;
  readonly isOpen: (id: CompetenceId) => boolean;
  readonly setOpen: (id: CompetenceId, isOpen: boolean) => void;
  readonly onChoose: (nodeId: string) => void;
  /** What other keys do, by name as in `Alt+ArrowUp`; null does nothing. */
  readonly keys: Readonly<Record<string, (() => void) | null>>;
}

const PAGE = 10;

/**
 * The keys of a tree, as people know them: up and down walk over what is in sight; right opens, then goes in; left
 * closes, then goes out; Home and End, Page Up and Page Down.
 */
export function useTreeKeys(props: TreeKeys): (event: KeyboardEvent) => void {
  const { lines, index, isOpen, setOpen, onChoose, keys } = props;
  const goTo = (place: number): void => {
    const line = lines[Math.min(Math.max(place, 0), lines.length - 1)];
    if (line?.is === 'node') onChoose(line.row.node.id);
  };
  const goOut = (): void => {
    const line = lines[index];
    if (line?.is !== 'node') return;
    const { node, children } = line.row;
    if (children > 0 && isOpen(node.id)) setOpen(node.id, false);
    else if (node.parentId !== null) onChoose(node.parentId);
  };
  const goIn = (): void => {
    const line = lines[index];
    if (line?.is !== 'node' || line.row.children === 0) return;
    if (isOpen(line.row.node.id)) goTo(index + 1);
    else setOpen(line.row.node.id, true);
  };
  const walk: Readonly<Record<string, () => void>> = {
    ArrowDown: () => goTo(index + 1),
    ArrowUp: () => goTo(index - 1),
    ArrowLeft: goOut,
    ArrowRight: goIn,
    Home: () => goTo(0),
    End: () => goTo(lines.length - 1),
    PageDown: () => goTo(index + PAGE),
    PageUp: () => goTo(index - PAGE),
  };
  return (event) => {
    // A field inside the tree has its own keys.
    if (event.target !== event.currentTarget) return;
    const name = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`;
    if (name in keys) {
      event.preventDefault();
      keys[name]?.();
      return;
    }
    const step = walk[name];
    if (step === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step();
  };
}
