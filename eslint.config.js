import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { LINT_RULES } from './scripts/lint-rules.mjs';

const TYPED = ['**/*.{ts,tsx,mts,cts}'];
const PRODUCT = ['electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx}', 'shared/**/*.{ts,tsx}'];
const RULES_AND_CORE = ['shared/**/*.ts', 'electron/core/**/*.ts'];

/**
 * Switches rules of this product on for some files, except in the one place that may.
 *
 * @param {string[]} files
 * @param {(keyof typeof LINT_RULES)[]} rules
 * @param {string[]} exceptIn
 * @returns {import('eslint').Linter.Config}
 */
const product = (files, rules, exceptIn = []) => ({
  files,
  ignores: exceptIn,
  rules: Object.fromEntries(rules.map((rule) => [`groeikaart/${rule}`, /** @type {const} */ ('error')])),
});

export default defineConfig(
  globalIgnores(['dist/', 'release/', 'coverage/', '.cache/', 'test-results/', 'playwright-report/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { groeikaart: { rules: LINT_RULES } },
  },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
    rules: { 'no-eval': 'error', 'no-new-func': 'error' },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        {
          'ts-ignore': true,
          'ts-nocheck': true,
          'ts-expect-error': 'allow-with-description',
          minimumDescriptionLength: 10,
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'typeLike', format: ['PascalCase'] },
        { selector: 'function', format: ['camelCase', 'PascalCase'] },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      // TanStack Router's redirect is thrown by design, and tRPC types its errors by their shape.
      '@typescript-eslint/only-throw-error': [
        'error',
        {
          allow: [
            { from: 'package', package: '@tanstack/router-core', name: 'Redirect' },
            { from: 'package', package: '@trpc/client', name: 'TRPCClientErrorLike' },
          ],
        },
      ],
      // A function may promise by its interface what it can answer at once.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  { files: ['renderer/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat.recommended] },

  product(['**/*.{ts,tsx,js,mjs,cjs}'], ['no-live-database-copy']),
  product(['**/*.{ts,tsx,js,mjs,cjs}'], ['no-default-export'], ['*.config.{js,ts}']),
  product(PRODUCT, ['no-raw-html']),
  product(PRODUCT, ['no-network', 'no-beacon'], ['renderer/lib/api/**']),
  product(PRODUCT, ['no-ipc-main'], ['electron/desktop/ipc*.ts']),
  product(['renderer/**/*.{ts,tsx}'], ['no-node-globals', 'no-effect-value']),
  product(['renderer/**/*.{ts,tsx}'], ['no-desktop-bridge'], ['renderer/lib/desktop-bridge/**']),
  product(PRODUCT, ['no-formats', 'no-locale-text'], ['renderer/lib/**']),
  product(
    RULES_AND_CORE,
    ['no-global-clock', 'no-global-random'],
    ['electron/core/services/clock/**', 'electron/core/services/ids/**'],
  ),
  product(['tests/**/*.{ts,tsx}'], ['no-focused-test', 'no-sleep']),
  { files: [...RULES_AND_CORE, 'renderer/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
);
