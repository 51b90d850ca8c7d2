import type { ProgrammeId } from '../../kernel/ids.ts';
import type { ProgrammeLink } from './entities.ts';

/** Paths that are shown at most: more would be no help. */
const MOST_PATHS = 12;
/** Steps on one side of an entry at most. */
const MOST_STEPS = 8;

/**
 * The paths on which an entry is a step, each from its first step to its last, such as a course that leads on to a
 * register programme and that to a master. Empty when nothing leads to it or on from it. An entry stands on a path once.
 */
export function pathsThrough(
  programmeId: ProgrammeId,
  links: readonly ProgrammeLink[],
): readonly (readonly ProgrammeId[])[] {
  const steps = links.filter(({ kind }) => kind === 'leads-on-to');
  const next = Map.groupBy(steps, ({ fromId }) => fromId);
  const before = Map.groupBy(steps, ({ toId }) => toId);
  const onward = walks(programmeId, (id) => (next.get(id) ?? []).map(({ toId }) => toId));
  const back = walks(programmeId, (id) => (before.get(id) ?? []).map(({ fromId }) => fromId));
  if (onward.length === 1 && back.length === 1 && onward[0]?.length === 1 && back[0]?.length === 1) return [];
  const paths: (readonly ProgrammeId[])[] = [];
  for (const lead of back) {
    for (const follow of onward) {
      const path = [...lead.toReversed(), ...follow.slice(1)];
      if (new Set(path).size === path.length && paths.length < MOST_PATHS) paths.push(path);
    }
  }
  return paths;
}

/** All walks from an entry as far as they go, the entry first. */
function walks(
  start: ProgrammeId,
  stepsFrom: (id: ProgrammeId) => readonly ProgrammeId[],
): readonly (readonly ProgrammeId[])[] {
  const done: (readonly ProgrammeId[])[] = [];
  const extend = (walk: readonly ProgrammeId[]): void => {
    if (done.length >= MOST_PATHS) return;
    const last = walk.at(-1) ?? start;
    const ways = walk.length > MOST_STEPS ? [] : stepsFrom(last).filter((id) => !walk.includes(id));
    if (ways.length === 0) done.push(walk);
    for (const id of ways) extend([...walk, id]);
  };
  extend([start]);
  return done;
}
