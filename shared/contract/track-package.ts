import { z } from 'zod';
import type { SharedState, StampedRecord } from '../domain/packages/shared-state.ts';
import { recordKey } from '../domain/packages/shared-state.ts';
import { TRACK_FIELDS, TRACK_KINDS, type TrackKind } from './track-records.ts';

/** Version of the payload's shape; a reader refuses another. */
export const TRACK_PAYLOAD_VERSION = 1;

const stamp = z.strictObject({ school: z.int().min(0).max(1_000_000), teacher: z.int().min(0).max(1_000_000) });

const recordSchema = z
  .strictObject({
    kind: z.enum(TRACK_KINDS as [TrackKind, ...TrackKind[]]),
    // The id of a link is made of the ids of both its ends.
    id: z.string().min(1).max(200),
    isThere: z.strictObject({ value: z.boolean(), stamp }),
    fields: z.record(z.string().max(64), z.strictObject({ value: z.union([z.string(), z.number(), z.null()]), stamp })),
  })
  .superRefine((record, check) => {
    const values = Object.fromEntries(Object.entries(record.fields).map(([field, { value }]) => [field, value]));
    const parsed = TRACK_FIELDS[record.kind].safeParse(values);
    for (const issue of parsed.error?.issues ?? []) check.addIssue({ code: 'custom', path: ['fields', ...issue.path] });
  });

/** What school and teacher send each other: all that they share about one person, and how the school counts its years. */
export const trackPayloadSchema = z.strictObject({
  personId: z.string().min(1).max(64),
  school: z.strictObject({ name: z.string().min(1).max(300), schoolYearStart: z.string().regex(/^\d\d-\d\d$/) }),
  records: z.array(recordSchema).max(100_000),
});
/** See {@link trackPayloadSchema}. */
export type TrackPayload = z.infer<typeof trackPayloadSchema>;

/** The records of a payload as a state; null when a record comes twice. */
export function stateOfPayload(payload: TrackPayload): SharedState | null {
  const state = new Map<string, StampedRecord>(payload.records.map((record) => [recordKey(record), record]));
  return state.size === payload.records.length ? state : null;
}
