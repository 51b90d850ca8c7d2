import type { AppErrorCode } from '#shared/contract/app-error.ts';

/** Errors that a shell answers itself, with their status and the name that tRPC gives them. */
const SHELL_ERRORS = {
  'request-too-large': { status: 413, name: 'PAYLOAD_TOO_LARGE', rpcCode: -32013 },
  'core-stopped': { status: 503, name: 'SERVICE_UNAVAILABLE', rpcCode: -32603 },
  unexpected: { status: 500, name: 'INTERNAL_SERVER_ERROR', rpcCode: -32603 },
} as const satisfies Partial<Record<AppErrorCode, { status: number; name: string; rpcCode: number }>>;

/** An error of the shell in the form in which the API answers errors, so that the interface reads it the same way. */
export function shellErrorResponse(code: keyof typeof SHELL_ERRORS): Response {
  const { status, name, rpcCode } = SHELL_ERRORS[code];
  const app = { code, details: {}, fields: [] };
  return Response.json(
    { error: { message: name, code: rpcCode, data: { code: name, httpStatus: status, app } } },
    { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } },
  );
}
