import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { LINT_RULES } from '../../scripts/lint-rules.mjs';

/** Code that a rule must refuse in one place and, where there is such a place, accept in another. */
interface Plant {
  readonly rule: string;
  readonly code: string;
  /** Where the code is refused. */
  readonly at: string;
  /** The place that may hold the code. */
  readonly acceptedAt?: string;
}

const CORE = 'electron/core/features/plans/planted.ts';
const SHARED = 'shared/domain/plans/planted.ts';
const SCREEN = 'renderer/features/plans/planted.tsx';

const PLANTS: readonly Plant[] = [
  { rule: 'groeikaart/no-live-database-copy', code: 'await database.backup(file);', at: CORE },
  {
    rule: 'groeikaart/no-live-database-copy',
    code: "const bytes = handle['serialize']();",
    at: 'tests/unit/planted.ts',
  },
  {
    rule: 'groeikaart/no-network',
    code: "await fetch('/api');",
    at: SCREEN,
    acceptedAt: 'renderer/lib/api/planted.ts',
  },
  { rule: 'groeikaart/no-network', code: "await globalThis.fetch('/api');", at: 'renderer/lib/planted.ts' },
  { rule: 'groeikaart/no-network', code: "await window['fetch']('/api');", at: SCREEN },
  { rule: 'groeikaart/no-network', code: 'const socket = new WebSocket(address);', at: SCREEN },
  { rule: 'groeikaart/no-network', code: 'const request = new XMLHttpRequest();', at: SCREEN },
  { rule: 'groeikaart/no-network', code: "const send = fetch; await send('/');", at: CORE },
  { rule: 'groeikaart/no-beacon', code: "navigator.sendBeacon('/', text);", at: SCREEN },
  {
    rule: 'groeikaart/no-ipc-main',
    code: "import { ipcMain } from 'electron'; ipcMain.handle(name, answer);",
    at: 'electron/desktop/window.ts',
    acceptedAt: 'electron/desktop/ipc-bridge.ts',
  },
  { rule: 'groeikaart/no-ipc-main', code: 'electron.ipcMain.handle(name, answer);', at: 'electron/desktop/window.ts' },
  {
    rule: 'groeikaart/no-desktop-bridge',
    code: 'await window.groeikaartDesktop.chooseFolder();',
    at: SCREEN,
    acceptedAt: 'renderer/lib/desktop-bridge/planted.ts',
  },
  {
    rule: 'groeikaart/no-desktop-bridge',
    code: "const bridge = window['groeikaartDesktop'];",
    at: 'renderer/lib/planted.ts',
  },
  {
    rule: 'groeikaart/no-global-clock',
    code: 'const now = Date.now();',
    at: CORE,
    acceptedAt: 'electron/core/services/clock/planted.ts',
  },
  { rule: 'groeikaart/no-global-clock', code: 'const now = new Date();', at: SHARED },
  { rule: 'groeikaart/no-global-clock', code: 'const now = performance.now();', at: CORE },
  {
    rule: 'groeikaart/no-global-random',
    code: 'const chance = Math.random();',
    at: SHARED,
    acceptedAt: 'electron/core/services/ids/planted.ts',
  },
  {
    rule: 'groeikaart/no-raw-html',
    code: 'const view = <p dangerouslySetInnerHTML={{ __html: text }} />;',
    at: SCREEN,
  },
  { rule: 'groeikaart/no-raw-html', code: 'element.innerHTML = text;', at: 'renderer/lib/planted.ts' },
  {
    rule: 'groeikaart/no-formats',
    code: 'new Intl.NumberFormat();',
    at: SCREEN,
    acceptedAt: 'renderer/lib/planted.ts',
  },
  { rule: 'groeikaart/no-formats', code: 'new Intl.Collator();', at: SHARED },
  {
    rule: 'groeikaart/no-locale-text',
    code: 'const text = date.toLocaleDateString();',
    at: CORE,
    acceptedAt: 'renderer/lib/planted.ts',
  },
  { rule: 'groeikaart/no-node-globals', code: 'const bytes = Buffer.from(text);', at: SCREEN },
  { rule: 'groeikaart/no-node-globals', code: "const mode = process.env['MODE'];", at: 'renderer/lib/planted.ts' },
  { rule: 'groeikaart/no-effect-value', code: 'useEffect(() => top.current?.focus(), []);', at: SCREEN },
  { rule: 'groeikaart/no-effect-value', code: 'useLayoutEffect(() => measure());', at: 'renderer/ui/planted.tsx' },
  {
    rule: 'groeikaart/no-default-export',
    code: 'export default function plan() {}',
    at: SHARED,
    acceptedAt: 'planted.config.js',
  },
  { rule: 'groeikaart/no-default-export', code: 'const plan = 1; export { plan as default };', at: SHARED },
  { rule: 'groeikaart/no-focused-test', code: "test.only('one', run);", at: 'tests/unit/planted.ts' },
  { rule: 'groeikaart/no-focused-test', code: "test.describe.only('one', run);", at: 'tests/e2e/planted.ts' },
  { rule: 'groeikaart/no-sleep', code: 'await page.waitForTimeout(100);', at: 'tests/e2e/planted.ts' },
  { rule: 'no-console', code: 'console.log(name);', at: CORE, acceptedAt: 'electron/browser/planted.ts' },
  { rule: 'no-console', code: 'console.error(name);', at: SCREEN },
  { rule: 'no-console', code: 'console.info(name);', at: SHARED },
  { rule: 'no-eval', code: "eval('1');", at: SCREEN },
  { rule: 'no-eval', code: "eval('1');", at: 'scripts/planted.mjs' },
  {
    rule: 'react-hooks/rules-of-hooks',
    code: "import { useState } from 'react'; export function Plan(p: { a: boolean }) { if (p.a) useState(1); return null; }",
    at: SCREEN,
  },
];

