/** Largest body of a request, in bytes; a staff list or school list is far below it. */
export const BODY_LIMIT = 30 * 1024 * 1024;

/** A body past the limit is thrown away up to this many times the limit, so that a browser gets to read the answer. */
const DISCARD_FACTOR = 10;

/**
 * The whole body of a request, null when there is none, or `too-large` past the limit.
 *
 * No more than the limit is ever held in memory.
 */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  limit: number = BODY_LIMIT,
): Promise<Uint8Array<ArrayBuffer> | null | 'too-large'> {
  if (body === null) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= limit) {
      chunks.push(value);
    } else {
      chunks.length = 0;
      if (size > limit * DISCARD_FACTOR) {
        await reader.cancel();
        return 'too-large';
      }
    }
  }
  if (size > limit) return 'too-large';
  if (size === 0) return null;
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
