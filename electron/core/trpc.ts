import { randomUUID } from 'node:crypto';
import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { AppErrorData } from '#shared/contract/app-error.ts';
import type { Clock } from '#shared/kernel/dates.ts';
import type { IdSource } from '#shared/kernel/ids.ts';
import { AppError } from './app-error.ts';
import type { LogEntry } from './config.ts';
import { storageErrorOf } from './data/storage-error.ts';
import { UndoConflict, type WorkspaceDatabase } from './data/workspace-database.ts';
import type { UploadShelf } from './services/files/upload-shelf.ts';
import type { ImportRunner } from './services/import/import-runner.ts';
import type { PackageRunner } from './services/packages/package-runner.ts';
import type { PackageShelf } from './services/packages/package-shelf.ts';
import type { PreferencesStore } from './services/preferences/preferences-store.ts';
import type { WorkspaceSession } from './services/session/workspace-session.ts';

/** What every use case gets. */
export interface RequestContext {
  readonly session: WorkspaceSession;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly imports: ImportRunner;
  readonly packages: PackageRunner;
  /** Packages that somebody is looking at. */
  readonly packageShelf: PackageShelf;
  /** Files that were sent up and not yet added to anything. */
  readonly uploads: UploadShelf;
  readonly preferences: PreferencesStore;
  readonly shell: 'browser' | 'desktop';
  readonly version: string;
  readonly assetsDirectory: string;
  readonly documentsDirectory: string;
  readonly dataDirectory: string;
  readonly initialWorkspace: string | null;
  readonly log: (entry: LogEntry) => void;
}

/** What a use case of an open workspace gets: gather from `db`, decide, write through `db`. */
export interface WorkspaceContext extends RequestContext {
  readonly db: WorkspaceDatabase;
  /** Role of the user, for the history. */
  readonly actor: string;
}

const trpc = initTRPC.context<RequestContext>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: shape.data.code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, app: appErrorOf(error) },
  }),
});

function appErrorOf(error: TRPCError): AppErrorData {
  const { cause } = error;
  if (cause instanceof AppError) return cause.data;
  if (cause instanceof ZodError) {
    const fields = cause.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code, details: {} }));
    return { code: 'invalid-input', details: {}, fields };
  }
  if (error.code === 'UNSUPPORTED_MEDIA_TYPE' || error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR') {
    return { code: 'invalid-input', details: {}, fields: [] };
  }
  if (error.code === 'NOT_FOUND') return { code: 'not-found', details: {}, fields: [] };
  return { code: 'unexpected', details: { incident: incidentOf(error) }, fields: [] };
}

/** The incident id of each error that was met, so that log and user see the same one. */
const incidents = new WeakMap<TRPCError, string>();

function incidentOf(error: TRPCError): string {
  const known = incidents.get(error) ?? randomUUID().slice(0, 8);
  incidents.set(error, known);
  return known;
}

/** Turns what a use case throws into an error of the closed set; bugs are logged with an incident id, without contents. */
const withAppErrors = trpc.middleware(async ({ next, ctx, path }) => {
  const result = await next();
  if (result.ok) return result;
  const { error } = result;
  const cause = error.cause ?? error;
  if (cause instanceof AppError) throw new TRPCError({ code: statusOf(cause.data.code), cause });
  if (cause instanceof ZodError) return result;
  const storage = storageErrorOf(cause);
  if (storage !== null) {
    const code = storage.code === 'wrong-key-or-damaged' ? 'wrong-passphrase-or-damaged' : storage.code;
    throw new TRPCError({ code: 'UNPROCESSABLE_CONTENT', cause: new AppError(code) });
  }
  if (cause instanceof UndoConflict) {
    throw new TRPCError({ code: 'CONFLICT', cause: new AppError('undo-conflict') });
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') {
    ctx.log({
      level: 'error',
      event: 'unexpected-error',
      details: { incident: incidentOf(error), path, place: placeOf(cause) },
    });
  }
  return result;
});

function statusOf(code: AppErrorData['code']): 'NOT_FOUND' | 'PRECONDITION_FAILED' | 'BAD_REQUEST' {
  if (code === 'not-found') return 'NOT_FOUND';
  return code === 'no-workspace' ? 'PRECONDITION_FAILED' : 'BAD_REQUEST';
}

/** Where an exception was thrown: file and line, never the message, which may hold contents. */
function placeOf(cause: unknown): string {
  const line =
    cause instanceof Error ? cause.stack?.split('\n').find((text) => text.trim().startsWith('at ')) : undefined;
  return (
    line
      ?.trim()
      .replace(/^at /, '')
      .replace(/\(?(?:file:\/\/)?[^()]*[/\\]/, '')
      .replace(/\)$/, '') ?? 'unknown'
  );
}

/** Makes a router of a feature. */
export const router = trpc.router;

/** A use case that works without an open workspace. */
export const openProcedure = trpc.procedure.use(withAppErrors);

/** A use case of the open workspace; refused with `no-workspace` when there is none. */
export const workspaceProcedure = openProcedure.use(({ ctx, next }) => {
  const db = ctx.session.database();
  if (db === null) throw new AppError('no-workspace');
  return next({ ctx: { ...ctx, db, actor: ctx.session.actor() } });
});
