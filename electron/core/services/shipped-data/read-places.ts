import { z } from 'zod';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { readAsset } from './read-asset.ts';

const placesFile = z.strictObject({
  note: z.string().min(1),
  checkedOn: z.iso.date().transform((date) => date as IsoDate),
  places: z.array(z.strictObject({ name: z.string().min(1), latitude: z.number(), longitude: z.number() })),
});

/** The places whose coordinates are shipped, and when they were last looked at. Throws when the asset is damaged. */
export function readPlaces(assetsDirectory: string): Promise<z.output<typeof placesFile>> {
  return readAsset(assetsDirectory, ['catalogue', 'places.json'], placesFile);
}
