/** A value as it comes back from the core, through JSON; say of what type the answer is. */
export function asAnswer(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
