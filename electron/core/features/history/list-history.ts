import type { WorkspaceDatabase } from '../../data/workspace-database.ts';

/** One page of the history from newest to oldest; `changes` counts the rows that the step touched. */
export function listHistory(db: WorkspaceDatabase, limit: number, beforeSeq: number | null) {
  const sets = db.history(limit + 1, beforeSeq);
  const entries = sets.slice(0, limit).map(({ seq, at, actor, kind, command, summary }) => ({
    seq,
    at,
    actor,
    kind,
    command,
    summary,
    changes: db.changeCount(seq),
  }));
  return { entries, hasMore: sets.length > limit };
}
