import type { CompetenceId, CompetenceLinkId } from '../../kernel/ids.ts';
import type { AlignedOutline } from './align-outline.ts';
import { refKey } from './align-outline.ts';
import { planLinks, type PlannedLink } from './exchange-plan.ts';
import type { ExistingFramework, ExistingLink } from './update-types.ts';

/** What changes of the links of a framework. */
export interface MergedLinks {
  readonly linksToAdd: readonly PlannedLink[];
  readonly linksToRemove: readonly CompetenceLinkId[];
}

/**
 * Brings links together: one that is new in the file is added, one that the file had before and no longer has is removed,
 * one that was removed here stays away, and links made here stay.
 */
export function mergeLinks(
  theirs: AlignedOutline,
  before: AlignedOutline | null,
  { links, incoming }: Pick<ExistingFramework, 'links' | 'incoming'>,
  deleted: ReadonlySet<CompetenceId>,
): MergedLinks {
  const planned = planLinks(theirs.outline, (index) => theirs.ref(index));
  const planedBefore = before === null ? [] : planLinks(before.outline, (index) => before.ref(index));
  const now = new Set(planned.flatMap(namesOf));
  const earlier = new Set(planedBefore.flatMap(namesOf));
  const mine = new Set([...links, ...incoming].flatMap(namesOfExisting));
  const linksToAdd = planned.filter((link) => !namesOf(link).some((name) => mine.has(name) || earlier.has(name)));
  const linksToRemove = links.flatMap((existing): readonly CompetenceLinkId[] => {
    const { id, fromId, toId } = existing.link;
    if (deleted.has(fromId) || (toId !== null && deleted.has(toId))) return [id];
    const names = namesOfExisting(existing);
    return names.some((name) => earlier.has(name)) && !names.some((name) => now.has(name)) ? [id] : [];
  });
  return { linksToAdd, linksToRemove };
}

/** What a link of a file is called: by identifier and by address, since a link outside keeps the address only. */
function namesOf({ from, to, kind, isReversed }: PlannedLink): readonly string[] {
  const start = `${refKey(from)}\n${kind}\n${isReversed ? '<' : '>'}\n`;
  return [to.key, to.uri].filter((key) => key !== '').map((key) => start + key);
}

function namesOfExisting({ link, targetKeys }: ExistingLink): readonly string[] {
  return targetKeys.map((key) => `${link.fromId}\n${link.kind}\n>\n${key}`);
}
