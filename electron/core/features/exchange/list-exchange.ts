import { TRACK_KINDS } from '#shared/contract/track-records.ts';
import type { ExchangeSide } from '#shared/domain/packages/stamp.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { isInServiceOn } from '#shared/domain/team/service.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { AppError } from '../../app-error.ts';
import { readIdentity, readPeerAbout, readPeerStandings, type PeerStanding } from '../../data/exchange-repository.ts';
import { readMember, readTeam } from '../../data/team-repository.ts';
import { readTrackRecords } from '../../data/track-records.ts';
import { fingerprintWords } from '../../services/packages/workspace-identity.ts';
import type { WorkspaceContext } from '../../trpc.ts';
import { exchangeSide } from './track-exchange.ts';

/** Somebody about whom packages are exchanged, or can be. */
export interface ExchangeEntry extends Omit<PeerStanding, 'signingKey' | 'name'> {
  /** The person that it is about. */
  readonly personName: string;
  /** Name of the other workspace; of the person himself until a package came from there. */
  readonly peerName: string;
  /** Words of the key of the other side; null until a package came from there. */
  readonly fingerprint: readonly string[] | null;
}

/** How far the exchange is. */
export interface ExchangeList {
  readonly side: ExchangeSide;
  /** Words of the own key; null until the first package was made. */
  readonly fingerprint: readonly string[] | null;
  /** At a school everybody in service and everybody with whom was exchanged; in a track its own person. By name. */
  readonly entries: readonly ExchangeEntry[];
}

/** Lists with whom packages are exchanged and how far that is. Fails with `not-found` in the workspace of a board. */
export function listExchange(ctx: WorkspaceContext): ExchangeList {
  const side = exchangeSide(ctx.db);
  const identity = readIdentity(ctx.db);
  const standings = new Map(readPeerStandings(ctx.db).map((standing) => [standing.personId, standing]));
  const today = ctx.clock.today();
  const entries = readTeam(ctx.db)
    .filter((member) => standings.has(member.person.id) || (side === 'school' && isInServiceOn(member, today)))
    .map(({ person }) => person)
    .sort(comparePeople)
    .map((person): ExchangeEntry => {
      const known = standings.get(person.id);
      const personName = displayName(person);
      return {
        personId: person.id,
        personName,
        peerName: known?.name ?? personName,
        fingerprint: known?.signingKey == null ? null : fingerprintWords(known.signingKey),
        needsPassphrase: known?.needsPassphrase ?? true,
        sentNumber: known?.sentNumber ?? 0,
        sentAt: known?.sentAt ?? null,
        readNumber: known?.readNumber ?? 0,
        readAt: known?.readAt ?? null,
      };
    });
  return { side, fingerprint: identity === null ? null : fingerprintWords(identity.signingKey), entries };
}

/** How many records of each kind a package about a person would hold now. Fails with `not-found`. */
export function countPackageContents(
  ctx: WorkspaceContext,
  personId: PersonId,
): readonly { readonly kind: string; readonly count: number }[] {
  if (readMember(ctx.db, personId) === null) throw new AppError('not-found');
  const records = readTrackRecords(ctx.db, personId, readPeerAbout(ctx.db, personId)?.shared ?? new Map());
  return TRACK_KINDS.map((kind) => ({ kind, count: records.filter((record) => record.kind === kind).length })).filter(
    ({ count }) => count > 0,
  );
}
