/** Scheme of the pages of the program. */
export const APP_SCHEME = 'app';
const APP_HOST = 'groeikaart';

/** Origin of the pages of the program. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * Whether an address is one of our own pages.
 *
 * Compares protocol and host of the parsed address: Node gives "null" as the origin of a custom scheme, and a comparison
 * of texts would take `app://groeikaart.evil` or `app://groeikaart@evil` for ours.
 */
export function isOwnUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
