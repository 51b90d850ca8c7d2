import { isJsonObject, type JsonValue } from './json-text.ts';
import type { ReadChoices } from './write-back.ts';

/** A package as it is kept with its framework: the text, and how it was read. */
export interface KeptSource {
  readonly choices: ReadChoices;
  /** The package without white space. */
  readonly text: string;
}

/** What is kept of a package that was read: one line that says how, then the package itself. */
export function encodeSource({ choices, text }: KeptSource): string {
  return `${JSON.stringify(choices)}\n${text}`;
}

/** What {@link encodeSource} kept; null when it was kept by something else. */
export function decodeSource(content: string): KeptSource | null {
  const end = content.indexOf('\n');
  if (end === -1) return null;
  try {
    const choices = JSON.parse(content.slice(0, end)) as JsonValue;
    if (!isJsonObject(choices) || !Array.isArray(choices['levels'])) return null;
    return { choices: choices as unknown as ReadChoices, text: content.slice(end + 1) };
  } catch {
    return null;
  }
}
