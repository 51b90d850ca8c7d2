import type { Page } from '@playwright/test';

/** An answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  /** What a query or mutation gave; null with an error. */
  readonly data: unknown;
  /** Code of an expected error, or null. */
  readonly code: string | null;
}

/** Asks the API from the page itself, by the way the interface takes, for what has no place in the interface. */
export async function askApi(
  page: Page,
  token: string,
  kind: 'query' | 'mutation',
  procedure: string,
  input?: unknown,
): Promise<ApiAnswer> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const json = input === undefined ? undefined : JSON.stringify(input);
  const query = kind === 'query' && json !== undefined ? `?input=${encodeURIComponent(json)}` : '';
  const init =
    kind === 'query' ? { headers } : { method: 'POST', headers, ...(json === undefined ? {} : { body: json }) };
  const { status, text } = await page.evaluate(
    async ([path, options]) => {
      const response = await fetch(path, options);
      return { status: response.status, text: await response.text() };
    },
    [`/api/trpc/${procedure}${query}`, init] as const,
  );
  const answer = JSON.parse(text) as {
    result?: { data?: unknown };
    error?: { data?: { app?: { code?: string } } };
  };
  return { status, data: answer.result?.data ?? null, code: answer.error?.data?.app?.code ?? null };
}
