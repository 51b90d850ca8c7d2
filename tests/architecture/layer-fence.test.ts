import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLayers, findLayerProblems, isCoveredByLayer, RULE_NAMES } from '../../scripts/layer-check.mjs';

/** An import that a rule must refuse, tried as an import of a value and as one of a type only. */
interface Plant {
  readonly rule: string;
  /** The file that imports; `*` becomes `value` and `type`. A file without `*` imports the type only. */
  readonly from: string;
  readonly to: string;
  /** Only the import of a value is refused. */
  readonly valueOnly?: true;
}

/** One file per layer that others import in these tests. All keep to the rules. */
const TARGETS = [
  'shared/kernel/target.ts',
  'shared/domain/target/target.ts',
  'shared/contract/target.ts',
  'electron/core/app-error.ts',
  'electron/core/config.ts',
  'electron/core/data/target.ts',
  'electron/core/data/migrations/target.ts',
  'electron/core/services/target/target.ts',
  'electron/core/features/target/target.ts',
  'electron/core/http/target.ts',
  'electron/core/http/app-router.ts',
  'electron/host/target.ts',
  'electron/desktop/target.ts',
  'electron/browser/target.ts',
  'electron/preload/target.ts',
  'renderer/app/target.tsx',
  'renderer/features/target/target.tsx',
  'renderer/parts/target/target.tsx',
  'renderer/ui/target.tsx',
  'renderer/lib/target.ts',
  'tests/unit/target.ts',
  'tests/e2e/target.ts',
  'scripts/target.mjs',
];

const PACKAGES = ['@mui/material', 'better-sqlite3-multiple-ciphers', 'electron', 'kysely', 'zod'];

const PLANTS: readonly Plant[] = [
  { rule: 'no-unresolved', from: 'shared/kernel/lost-*.ts', to: './nowhere.ts' },
  { rule: 'nothing-imports-build-output', from: 'electron/desktop/output-*.ts', to: '../../dist/core/core-process.js' },
  { rule: 'layer-kernel', from: 'shared/kernel/up-*.ts', to: '#shared/domain/target/target.ts' },
  { rule: 'layer-domain', from: 'shared/domain/plans/up-*.ts', to: '#shared/contract/target.ts' },
  { rule: 'layer-contract', from: 'shared/contract/up-*.ts', to: '#core/app-error.ts' },
  { rule: 'shared-has-no-node', from: 'shared/kernel/node-*.ts', to: 'node:fs' },
  { rule: 'kernel-and-domain-have-no-packages', from: 'shared/domain/plans/zod-*.ts', to: 'zod' },
  { rule: 'contract-has-only-zod', from: 'shared/contract/kysely-*.ts', to: 'kysely' },
  { rule: 'layer-core-migrations', from: 'electron/core/data/migrations/up-*.ts', to: '../target.ts' },
  { rule: 'layer-core-migrations', from: 'electron/core/data/migrations/shared-*.ts', to: '#shared/kernel/target.ts' },
  { rule: 'layer-core-base', from: 'electron/core/app-error.ts', to: './data/target.ts' },
  { rule: 'layer-core-data', from: 'electron/core/data/up-*.ts', to: '../services/target/target.ts' },
  { rule: 'layer-core-services', from: 'electron/core/services/clock/up-*.ts', to: '../../features/target/target.ts' },
  { rule: 'layer-core-procedures', from: 'electron/core/trpc.ts', to: './features/target/target.ts' },
  { rule: 'layer-core-feature', from: 'electron/core/features/plans/cross-*.ts', to: '../target/target.ts' },
  { rule: 'layer-core-feature', from: 'electron/core/features/plans/up-*.ts', to: '../../http/target.ts' },
  { rule: 'layer-core-http', from: 'electron/core/http/up-*.ts', to: '../../host/target.ts' },
  { rule: 'layer-core-http', from: 'electron/core/http/door-*.ts', to: '../index.ts' },
  { rule: 'layer-core-door', from: 'electron/core/index.ts', to: '../host/target.ts' },
  { rule: 'layer-host', from: 'electron/host/inside-*.ts', to: '#core/data/target.ts' },
  { rule: 'layer-desktop', from: 'electron/desktop/core-*.ts', to: '#core/index.ts' },
  { rule: 'layer-desktop', from: 'electron/desktop/browser-*.ts', to: '../browser/target.ts' },
  { rule: 'layer-browser', from: 'electron/browser/desktop-*.ts', to: '../desktop/target.ts' },
  { rule: 'layer-preload', from: 'electron/preload/kernel-*.ts', to: '#shared/kernel/target.ts' },
  { rule: 'electron-only-in-desktop-and-preload', from: 'electron/core/services/clock/electron-*.ts', to: 'electron' },
  {
    rule: 'database-addon-only-in-core-data',
    from: 'electron/core/features/plans/addon-*.ts',
    to: 'better-sqlite3-multiple-ciphers',
  },
  { rule: 'screen-packages-only-in-renderer', from: 'electron/desktop/mui-*.ts', to: '@mui/material' },
  { rule: 'layer-renderer-start', from: 'renderer/start-*.tsx', to: './features/target/target.tsx' },
  { rule: 'layer-renderer-app', from: 'renderer/app/core-*.tsx', to: '#core/http/app-router.ts' },
  { rule: 'layer-renderer-feature', from: 'renderer/features/plans/cross-*.tsx', to: '../target/target.tsx' },
  { rule: 'layer-renderer-feature', from: 'renderer/features/plans/up-*.tsx', to: '#renderer/app/target.tsx' },
  { rule: 'layer-renderer-parts', from: 'renderer/parts/plans/up-*.tsx', to: '#renderer/features/target/target.tsx' },
  { rule: 'layer-renderer-ui', from: 'renderer/ui/parts-*.tsx', to: '#renderer/parts/target/target.tsx' },
  { rule: 'layer-renderer-ui', from: 'renderer/ui/up-*.tsx', to: '#renderer/features/target/target.tsx' },
  { rule: 'layer-renderer-lib', from: 'renderer/lib/up-*.ts', to: '#renderer/features/target/target.tsx' },
  { rule: 'layer-renderer-lib', from: 'renderer/lib/api/core-*.ts', to: '#core/http/app-router.ts' },
  { rule: 'layer-renderer-router-type', from: 'renderer/lib/api/router-type.ts', to: '#core/http/target.ts' },
  {
    rule: 'router-type-is-only-a-type',
    from: 'renderer/lib/api/router-type.ts',
    to: '#core/http/app-router.ts',
    valueOnly: true,
  },
  { rule: 'renderer-has-no-node', from: 'renderer/lib/node-*.ts', to: 'node:path' },
  { rule: 'renderer-has-no-core-packages', from: 'renderer/lib/kysely-*.ts', to: 'kysely' },
  { rule: 'layer-tests-end-to-end', from: 'tests/e2e/inside-*.ts', to: '#core/index.ts' },
  {
    rule: 'layer-tests-electron-double',
    from: 'tests/support/electron-double/inside-*.ts',
    to: '#shared/contract/target.ts',
  },
  { rule: 'layer-tests', from: 'tests/unit/end-to-end-*.ts', to: '../../docs/target.ts' },
  { rule: 'layer-scripts', from: 'scripts/product.mjs', to: '../shared/kernel/target.ts', valueOnly: true },
  { rule: 'layer-configuration', from: 'planted.config.ts', to: './shared/kernel/target.ts' },
  { rule: 'nothing-imports-tests', from: 'electron/browser/tests-*.ts', to: '../../tests/unit/target.ts' },
];

