import { z } from 'zod';
import type { SchoolYearStart } from '../kernel/school-year.ts';
import { WORKSPACE_KINDS } from '../domain/workspace/entities.ts';

const schoolYearStart = z
  .string()
  .regex(/^\d{2}-\d{2}$/)
  .transform((text) => text as SchoolYearStart);

const masterShareOptions = z.strictObject({
  definition: z.enum(['a', 'b']),
  unit: z.enum(['persons', 'fte']),
  includesLeaders: z.boolean(),
  includesCareCoordinators: z.boolean(),
});

const workspaceFields = {
  name: z.string().trim().max(200),
  brin: z.string().trim().toUpperCase().max(10).nullable(),
  schoolYearStart,
  masterTargetPercent: z.int(),
  masterTargetYear: z.int().nullable(),
};

/** What a new workspace needs. `fileName` without folder; `passphrase` is judged by the passphrase policy. */
export const createWorkspaceSchema = z.strictObject({
  ...workspaceFields,
  folder: z.string().min(1).max(4096),
  fileName: z.string().min(1).max(255),
  passphrase: z.string().max(1024),
  kind: z.enum(WORKSPACE_KINDS),
});

/** What can be changed of a workspace. */
export const updateWorkspaceSchema = z.strictObject({ ...workspaceFields, masterShareOptions });

const path = z.string().min(1).max(4096);

/** Opening with a passphrase. */
export const openWorkspaceSchema = z.strictObject({ path, passphrase: z.string().max(1_048_576) });

/** Opening with the words of the recovery sheet. */
export const openWithRecoveryWordsSchema = z.strictObject({ path, words: z.string().max(2000) });

/** Changing the passphrase of the open workspace. */
export const changePassphraseSchema = z.strictObject({
  current: z.string().max(1_048_576),
  next: z.string().max(1024),
});
