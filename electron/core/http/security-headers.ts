/** Header by which a poll says that no user did anything, so that it does not keep the workspace from locking. */
export const BACKGROUND_HEADER = 'x-groeikaart-background';

/**
 * Headers of every answer.
 *
 * Nothing but our own files may be loaded or spoken to; no inline script, and style elements only with the nonce that
 * the page itself was given.
 */
export function securityHeaders(styleNonce: string | null): Record<string, string> {
  const styles = styleNonce === null ? "'self'" : `'self' 'nonce-${styleNonce}'`;
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=()',
  };
}
