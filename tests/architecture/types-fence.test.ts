import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const LAYERS = [
  'shared',
  'electron/core',
  'electron/host',
  'electron/desktop',
  'electron/browser',
  'electron/preload',
  'renderer',
  'scripts',
  'tests',
];

/** Code that a layer's compiler settings must refuse. */
interface Plant {
  readonly layer: string;
  readonly what: string;
  readonly code: string;
}

const PLANTS: readonly Plant[] = [
  { layer: 'shared', what: 'the DOM', code: 'export const title = document.title;' },
  { layer: 'shared', what: 'a type of the DOM', code: 'export type Element = HTMLElement;' },
  { layer: 'shared', what: "Node's globals", code: 'export const mode = process.version;' },
  {
    layer: 'shared',
    what: "Node's modules",
    code: "import { readFileSync } from 'node:fs'; export const read = readFileSync;",
  },
  { layer: 'shared', what: 'requests', code: "export const answer = fetch('/');" },
  { layer: 'shared', what: 'timers', code: 'export const timer = setTimeout(() => 1, 1);' },
  { layer: 'electron/core', what: 'the DOM', code: 'export const title = document.title;' },
  { layer: 'electron/host', what: 'the DOM', code: 'export const title = document.title;' },
  { layer: 'electron/browser', what: 'the DOM', code: 'export const title = window.name;' },
  { layer: 'renderer', what: "Node's globals", code: 'export const mode = process.version;' },
  { layer: 'renderer', what: "a type of Node's", code: 'export type Bytes = Buffer;' },
  { layer: 'renderer', what: "Node's modules", code: "import { join } from 'node:path'; export const at = join;" },
  { layer: 'shared', what: 'an enum', code: 'export enum Level { One }' },
  {
    layer: 'shared',
    what: 'a parameter property',
    code: 'export class Plan { constructor(readonly name: string) {} }',
  },
  { layer: 'shared', what: 'an unchecked index', code: 'export const first = (list: string[]): string => list[0];' },
  {
    layer: 'shared',
    what: 'undefined for an optional property',
    code: 'export const plan: { name?: string } = { name: undefined };',
  },
  {
    layer: 'shared',
    what: 'an index signature read as a property',
    code: 'export const read = (map: Record<string, string>) => map.name;',
  },
  { layer: 'electron/core', what: 'an implicit any', code: 'export const same = (value) => value;' },
];

/** What each layer may use, as proof that the refusals above are not of everything. */
const ACCEPTED: readonly Plant[] = [
  {
    layer: 'shared',
    what: 'the language',
    code: 'export const sizes = new Map([[1, structure()]]); function structure() { return 1n; }',
  },
  {
    layer: 'electron/core',
    what: "Node and the web's own requests",
    code: "import { join } from 'node:path'; export const at = join('a'); export const answer = new Response(null);",
  },
  { layer: 'renderer', what: 'the DOM', code: 'export const title = document.title;' },
];

const parsedLibraries = new Map<string, ts.SourceFile | undefined>();

/** The messages of the compiler on one file that stands in a layer without being written to it. */
function compile({ layer, code }: Plant): string[] {
  const configFile = path.join(root, layer, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    configFile,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
      },
    },
  );
  if (config === undefined) throw new Error(`${configFile} cannot be read`);
  const options = { ...config.options, composite: false, noEmit: true, emitDeclarationOnly: false, declaration: false };
  const planted = path.join(root, layer, 'planted-for-the-types-fence.ts');
  const host = ts.createCompilerHost(options);
  const readSource = host.getSourceFile.bind(host);
  host.fileExists = (file) => file === planted || ts.sys.fileExists(file);
  host.readFile = (file) => (file === planted ? code : ts.sys.readFile(file));
  host.getSourceFile = (file, languageVersion) => {
    if (file === planted) return ts.createSourceFile(file, code, languageVersion, true);
    if (!file.includes('/node_modules/')) return readSource(file, languageVersion);
    const settings = typeof languageVersion === 'object' ? languageVersion.impliedNodeFormat : undefined;
    const key = `${String(settings)} ${file}`;
    if (!parsedLibraries.has(key)) parsedLibraries.set(key, readSource(file, languageVersion));
    return parsedLibraries.get(key);
  };
  const program = ts.createProgram({ rootNames: [planted], options, host });
  const source = program.getSourceFile(planted);
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ].map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}

describe('the compiler settings of the layers', () => {
  test.each(PLANTS)('$layer refuses $what', (plant) => {
    expect(compile(plant)).not.toEqual([]);
  });

  test.each(ACCEPTED)('$layer accepts $what', (plant) => {
    expect(compile(plant)).toEqual([]);
  });

  test('the build of the types covers every layer', () => {
    const config: unknown = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config;
    expect(config).toEqual({ files: [], references: LAYERS.map((layer) => ({ path: `./${layer}` })) });
  });
});
