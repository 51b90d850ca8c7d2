import type { ChangeKind } from './change-log.ts';

/** What the stacks need to know of a set of changes. */
export interface StackEntry {
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly targetSeq: number | null;
}

/**
 * Which sets can be undone and redone, computed from the change log alone so that it survives a restart.
 *
 * New work empties the redo stack. Both stacks hold sequence numbers of sets of kind `do`, the next one last.
 */
export class UndoStacks {
  readonly #undo: number[] = [];
  readonly #redo: number[] = [];

  /** Takes up a set; sets must come in the order of their sequence numbers. */
  push(entry: StackEntry): void {
    switch (entry.kind) {
      case 'base':
        return;
      case 'do':
        this.#undo.push(entry.seq);
        this.#redo.length = 0;
        return;
      case 'undo':
        move(this.#undo, this.#redo, entry.targetSeq);
        return;
      case 'redo':
        move(this.#redo, this.#undo, entry.targetSeq);
        return;
    }
  }

  /** Sequence number of the set that undo takes back, or null. */
  get nextUndo(): number | null {
    return this.#undo.at(-1) ?? null;
  }

  /** Sequence number of the set that redo does again, or null. */
  get nextRedo(): number | null {
    return this.#redo.at(-1) ?? null;
  }
}

function move(from: number[], to: number[], targetSeq: number | null): void {
  if (targetSeq === null || from.at(-1) !== targetSeq) return;
  from.pop();
  to.push(targetSeq);
}
