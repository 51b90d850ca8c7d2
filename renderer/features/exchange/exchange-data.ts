import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** How far the exchange is, with everybody. */
export type ExchangeList = ApiOutputs['exchange']['list'];

/** Somebody about whom packages are exchanged, or can be. */
export type ExchangeEntry = ExchangeList['entries'][number];

/** What a package would change. */
export type PackagePreview = ApiOutputs['exchange']['open'];

/** Something that both sides changed. */
export type PackageConflict = PackagePreview['conflicts'][number];
