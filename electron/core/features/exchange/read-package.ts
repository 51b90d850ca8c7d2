import { conflictName, type Choices } from '#shared/domain/packages/merge-states.ts';
import { recordKey, type FieldValue, type SharedState } from '#shared/domain/packages/shared-state.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { AppError } from '../../app-error.ts';
import { readIdentity, storePeer } from '../../data/exchange-repository.ts';
import { readMember } from '../../data/team-repository.ts';
import { applyTrackRecords } from '../../data/track-records.ts';
import { fingerprintWords } from '../../services/packages/workspace-identity.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { openShelved } from './shelved-package.ts';
import { mergeTrackPackage } from './track-exchange.ts';

/** What a package would change, before anything is written. */
export interface PackagePreview {
  readonly sender: {
    /** The name of the workspace that it came from. */
    readonly name: string;
    readonly fingerprint: readonly string[];
    readonly isNew: boolean;
  };
  /** Whom it is about. */
  readonly personName: string;
  readonly createdAt: string;
  /** Whether a later package of this sender was read before. */
  readonly isOlder: boolean;
  /** How many records of a kind come, change and go. */
  readonly changes: readonly {
    readonly kind: string;
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }[];
  /** What both sides changed: nothing is written before one of the two is chosen. */
  readonly conflicts: readonly PackageConflict[];
  /** Changes of the other side that were not its to make; they are left out. */
  readonly refused: readonly { readonly kind: string; readonly title: string | null; readonly field: string | null }[];
}

/** Something that both sides changed, by the name that a choice goes by. */
export type PackageConflict = { readonly name: string; readonly kind: string; readonly title: string | null } & (
  | { readonly field: string; readonly mine: FieldValue; readonly theirs: FieldValue }
  /** A record that one side removed while the other went on with it. */
  | { readonly field: null; readonly removedBy: 'me' | 'them' }
);

/** Opens a package and says what it would change. Fails with `import-expired` and `package-refused`. */
export async function openPackage(
  ctx: WorkspaceContext,
  { packageId, passphrase }: { readonly packageId: string; readonly passphrase: string | null },
): Promise<PackagePreview> {
  const opened = await openShelved(ctx, packageId, { passphrase, identity: readIdentity(ctx.db)?.identity ?? null });
  const { peer, mine, merged, isKeyNew } = mergeTrackPackage(ctx, opened, new Map());
  const member = peer.personId === null ? null : readMember(ctx.db, peer.personId);
  const titleOf = (key: string): string | null => {
    const fields = (mine.get(key) ?? merged.state.get(key))?.fields;
    const title = fields?.['title']?.value ?? fields?.['title_nl']?.value;
    return typeof title === 'string' ? title : null;
  };
  const recordsById = new Map([...merged.state.values(), ...mine.values()].map((record) => [record.id, record]));
  /** A reference to something else as the name of that. */
  const readable = (field: string, value: FieldValue): FieldValue => {
    if (!field.endsWith('_id') || typeof value !== 'string') return value;
    const fields = recordsById.get(value)?.fields;
    return fields?.['title']?.value ?? fields?.['title_nl']?.value ?? value;
  };
  const kindOf = (key: string): string => key.slice(0, key.indexOf(' '));
  return {
    sender: { name: peer.name, fingerprint: fingerprintWords(opened.manifest.sender.signingKey), isNew: isKeyNew },
    personName: member === null ? peer.name : displayName(member.person),
    createdAt: opened.manifest.createdAt,
    isOlder: opened.manifest.number < peer.readNumber,
    changes: countChanges(mine, merged.state),
    conflicts: [
      ...merged.fieldConflicts.map((conflict) => ({
        name: conflictName(conflict),
        kind: kindOf(conflict.key),
        title: titleOf(conflict.key),
        field: conflict.field,
        mine: readable(conflict.field, conflict.mine),
        theirs: readable(conflict.field, conflict.theirs),
      })),
      ...merged.removalConflicts.map((conflict) => ({
        name: conflictName(conflict),
        kind: kindOf(conflict.key),
        title: titleOf(conflict.key),
        field: null,
        removedBy: conflict.removedBy,
      })),
    ],
    refused: merged.refused.map(({ key, field }) => ({ kind: kindOf(key), title: titleOf(key), field })),
  };
}

/**
 * Takes over what is in an opened package, in one step that can be undone. Fails with `import-expired`, with
 * `package-refused` (`key-not-trusted`, `choices-missing`, and those of {@link mergeTrackPackage}).
 */
export function readPackage(
  ctx: WorkspaceContext,
  input: { readonly packageId: string; readonly choices: Choices; readonly trustsKey: boolean },
): { readonly changed: number } {
  const opened = ctx.packageShelf.find(input.packageId)?.opened ?? null;
  if (opened === null) throw new AppError('import-expired');
  const { peer, mine, merged, isKeyNew } = mergeTrackPackage(ctx, opened, input.choices);
  if (isKeyNew && !input.trustsKey) throw new AppError('package-refused', { reason: 'key-not-trusted' });
  if (merged.open > 0) throw new AppError('package-refused', { reason: 'choices-missing' });
  const changed = countChanges(mine, merged.state).reduce(
    (sum, kind) => sum + kind.added + kind.changed + kind.removed,
    0,
  );
  ctx.db.write({ command: 'exchange.read', actor: ctx.actor }, (tx) => {
    applyTrackRecords(tx, mine, merged.state);
    storePeer(tx, peer);
    tx.summarise({ changed });
  });
  ctx.packageShelf.drop(input.packageId);
  return { changed };
}

function countChanges(before: SharedState, after: SharedState): PackagePreview['changes'] {
  const counts = new Map<string, { added: number; changed: number; removed: number }>();
  for (const record of after.values()) {
    const held = before.get(recordKey(record));
    const wasThere = held?.isThere.value === true;
    const isThere = record.isThere.value;
    if (!wasThere && !isThere) continue;
    const count = counts.get(record.kind) ?? { added: 0, changed: 0, removed: 0 };
    counts.set(record.kind, count);
    if (!wasThere) count.added += 1;
    else if (!isThere) count.removed += 1;
    else if (Object.entries(record.fields).some(([field, { value }]) => held.fields[field]?.value !== value)) {
      count.changed += 1;
    }
  }
  return [...counts]
    .filter(([, { added, changed, removed }]) => added + changed + removed > 0)
    .map(([kind, count]) => ({ kind, ...count }));
}
