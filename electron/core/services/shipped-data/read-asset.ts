import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';

/**
 * Reads and checks a JSON file under `assets/`.
 *
 * Throws when the file is missing, is no JSON or has another shape: what the program ships is ours, so that is a bug or
 * a damaged installation and never an error that the user can mend in the program.
 */
export async function readAsset<Schema extends z.ZodType>(
  assetsDirectory: string,
  path: readonly string[],
  schema: Schema,
): Promise<z.output<Schema>> {
  const name = path.join('/');
  let content: unknown;
  try {
    content = JSON.parse(await readFile(join(assetsDirectory, ...path), 'utf8'));
  } catch (cause) {
    throw new Error(`The shipped file ${name} cannot be read`, { cause });
  }
  const parsed = schema.safeParse(content);
  if (!parsed.success) throw new Error(`The shipped file ${name} is damaged`, { cause: parsed.error });
  return parsed.data;
}
