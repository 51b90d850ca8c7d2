import type { WorkspaceDatabase } from '../../data/workspace-database.ts';

/** One page of the history from newest to oldest; `changes` counts the rows that the step touched. */
export function listHistory(db: WorkspaceDatabase, limit: number, beforeSeq: number | null) {
  const sets = db.history(limit + 1, beforeSeq);
  const shown = sets.slice(0, limit);
  const counts = db.changeCounts(shown.at(-1)?.seq ?? 0, shown[0]?.seq ?? 0);
  const entries = shown.map(({ seq, at, actor, kind, command, summary }) => ({
    seq,
    at,
    actor,
    kind,
    command,
    summary,
    changes: counts.get(seq) ?? 0,
  }));
  return { entries, hasMore: sets.length > limit };
}
