import { shippedFrameworkSchema } from '#shared/contract/shipped-data.ts';
import type { ShippedFramework } from '#shared/domain/competences/shipped-framework.ts';
import { readAsset } from './read-asset.ts';

/** Keys of the competence frameworks under `assets/frameworks/`, in the order in which a new workspace gets them. */
export const SHIPPED_FRAMEWORK_KEYS = ['team-needs'] as const;
export type ShippedFrameworkKey = (typeof SHIPPED_FRAMEWORK_KEYS)[number];

/** Reads a shipped competence framework. Throws when the asset is missing or damaged. */
export async function readFramework(assetsDirectory: string, key: ShippedFrameworkKey): Promise<ShippedFramework> {
  return readAsset(assetsDirectory, ['frameworks', `${key}.json`], shippedFrameworkSchema);
}
