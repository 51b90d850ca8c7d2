/**
 * The nonce that lets the styles made at run time through the content security policy; null in the development server,
 * which has no policy. The core writes a fresh one into the page.
 */
export function styleNonce(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? null;
}
