/**
 * The directions in which files may import each other.
 *
 * A folder name is a permission: each `layer` names a folder and everything of ours it may import, types included.
 * scripts/layers.mjs runs these rules and refuses files that no layer covers.
 */

/** Everything that is ours, as opposed to packages and Node's own modules. */
const OUR_FILES = '^(assets|docs|electron|renderer|scripts|shared|tests)/|^[^/]+\\.(cjs|js|json|mjs|ts)$';

const NPM = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'npm-bundled'];

/** Files that match `from` import those of our files that match one of `allowed`, and no others. */
const layer = (name, from, allowed) => ({
  name: `layer-${name}`,
  severity: 'error',
  from: { path: from },
  to: { path: OUR_FILES, pathNot: allowed },
});

const forbidden = (name, from, to) => ({ name, severity: 'error', from, to });

/** Errors and configuration of the core: everything in the core may know them. */
const CORE_BASE = '^electron/core/(app-error|config)\\.ts$';

/** Context and procedure builders of the API. */
const CORE_PROCEDURES = '^electron/core/trpc\\.ts$';

/** The one file of the renderer that knows the router, as a type. */
const ROUTER_TYPE = '^renderer/lib/api/router-type\\.ts$';

module.exports = {
  forbidden: [
    forbidden('no-circular', {}, { circular: true }),
    forbidden('no-unresolved', {}, { couldNotResolve: true }),
    forbidden('nothing-imports-build-output', {}, { path: '^(dist|release|\\.cache)/' }),

    layer('kernel', '^shared/kernel/', ['^shared/kernel/']),
    layer('domain', '^shared/domain/', ['^shared/(kernel|domain)/']),
    layer('contract', '^shared/contract/', ['^shared/']),
    forbidden('shared-has-no-node', { path: '^shared/' }, { dependencyTypes: ['core'] }),
    forbidden('kernel-and-domain-have-no-packages', { path: '^shared/(kernel|domain)/' }, { dependencyTypes: NPM }),
    forbidden(
      'contract-has-only-zod',
      { path: '^shared/contract/' },
      { dependencyTypes: NPM, pathNot: '(^|/)node_modules/zod/' },
    ),

    layer('core-migrations', '^electron/core/data/migrations/', ['^electron/core/data/migrations/']),
    layer('core-base', CORE_BASE, ['^shared/', CORE_BASE]),
    layer('core-data', '^electron/core/data/(?!migrations/)', ['^shared/', CORE_BASE, '^electron/core/data/']),
    layer('core-services', '^electron/core/services/', ['^shared/', CORE_BASE, '^electron/core/(data|services)/']),
    layer('core-procedures', CORE_PROCEDURES, ['^shared/', CORE_BASE, '^electron/core/(data|services)/']),
    layer('core-feature', '^electron/core/features/([^/]+)/', [
      '^shared/',
      CORE_BASE,
      CORE_PROCEDURES,
      '^electron/core/(data|services)/',
      '^electron/core/features/$1/',
    ]),
    layer('core-http', '^electron/core/http/', ['^shared/', '^electron/core/(?!index\\.ts$)']),
    layer('core-door', '^electron/core/index\\.ts$', ['^shared/', '^electron/core/']),
    layer('host', '^electron/host/', ['^shared/', '^electron/core/index\\.ts$', '^electron/host/']),
    layer('desktop', '^electron/desktop/', ['^shared/', '^electron/(host|desktop)/']),
    layer('browser', '^electron/browser/', ['^shared/', '^electron/(host|browser)/']),
    layer('preload', '^electron/preload/', ['^shared/contract/', '^electron/preload/']),
    forbidden(
      'electron-only-in-desktop-and-preload',
      { pathNot: '^(electron/(desktop|preload)/|tests/)' },
      { path: '(^|/)node_modules/electron(/|$)|^electron(/(main|common|renderer))?$' },
    ),
    forbidden(
      'database-addon-only-in-core-data',
      { path: '^(shared|renderer|electron)/', pathNot: '^electron/core/data/' },
      { path: '(^|/)node_modules/better-sqlite3-multiple-ciphers/' },
    ),
    forbidden(
      'screen-packages-only-in-renderer',
      { path: '^(shared|electron)/' },
      { path: '(^|/)node_modules/(react|react-dom|react-i18next|@mui|@emotion|@tanstack|@trpc/client)/' },
    ),

    layer('renderer-start', '^renderer/[^/]+$', ['^shared/', '^renderer/(app|ui|lib)/', '^renderer/[^/]+$']),
    layer('renderer-app', '^renderer/app/', ['^shared/', '^renderer/(app|features|parts|ui|lib)/']),
    layer('renderer-feature', '^renderer/features/([^/]+)/', [
      '^shared/',
      '^renderer/(parts|ui|lib)/',
      '^renderer/features/$1/',
    ]),
    layer('renderer-parts', '^renderer/parts/', ['^shared/', '^renderer/(parts|ui|lib)/']),
    layer('renderer-ui', '^renderer/ui/', ['^shared/', '^renderer/(ui|lib)/']),
    layer('renderer-lib', '^renderer/lib/(?!api/router-type\\.ts$)', ['^shared/', '^renderer/(ui|lib)/']),
    layer('renderer-router-type', ROUTER_TYPE, ['^electron/core/http/app-router\\.ts$']),
    forbidden(
      'router-type-is-only-a-type',
      { path: ROUTER_TYPE },
      { path: '^electron/|(^|/)node_modules/', dependencyTypesNot: ['type-only'] },
    ),
    forbidden('renderer-has-no-node', { path: '^renderer/' }, { dependencyTypes: ['core'] }),
    forbidden(
      'renderer-has-no-core-packages',
      { path: '^renderer/', pathNot: ROUTER_TYPE },
      {
        path: '(^|/)node_modules/(@trpc/server|better-sqlite3-multiple-ciphers|conf|electron|kysely|open|read-excel-file)/',
      },
    ),

    layer('tests-end-to-end', '^tests/e2e/', [
      '^tests/(e2e|support/electron-double)/',
      '^tests/support/import-files\\.ts$',
      '^scripts/',
    ]),
    layer('tests-electron-double', '^tests/support/electron-double/', ['^tests/support/electron-double/', '^scripts/']),
    layer('tests', '^tests/(?!e2e/|support/electron-double/)', [
      '^(shared|electron|renderer|scripts|tests)/',
      '^[^/]+$',
    ]),
    layer('scripts', '^scripts/', ['^scripts/', '^[^/]+\\.(cjs|js|json|ts)$']),
    layer('configuration', '^[^/]+\\.(cjs|js|mjs|ts)$', ['^scripts/', '^[^/]+\\.(cjs|js|ts)$']),
    forbidden('nothing-imports-tests', { pathNot: '^tests/' }, { path: '^tests/' }),
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^(\\.cache|dist|release)/'] },
    // Imports of types only are imports too.
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      importsFields: ['imports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      mainFields: ['main', 'types', 'typings'],
    },
  },
};
