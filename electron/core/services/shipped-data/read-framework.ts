import { shippedFrameworkLinksSchema, shippedFrameworkSchema } from '#shared/contract/shipped-frameworks.ts';
import type { ShippedFramework } from '#shared/domain/competences/shipped-framework.ts';
import type { ShippedFrameworkLink } from '#shared/domain/competences/shipped-framework-links.ts';
import { readAsset } from './read-asset.ts';

/** Keys of the competence frameworks under `assets/frameworks/`, in the order in which they are offered. */
export const SHIPPED_FRAMEWORK_KEYS = ['team-needs', 'requirements-2017', 'sbl-seven', 'digcompedu'] as const;
export type ShippedFrameworkKey = (typeof SHIPPED_FRAMEWORK_KEYS)[number];

/** The frameworks that a new workspace starts with; the others are added by who wants them. */
export const STARTING_FRAMEWORK_KEYS = ['team-needs'] as const satisfies readonly ShippedFrameworkKey[];

/** Reads a shipped competence framework. Throws when the asset is missing or damaged. */
export async function readFramework(assetsDirectory: string, key: ShippedFrameworkKey): Promise<ShippedFramework> {
  return readAsset(assetsDirectory, ['frameworks', `${key}.json`], shippedFrameworkSchema);
}

/** Reads all shipped competence frameworks, in the order in which they are offered. Throws as {@link readFramework}. */
export async function readFrameworks(assetsDirectory: string): Promise<readonly ShippedFramework[]> {
  return Promise.all(SHIPPED_FRAMEWORK_KEYS.map((key) => readFramework(assetsDirectory, key)));
}

/** Reads the links between shipped frameworks. Throws when the asset is missing or damaged. */
export async function readFrameworkLinks(assetsDirectory: string): Promise<readonly ShippedFrameworkLink[]> {
  return (await readAsset(assetsDirectory, ['frameworks', 'links.json'], shippedFrameworkLinksSchema)).links;
}
