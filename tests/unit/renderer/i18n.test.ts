import { describe, expect, it } from 'vitest';
import { APP_ERROR_CODES } from '#shared/contract/app-error.ts';
import { DYNAMIC_KEY_PREFIXES } from '#renderer/lib/i18n/dynamic-keys.ts';
import { askedKey, readSources, readTexts, variablesOf, type Source } from './language-files.ts';

const dutch = readTexts('nl');
const english = readTexts('en');
const keys = new Set([...dutch.keys()].map(askedKey));
const sources = readSources('renderer').filter((source) => !source.path.startsWith('renderer/lib/i18n/'));

/** Namespaces that an unqualified key of a file may belong to. */
function namespacesOf(source: Source): readonly string[] {
  const used = [...source.text.matchAll(/useTranslation\(\s*'([\w-]+)'/g)].map(([, name]) => name ?? '');
  const feature = /^renderer\/features\/([\w-]+)\//.exec(source.path)?.[1];
  return [...used, ...(feature === undefined ? [] : [feature]), 'common'];
}

/** The full keys that a text in a source file may stand for. */
function candidates(source: Source, text: string): readonly string[] {
  if (text.includes(':')) return [text];
  return namespacesOf(source).map((namespace) => `${namespace}:${text}`);
}

/** The texts given to `t(…)`, whole or up to where they are put together. */
function asked(source: Source): readonly { readonly text: string; readonly isWhole: boolean }[] {
  const found: { readonly text: string; readonly isWhole: boolean }[] = [];
  for (const [, quoted, template] of source.text.matchAll(/\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g)) {
    if (quoted !== undefined) found.push({ text: quoted, isWhole: true });
    if (template === undefined) continue;
    const [start = ''] = template.split('${');
    found.push({ text: start, isWhole: start === template });
  }
  return found;
}

describe('language files', () => {
  it('have the same keys in Dutch and English', () => {
    const inDutch = [...keys].sort();
    const inEnglish = [...new Set([...english.keys()].map(askedKey))].sort();
    expect(inEnglish).toEqual(inDutch);
  });

  it('have no empty text', () => {
    const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fill both languages with the same values', () => {
    const variables = (texts: ReadonlyMap<string, string>, key: string): readonly string[] => [
      ...new Set([...texts].filter(([own]) => askedKey(own) === key).flatMap(([, text]) => variablesOf(text))),
    ];
    const different = [...keys].filter(
      (key) => variables(dutch, key).toString() !== variables(english, key).toString(),
    );
    expect(different).toEqual([]);
  });

  it('have every key that the source asks for', () => {
    const missing = sources.flatMap((source) =>
      asked(source)
        .filter(({ text, isWhole }) => isWhole && !candidates(source, text).some((key) => keys.has(key)))
        .map(({ text }) => `${source.path}: ${text}`),
    );
    expect(missing).toEqual([]);
  });

  it('declare the beginning of every key that is put together', () => {
    const undeclared = sources.flatMap((source) =>
      asked(source)
        .filter(
          ({ text, isWhole }) =>
            !isWhole &&
            !candidates(source, text).some((key) => DYNAMIC_KEY_PREFIXES.some((prefix) => key.startsWith(prefix))),
        )
        .map(({ text }) => `${source.path}: ${text}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('have no key that nothing asks for', () => {
    const used = new Set<string>();
    for (const source of sources) {
      for (const [, quoted] of source.text.matchAll(/['`]([\w-]+(?:[:.][\w.-]+)*)['`]/g)) {
        if (quoted !== undefined) for (const key of candidates(source, quoted)) used.add(key);
      }
    }
    const unused = [...keys].filter(
      (key) => !used.has(key) && !DYNAMIC_KEY_PREFIXES.some((prefix) => key.startsWith(prefix)),
    );
    expect(unused).toEqual([]);
  });

  it('declare no beginning that has no key', () => {
    const idle = DYNAMIC_KEY_PREFIXES.filter((prefix) => ![...keys].some((key) => key.startsWith(prefix)));
    expect(idle).toEqual([]);
  });
});

describe('sentences for codes of the core', () => {
  it('exist for every expected error, and for no other', () => {
    const codes = [...keys].filter((key) => key.startsWith('errors:')).map((key) => key.slice('errors:'.length));
    expect(codes.sort()).toEqual([...APP_ERROR_CODES].sort());
  });

  it('exist for every problem that the rules give', () => {
    const given = readSources('shared/domain').flatMap((source) =>
      [...source.text.matchAll(/\b(?:errorAt|warningAt)\(\s*[^,()]+,\s*'([\w-]+)'/g)].map(([, code]) => code ?? ''),
    );
    expect(given.length).toBeGreaterThan(30);
    expect([...new Set(given)].filter((code) => !keys.has(`problems:${code}`))).toEqual([]);
  });

  it('exist for every command of the history', () => {
    const commands = readSources('electron/core').flatMap((source) =>
      [...source.text.matchAll(/\bcommand: '([\w.-]+)'/g)].map(([, command]) => command ?? ''),
    );
    expect(commands.length).toBeGreaterThan(15);
    expect([...new Set(commands)].filter((command) => !keys.has(`commands:${command}`))).toEqual([]);
  });
});
