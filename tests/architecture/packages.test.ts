import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listProjectFiles } from '../../scripts/project-files.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly hasInstallScript?: boolean;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const manifest = JSON.parse(read('package.json')) as Manifest;
const locked = Object.entries(lock.packages);

const PLATFORM_PACKAGES = ['@rolldown/binding', 'lightningcss', '@oxc-parser/binding', '@oxc-resolver/binding'].flatMap(
  (name) =>
    ['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu', 'win32-arm64-msvc', 'win32-x64-msvc'].map(
      (platform) => `${name}-${platform}`,
    ),
);

describe('the lock file', () => {
  test.each(PLATFORM_PACKAGES)('holds %s, so that the tools run on Windows, macOS and Linux', (name) => {
    expect(lock.packages).toHaveProperty([`node_modules/${name}`]);
  });

  test('holds every platform package that a package names: npm ci refuses it otherwise', () => {
    const missing = locked.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.some(([other]) => other.endsWith(`node_modules/${name}`)))
        .map((name) => `${place} names ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('names no server that packages come from', () => {
    expect(locked.filter(([, entry]) => entry.resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  test('brings the Node that runs the scripts', () => {
    expect(lock.packages['node_modules/node']).toMatchObject({ version: '24.21.0', hasInstallScript: true });
  });
});

describe('package.json', () => {
  test('pins every version', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('lets only Node run an install script; the database addon brings its binaries', () => {
    expect(manifest.allowScripts).toEqual({ node: true, 'better-sqlite3-multiple-ciphers': false });
    const withScripts = locked.filter(([, entry]) => entry.hasInstallScript === true).map(([place]) => place);
    expect(withScripts.filter((place) => !(place.replace('node_modules/', '') in manifest.allowScripts))).toEqual(
      ['node_modules/fsevents'].filter((place) => withScripts.includes(place)),
    );
  });
});

test('no file names a package registry or a key to one', () => {
  const registries = new RegExp(
    ['registry\\.npmjs', 'registry\\.yarnpkg', 'registry\\.npmmirror', 'npm\\.pkg\\.github', '_auth(?:Token)?='].join(
      '|',
    ),
  );
  const own = 'tests/architecture/packages.test.ts';
  const texts = listProjectFiles(root).filter(
    (file) => file !== own && /(?:^|\/)\.npmrc$|\.(?:[cm]?[jt]s|tsx|json|html|css|md|ya?ml|sh)$/.test(file),
  );
  expect(texts.filter((file) => registries.test(read(file)))).toEqual([]);
});
