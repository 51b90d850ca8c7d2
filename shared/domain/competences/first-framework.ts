import type { FrameworkId } from '../../kernel/ids.ts';
import type { Framework } from './entities.ts';

/**
 * The framework that is shown when none was chosen: of those in use the one on which most requirements stand, the first
 * of equals; when none is in use, the first. Null when there is no framework.
 */
export function firstFramework(
  frameworks: readonly Framework[],
  asked: ReadonlyMap<FrameworkId, number>,
): Framework | null {
  let found: Framework | null = null;
  for (const framework of frameworks) {
    if (framework.status !== 'active') continue;
    if (found === null || (asked.get(framework.id) ?? 0) > (asked.get(found.id) ?? 0)) found = framework;
  }
  return found ?? frameworks[0] ?? null;
}
