import { shippedTalkTemplatesSchema } from '#shared/contract/talks.ts';
import { readAsset } from './read-asset.ts';

/** Reads the shipped templates of cycles of talks. Throws when the asset is missing or damaged. */
export async function readShippedTalkTemplates(assetsDirectory: string) {
  return (await readAsset(assetsDirectory, ['talks', 'templates.json'], shippedTalkTemplatesSchema)).templates;
}
