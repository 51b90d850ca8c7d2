const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const WRITTEN_TIME = /^(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?)?(?:\s*uur)?$/;

/** Whether a text is a time of day `HH:MM`, from 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return TIME.test(text);
}

/**
 * The time of day that a text stands for as people write it: `9:00`, `14.30`, `0930`, `14u30`, `9 uur`.
 *
 * Null for an empty text, undefined when it is no time.
 */
export function parseTimeOfDay(text: string): string | null | undefined {
  const written = text.trim().toLowerCase();
  if (written === '') return null;
  const match = WRITTEN_TIME.exec(/^\d{4}$/.test(written) ? `${written.slice(0, 2)}:${written.slice(2)}` : written);
  if (match === null) return undefined;
  const time = `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? '00'}`;
  return isTimeOfDay(time) ? time : undefined;
}