/** Rules that need types; all in one file, read once. */
const TYPED_PLANT = 'shared/domain/team/planted-for-the-lint-fence.ts';
const TYPED_PLANTS: Readonly<Record<string, string>> = {
  '@typescript-eslint/no-explicit-any': 'export const loose: any = 1;',
  '@typescript-eslint/no-non-null-assertion': 'export const first = (list: number[]) => list[0]!;',
  '@typescript-eslint/no-floating-promises':
    'async function save(): Promise<void> { await Promise.resolve(); } export function start(): void { save(); }',
  '@typescript-eslint/switch-exhaustiveness-check':
    "export function name(kind: 'a' | 'b'): string { switch (kind) { case 'a': return 'A'; } return ''; }",
  '@typescript-eslint/consistent-type-imports':
    "import { IsoDate } from '#shared/kernel/dates.ts'; export type Day = IsoDate;",
  '@typescript-eslint/ban-ts-comment': '// @ts-ignore\nexport const ignored = 1;',
  '@typescript-eslint/no-unsafe-assignment': "export const parsed: string = JSON.parse('1');",
  '@typescript-eslint/no-misused-promises':
    'export function each(list: number[]): void { list.forEach(async () => { await Promise.resolve(); }); }',
};

/** Reads code alone, as files that do not exist have no types. */
const withoutTypes = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });

const withTypes = new ESLint({
  overrideConfig: {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [TYPED_PLANT], defaultProject: 'shared/tsconfig.json' },
      },
    },
  },
});

async function rulesBroken(eslint: ESLint, code: string, filePath: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  const messages = results.flatMap((result) => result.messages);
  expect(messages.filter((message) => message.fatal === true)).toEqual([]);
  return messages.filter((message) => message.severity === 2).map((message) => message.ruleId ?? '');
}

describe('the lint rules', () => {
  test.each(PLANTS)('$rule refuses $code in $at', async ({ rule, code, at, acceptedAt }) => {
    expect(await rulesBroken(withoutTypes, code, at)).toContain(rule);
    if (acceptedAt !== undefined) expect(await rulesBroken(withoutTypes, code, acceptedAt)).not.toContain(rule);
  });

  test('a local name that looks like a banned global is left alone', async () => {
    const code = 'export function load(fetch: (path: string) => void): void { fetch("/"); }';
    expect(await rulesBroken(withoutTypes, code, CORE)).not.toContain('groeikaart/no-network');
  });

  test('every rule of this product has a planted violation', () => {
    const shown = new Set(PLANTS.map((plant) => plant.rule));
    expect(Object.keys(LINT_RULES).filter((name) => !shown.has(`groeikaart/${name}`))).toEqual([]);
  });

  test('the rules that need types refuse their planted violations', async () => {
    const code = Object.values(TYPED_PLANTS).join('\n');
    const broken = new Set(await rulesBroken(withTypes, code, TYPED_PLANT));
    expect(Object.keys(TYPED_PLANTS).filter((rule) => !broken.has(rule))).toEqual([]);
  });
});