let root = '';
let violations = new Set<string>();
let problems: readonly string[] = [];
const planted = new Map<string, string[]>();

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'groeikaart-layers-'));
  writeToyProject();
  for (const plant of PLANTS) {
    for (const kind of kindsOf(plant)) {
      const file = plant.from.replace('*', kind);
      const lines = planted.get(file) ?? [];
      lines.push(importLine(kind, plant.to, lines.length));
      planted.set(file, lines);
    }
  }
  planted.set('shared/kernel/circle-a.ts', ["export type { B } from './circle-b.ts';", 'export type A = 1;']);
  planted.set('shared/kernel/circle-b.ts', ["export type { A } from './circle-a.ts';", 'export type B = 1;']);
  for (const [file, lines] of planted) write(file, `${lines.join('\n')}\n`);
  const report = await checkLayers(root, [...TARGETS, ...planted.keys()]);
  violations = new Set(report.violations.map(({ rule, from, to }) => `${rule}: ${from} -> ${to}`));
  problems = findLayerProblems(report);
}, 120_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the layer rules', () => {
  test.each(PLANTS)('$rule refuses $from importing $to', (plant) => {
    for (const kind of kindsOf(plant)) {
      const found = [...violations].filter((text) =>
        text.startsWith(`${plant.rule}: ${plant.from.replace('*', kind)} ->`),
      );
      expect(found, `${kind} import`).not.toEqual([]);
    }
  });

  test('no-circular refuses a circle of types', () => {
    expect([...violations]).toContainEqual(expect.stringMatching(/^no-circular: shared\/kernel\/circle-a\.ts/));
  });

  test('every rule has a planted violation', () => {
    const shown = new Set(['no-circular', ...PLANTS.map((plant) => plant.rule)]);
    expect(RULE_NAMES.filter((name) => !shown.has(name))).toEqual([]);
  });

  test('the imports that follow the layers are accepted', () => {
    const accepted = [...violations].filter((text) => TARGETS.some((target) => text.includes(`: ${target} ->`)));
    const plantedTargets = PLANTS.map((plant) => plant.from);
    expect(accepted.filter((text) => !plantedTargets.some((from) => text.includes(`: ${from} ->`)))).toEqual([]);
  });

  test('each violation is one sentence of the report', () => {
    expect(problems).toContain('layer-kernel: shared/kernel/up-type.ts imports shared/domain/target/target.ts');
  });
});

