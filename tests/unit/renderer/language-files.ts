import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Texts of one language by full key, e.g. `app:palette.title`. */
export type Texts = ReadonlyMap<string, string>;

const root = path.resolve(import.meta.dirname, '../../..');

/** Every text of a language, from all its files. */
export function readTexts(language: 'nl' | 'en'): Texts {
  const folder = path.join(root, 'renderer/lib/i18n', language);
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const content: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    collect(content, `${path.basename(file, '.json')}:`, texts);
  }
  return texts;
}

function collect(node: unknown, key: string, texts: Map<string, string>): void {
  if (typeof node === 'string') {
    texts.set(key, node);
    return;
  }
  if (typeof node !== 'object' || node === null) throw new Error(`${key} is neither a text nor a group of texts`);
  const separator = key.endsWith(':') ? '' : '.';
  for (const [name, child] of Object.entries(node)) collect(child, `${key}${separator}${name}`, texts);
}

/** The key that code asks for: without the ending of a plural form. */
export function askedKey(key: string): string {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

/** Names of the values that a text is filled with. */
export function variablesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name ?? '').sort();
}

/** A source file with its path from the root of the repository. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Examples in comments ask for nothing. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*\*?[^]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

/** Every TypeScript file below a folder, without its comments. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { path: path.relative(root, file), text: withoutComments(readFileSync(file, 'utf8')) };
    });
}
