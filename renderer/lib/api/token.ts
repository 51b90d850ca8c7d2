const STORAGE_KEY = 'groeikaart.token';

/**
 * The bearer token of this window, or null when the page was opened without the printed link.
 *
 * The shell hands it over in the fragment of the address, which no server ever sees. It is taken out of the address
 * at once, so that it stays out of the history and of copied links, and kept for a reload of the same window.
 */
export function takeToken(): string | null {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (token === null || token === '') return window.sessionStorage.getItem(STORAGE_KEY);
  window.sessionStorage.setItem(STORAGE_KEY, token);
  window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  return token;
}
