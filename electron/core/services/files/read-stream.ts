/**
 * Everything that a stream gives, or null as soon as it is more than a number of bytes; no more than that is held.
 *
 * The buffer is not shared and may be transferred.
 */
export async function readStream(stream: ReadableStream, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.length;
  }
  return bytes;
}
