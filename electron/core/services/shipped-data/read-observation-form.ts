import { shippedObservationFormSchema } from '#shared/contract/observations.ts';
import type { ShippedObservationForm } from '#shared/domain/observations/shipped-form.ts';
import { readAsset } from './read-asset.ts';

/** Keys of the observation forms under `assets/observation-forms/`, in the order in which they are offered. */
export const SHIPPED_OBSERVATION_FORM_KEYS = ['kijkkader', 'icalt-domains'] as const;
/** See {@link SHIPPED_OBSERVATION_FORM_KEYS}. */
export type ShippedObservationFormKey = (typeof SHIPPED_OBSERVATION_FORM_KEYS)[number];

/** Reads a shipped observation form. Throws when the asset is missing or damaged. */
export async function readObservationForm(
  assetsDirectory: string,
  key: ShippedObservationFormKey,
): Promise<ShippedObservationForm> {
  return readAsset(assetsDirectory, ['observation-forms', `${key}.json`], shippedObservationFormSchema);
}
