/** A value as it comes back from the core: through JSON, and with the type of the answer. */
export function asAnswer<Answer>(value: unknown): Answer {
  return JSON.parse(JSON.stringify(value)) as Answer;
}
