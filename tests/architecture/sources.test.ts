import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { listProjectFiles } from '../../scripts/project-files.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const MOST_LINES = 400;

const files = listProjectFiles(root).filter((file) => file !== 'package-lock.json');
const sources = files.filter((file) => /\.(?:[cm]?[jt]s|tsx)$/.test(file));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Words of unfinished work. They are put together here so that this file does not hold them itself. */
const UNFINISHED = new RegExp(
  [
    ['\\bTO', 'DO\\b'],
    ['\\bFIX', 'ME\\b'],
    ['coming ', 'soon'],
    ['\\bbinnen', 'kort\\b'],
    ['lorem ', 'ipsum'],
    ['not ', 'implemented'],
  ]
    .map((parts) => parts.join(''))
    .join('|'),
  'u',
);
const SUPPRESSION = /(?:eslint-disable|@ts-expect-error|prettier-ignore)/;
const SUPPRESSION_WITH_REASON = /(?:eslint-disable[^\n]* -- \S.{8,}|(?:@ts-expect-error|prettier-ignore)[:\s].{10,})/;

test('the project has files to look at', () => {
  expect(sources.length).toBeGreaterThan(20);
});

test('no source is longer than one sitting', () => {
  const long = sources.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
  expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
});

test('names of files are in kebab-case', () => {
  const named = sources.map((file) => path.basename(file)).filter((name) => !name.startsWith('.'));
  expect(named.filter((name) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)+$/.test(name))).toEqual([]);
});

test('nothing tells of unfinished work', () => {
  const texts = files.filter((file) => /\.(?:[cm]?[jt]s|tsx|json|html|css|md|ya?ml)$/.test(file));
  expect(texts.filter((file) => UNFINISHED.test(read(file)))).toEqual([]);
});

test('every suppression gives its reason on its line', () => {
  const own = 'tests/architecture/';
  const found = sources
    .filter((file) => !file.startsWith(own))
    .flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => SUPPRESSION.test(line) && !SUPPRESSION_WITH_REASON.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
});

test('every export has a doc comment', () => {
  const documented = sources.filter((file) => /^(?:electron|renderer|scripts|shared|tests)\//.test(file));
  const bare = documented.flatMap((file) => undocumentedExports(file, read(file)));
  expect(bare).toEqual([]);
});

test('an export without a doc comment is found', () => {
  const code = [
    '/** Documented. */',
    'export const one = 1;',
    'export const two = 2;',
    'export interface Three {}',
    'export function four(): void {}',
    "export { five } from './five.ts';",
    'export type Six = typeof two;',
    'export type Seven = typeof one;',
  ].join('\n');
  expect(undocumentedExports('plan.ts', code)).toEqual([
    'plan.ts: two',
    'plan.ts: Three',
    'plan.ts: four',
    'plan.ts: Six',
  ]);
});

/**
 * Exports whose declaration stands in the file without a doc comment. Of an overloaded function the first counts; a
 * type made from a documented value above it (`type Kind = (typeof KINDS)[number]`) needs none of its own.
 */
function undocumentedExports(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const documented = new Set<string>();
  const bare: string[] = [];
  for (const statement of source.statements) {
    if (!isExported(statement)) continue;
    const name = nameOf(statement);
    const hasComment = ts.getJSDocCommentsAndTags(statement).length > 0;
    if (hasComment) documented.add(name);
    else if (!documented.has(name) && !documented.has(namedByTypeof(statement))) bare.push(`${file}: ${name}`);
  }
  return bare;
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  );
}

/** The value that a type is made from with `typeof`, or an empty text. */
function namedByTypeof(statement: ts.Statement): string {
  if (!ts.isTypeAliasDeclaration(statement)) return '';
  return /\btypeof (\w+)/.exec(statement.type.getText())?.[1] ?? '';
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((declaration) => declaration.name.getText()).join(', ');
  }
  const name = ts.getNameOfDeclaration(statement as ts.DeclarationStatement);
  return name?.getText() ?? 'unnamed';
}
