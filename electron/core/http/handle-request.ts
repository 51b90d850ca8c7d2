import { timingSafeEqual } from 'node:crypto';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { AppErrorCode, AppErrorData } from '#shared/contract/app-error.ts';
import type { RequestContext } from '../trpc.ts';
import { appRouter } from './app-router.ts';
import { BACKGROUND_HEADER, securityHeaders } from './security-headers.ts';
import type { StaticFiles } from './static-files.ts';

const API_PATH = '/api/trpc';

/** What answering requests needs. */
export interface RequestParts {
  readonly token: string;
  readonly staticFiles: StaticFiles | null;
  readonly context: RequestContext;
}

/** Answers one request: the API for those who carry the token, the files of the interface for everybody else. */
export async function handleRequest(request: Request, parts: RequestParts): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === API_PATH || pathname.startsWith(`${API_PATH}/`)) return answerApi(request, parts);
  if (pathname.startsWith('/api/') || parts.staticFiles === null) return errorResponse(404, 'not-found');
  return parts.staticFiles.answer(request.method, pathname);
}

async function answerApi(request: Request, { token, context }: RequestParts): Promise<Response> {
  if (!carriesToken(request, token)) return errorResponse(401, 'unauthorised');
  if (request.method !== 'GET' && request.method !== 'POST') return errorResponse(405, 'invalid-input');
  if (!request.headers.has(BACKGROUND_HEADER)) context.session.touch();
  const response = await fetchRequestHandler({
    endpoint: API_PATH,
    req: request,
    router: appRouter,
    createContext: () => context,
    allowMethodOverride: true,
  });
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(securityHeaders(null))) headers.set(name, value);
  headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}

function carriesToken(request: Request, token: string): boolean {
  const given = Buffer.from(request.headers.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** An error outside the API's own error form, with the same data. */
export function errorResponse(status: number, code: AppErrorCode): Response {
  const app: AppErrorData = { code, details: {}, fields: [] };
  return Response.json(
    { error: { message: code, code: -32600, data: { code, httpStatus: status, app } } },
    { status, headers: { ...securityHeaders(null), 'cache-control': 'no-store' } },
  );
}
