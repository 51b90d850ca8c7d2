import { z } from 'zod';
import { isIsoDate, type IsoDate } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';

/** An id of one kind: text of 1–64 characters. */
export function idField<Kind extends string>(_kind: Kind) {
  return z
    .string()
    .min(1)
    .max(64)
    .transform((text) => text as Id<Kind>);
}

/** A calendar date `YYYY-MM-DD`. */
export const dateField = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), 'date');

/** One line of text, trimmed. */
export function lineField(maxLength: number) {
  return z.string().trim().max(maxLength);
}

/** Text of several lines, kept as typed. */
export function textField(maxLength: number) {
  return z.string().max(maxLength);
}

/** A trimmed line of which an empty one means "unknown" and becomes null. */
export function optionalLineField(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength)
    .nullable()
    .transform((text) => (text === '' ? null : text));
}