describe('the guards around the layer rules', () => {
  test('a run that reads no file is wrong', async () => {
    expect(findLayerProblems(await checkLayers(root, []))).toEqual(['no file was read']);
  });

  test('a file that is listed but not read is wrong', () => {
    const report = { modules: 1, dependencies: 1, violations: [], uncovered: [], unread: ['shared/kernel/a.ts'] };
    expect(findLayerProblems(report)).toEqual(['shared/kernel/a.ts was not read']);
  });

  test('a run that reads files but no import is wrong', () => {
    const report = { modules: 9, dependencies: 0, violations: [], uncovered: [], unread: [] };
    expect(findLayerProblems(report)).toEqual(['no import was read']);
  });

  test.each([
    'electron/core/helpers.ts',
    'electron/core/features/loose.ts',
    'electron/shells/main.ts',
    'renderer/features/loose.tsx',
    'renderer/widgets/button.tsx',
    'shared/util/text.ts',
    'tools/make.mjs',
  ])('%s lies in no layer', async (file) => {
    expect(isCoveredByLayer(file)).toBe(false);
    write(file, 'export const value = 1;\n');
    expect(findLayerProblems(await checkLayers(root, [file]))).toContain(`no layer covers ${file}`);
  });
});

/** The ways in which a plant is imported. */
function kindsOf(plant: Plant): readonly string[] {
  if (plant.valueOnly === true) return ['value'];
  return plant.from.includes('*') ? ['value', 'type'] : ['type'];
}

/** A project in which every layer imports what it may. */
function writeToyProject(): void {
  write(
    'package.json',
    JSON.stringify({
      name: 'toy',
      type: 'module',
      imports: { '#shared/*': './shared/*', '#core/*': './electron/core/*', '#renderer/*': './renderer/*' },
      dependencies: Object.fromEntries(PACKAGES.map((name) => [name, '1.0.0'])),
    }),
  );
  for (const name of PACKAGES) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.value = 1;\n');
  }
  for (const target of [...TARGETS, 'docs/target.ts', 'dist/core/core-process.js'])
    write(target, 'export const value = 1;\n');
  const allowed: Readonly<Record<string, readonly string[]>> = {
    'shared/domain/target/target.ts': ['#shared/kernel/target.ts'],
    'shared/contract/target.ts': ['#shared/domain/target/target.ts', 'zod'],
    'electron/core/data/target.ts': ['#shared/domain/target/target.ts', '../app-error.ts', 'kysely', 'node:fs'],
    'electron/core/services/target/target.ts': ['../../data/target.ts', '#shared/kernel/target.ts'],
    'electron/core/features/target/target.ts': ['../../services/target/target.ts', '#shared/contract/target.ts'],
    'electron/core/http/target.ts': ['../features/target/target.ts'],
    'electron/host/target.ts': ['#shared/kernel/target.ts', 'node:path'],
    'electron/desktop/target.ts': ['../host/target.ts', 'electron'],
    'electron/preload/target.ts': ['#shared/contract/target.ts', 'electron'],
    'renderer/app/target.tsx': ['#renderer/features/target/target.tsx', '#renderer/ui/target.tsx'],
    'renderer/features/target/target.tsx': ['#renderer/parts/target/target.tsx', '#shared/domain/target/target.ts'],
    'renderer/parts/target/target.tsx': ['#renderer/ui/target.tsx', '#renderer/lib/target.ts'],
    'renderer/ui/target.tsx': ['../lib/target.ts', '@mui/material'],
    'tests/unit/target.ts': ['#core/config.ts', '../../scripts/target.mjs'],
    'tests/e2e/target.ts': ['../../scripts/target.mjs'],
  };
  for (const [file, imports] of Object.entries(allowed)) {
    const lines = imports.map((name, index) => importLine(index % 2 === 0 ? 'value' : 'type', name, index));
    write(file, `${lines.join('\n')}\nexport const value = 1;\n`);
  }
}

function importLine(kind: string, name: string, index: number): string {
  return kind === 'type'
    ? `import type { value as name${String(index)} } from '${name}'; export type Used${String(index)} = typeof name${String(index)};`
    : `import { value as name${String(index)} } from '${name}'; export const used${String(index)} = name${String(index)};`;
}

function write(file: string, text: string): void {
  const absolute = path.join(root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}
