/** Closes an exhaustive switch: a new case that is not handled becomes a type error, and at run time a bug of ours. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
