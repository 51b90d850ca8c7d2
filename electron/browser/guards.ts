/** What the guards look at before a request is passed on. */
export interface GuardedRequest {
  readonly method: string;
  /** The request target as it was sent. */
  readonly target: string;
  /** Every header as it was sent, names and values in turn. */
  readonly rawHeaders: readonly string[];
}

/** Why a request is refused. */
export interface Refusal {
  readonly status: 400 | 403 | 405 | 414 | 421;
  readonly reason: string;
}

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST'];
const LONGEST_TARGET = 8192;

/**
 * Checks that a request comes from our own page on this machine; null when it does.
 *
 * A page of another site can send requests to 127.0.0.1, under a name of its own that resolves to it (DNS rebinding) or
 * straight; both are told by Host, Origin and Sec-Fetch-Site. The token of the API is checked by the core besides.
 */
export function refusalOf(request: GuardedRequest, port: number): Refusal | null {
  const hosts = headerValues(request.rawHeaders, 'host');
  const [host] = hosts;
  if (host === undefined || hosts.length > 1 || !isOwnHost(host, port)) {
    return { status: 421, reason: 'This address is not served here.' };
  }
  if (!METHODS.includes(request.method)) return { status: 405, reason: 'This method is not used here.' };
  if (!request.target.startsWith('/')) return { status: 400, reason: 'The address must be a path.' };
  if (request.target.length > LONGEST_TARGET) return { status: 414, reason: 'The address is too long.' };
  const isOwnOrigin = headerValues(request.rawHeaders, 'origin').every((origin) => origin === `http://${host}`);
  // Other ports of this machine are "same-site": they are strangers too.
  const isOwnSite = headerValues(request.rawHeaders, 'sec-fetch-site').every(
    (site) => site === 'same-origin' || site === 'none',
  );
  if (!isOwnOrigin || !isOwnSite) return { status: 403, reason: 'Requests from other pages are refused.' };
  return null;
}

function isOwnHost(host: string, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

function headerValues(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}
