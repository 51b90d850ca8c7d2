import { z } from 'zod';

/**
 * Messages between a shell and the process of the core, plain structured-clone values.
 *
 * Each side parses what it gets: a message that does not fit is a bug of ours and is refused whole.
 */

const body = z.instanceof(Uint8Array).nullable();
const headers = z.array(z.tuple([z.string(), z.string()]));

/** What a shell tells the core to start with: the configuration of the core without its functions. */
export const coreStartConfigSchema = z.strictObject({
  /** Bearer token that every request to the API must carry. */
  token: z.string().min(32),
  shell: z.enum(['browser', 'desktop']),
  version: z.string(),
  dataDirectory: z.string().min(1),
  documentsDirectory: z.string().min(1),
  assetsDirectory: z.string().min(1),
  rendererDirectory: z.string().min(1).nullable(),
  importWorkerPath: z.string().min(1),
  packageWorkerPath: z.string().min(1),
  /** Workspace file to unlock first, or null. */
  initialWorkspace: z.string().min(1).nullable(),
});
export type CoreStartConfig = Readonly<z.infer<typeof coreStartConfigSchema>>;

/** From the shell to the core. */
export const shellMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), config: coreStartConfigSchema }),
  z.strictObject({
    type: z.literal('request'),
    id: z.int().positive(),
    method: z.string(),
    url: z.string(),
    headers,
    body,
  }),
  z.strictObject({ type: z.literal('close') }),
]);
export type ShellMessage = z.infer<typeof shellMessageSchema>;

/** From the core to the shell. */
export const coreMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({
    type: z.literal('response'),
    id: z.int().positive(),
    status: z.int().min(200).max(599),
    headers,
    body,
  }),
  /** The core wants its process ended: the only way the key leaves memory. */
  z.strictObject({ type: z.literal('locked') }),
]);
export type CoreMessage = z.infer<typeof coreMessageSchema>;
