/** Exit code of a process that refuses to run on this version of Node. */
export const EXIT_UNSUITABLE_RUNTIME = 78;

/**
 * A sentence when the running Node cannot load the database addon, else null.
 *
 * The addon needs Node-API 10 and takes older processes down without a message, so the check comes before it is loaded.
 */
export function runtimeProblem(versions: {
  readonly node?: string | undefined;
  readonly napi?: string | undefined;
}): string | null {
  if (Number(versions.napi ?? 0) >= 10) return null;
  return `Groeikaart needs Node 22.14 or newer; this is Node ${versions.node ?? '(unknown)'}.`;
}
