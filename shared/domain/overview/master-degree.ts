import { assertNever } from '../../kernel/assert-never.ts';
import type { IsoDate } from '../../kernel/dates.ts';
import type { Qualification, QualificationKind } from '../team/entities.ts';
import type { MasterShareOptions } from '../workspace/entities.ts';

/** Which degrees count as a master: `a` and `b` of the master share. */
export type MasterDefinition = MasterShareOptions['definition'];

/** How a person or a qualification stands in the master share, from best to least. */
export const MASTER_LAYERS = ['counted', 'self-reported', 'in-progress', 'not-accredited'] as const;
export type MasterLayer = (typeof MASTER_LAYERS)[number];

/**
 * Whether a kind of qualification is one that a definition counts.
 *
 * `a`: hbo-master, wo-master, doctorate. `b`: these and a wo-bachelor, the wording of the ministry's monitor of 2014
 * (domain-rules M-01, M-09). A register programme (post-hbo) is never a master (M-06).
 */
export function isKindOfMaster(kind: QualificationKind, definition: MasterDefinition): boolean {
  switch (kind) {
    case 'hbo-master':
    case 'wo-master':
    case 'doctorate':
      return true;
    case 'wo-bachelor':
      return definition === 'b';
    case 'pabo':
    case 'hbo-bachelor':
    case 'register-programme':
    case 'licence':
    case 'certificate':
    case 'other':
      return false;
    default:
      return assertNever(kind);
  }
}

/**
 * The layer of one qualification on a date; null when it has no part in the master share.
 *
 * - `not-accredited`: accreditation "no". Never counted, obtained or in progress (domain-rules M-05).
 * - `in-progress`: being studied for.
 * - `counted`: accredited "yes" and the evidence seen. A degree without a known date of award counts: somebody saw it.
 * - `self-reported`: obtained, but the evidence was not seen or the accreditation is not known.
 *
 * A degree awarded after the date was not held on it and has no part.
 */
export function masterLayerOf(
  qualification: Qualification,
  definition: MasterDefinition,
  date: IsoDate,
): MasterLayer | null {
  const { kind, accredited, evidence, isInProgress, awardedOn } = qualification;
  if (!isKindOfMaster(kind, definition)) return null;
  if (!isInProgress && awardedOn !== null && awardedOn > date) return null;
  if (accredited === 'no') return 'not-accredited';
  if (isInProgress) return 'in-progress';
  return accredited === 'yes' && evidence === 'seen' ? 'counted' : 'self-reported';
}

/** The best layer of some qualifications on a date; null when none has a part in the master share. */
export function bestMasterLayerOf(
  qualifications: readonly Qualification[],
  definition: MasterDefinition,
  date: IsoDate,
): MasterLayer | null {
  const layers = new Set(qualifications.map((qualification) => masterLayerOf(qualification, definition, date)));
  return MASTER_LAYERS.find((layer) => layers.has(layer)) ?? null;
}

/** The earliest expected year among the masters in progress; null when none of them names one. */
export function expectedMasterYear(
  qualifications: readonly Qualification[],
  definition: MasterDefinition,
  date: IsoDate,
): number | null {
  const years = qualifications
    .filter((qualification) => masterLayerOf(qualification, definition, date) === 'in-progress')
    .flatMap((qualification) => qualification.expectedYear ?? []);
  return years.length === 0 ? null : Math.min(...years);
}
