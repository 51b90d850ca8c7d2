import { isTRPCClientError } from '@trpc/client';
import {
  APP_ERROR_CODES,
  type AppErrorCode,
  type AppErrorData,
  type FieldProblem,
} from '#shared/contract/app-error.ts';

/** What went wrong in terms the interface can act on; its sentence is `t('errors:' + code, details)`. */
export type Problem = AppErrorData;

/** Turns whatever a query, mutation or render threw into a {@link Problem}; never throws. */
export function problemOf(error: unknown): Problem {
  if (!isTRPCClientError(error)) return problem('unexpected');
  const app = appErrorOf(error.data);
  if (app !== null) return app;
  const status = statusOf(error.meta);
  if (status === 401) return problem('unauthorised');
  // A gateway error comes from the shell while the core's process is being replaced.
  if (status === null || status === 502 || status === 503) return problem('core-stopped');
  return problem('unexpected');
}

function problem(code: AppErrorCode): Problem {
  return { code, details: {}, fields: [] };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isAppErrorCode(code: unknown): code is AppErrorCode {
  return APP_ERROR_CODES.some((known) => known === code);
}

function statusOf(meta: unknown): number | null {
  if (!isRecord(meta) || !isRecord(meta['response'])) return null;
  const status = meta['response']['status'];
  return typeof status === 'number' ? status : null;
}

function appErrorOf(data: unknown): Problem | null {
  if (!isRecord(data) || !isRecord(data['app'])) return null;
  const { code, details, fields } = data['app'];
  if (!isAppErrorCode(code)) return null;
  return {
    code,
    details: isRecord(details) ? scalarsOf(details) : {},
    fields: Array.isArray(fields) ? fields.flatMap(fieldOf) : [],
  };
}

function scalarsOf(details: Readonly<Record<string, unknown>>): Record<string, string | number> {
  const scalars: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') scalars[key] = value;
  }
  return scalars;
}

function fieldOf(field: unknown): readonly FieldProblem[] {
  if (!isRecord(field)) return [];
  const { path, code, details } = field;
  if (typeof path !== 'string' || typeof code !== 'string') return [];
  return [{ path, code, details: isRecord(details) ? scalarsOf(details) : {} }];
}
