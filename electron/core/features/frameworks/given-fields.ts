/** Fields that change; one that is left out or undefined stays as it is. */
export type Patch<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

/** The fields of a patch that are given. */
export function givenFields<Fields extends object>(patch: Patch<Fields>): Partial<Fields> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<Fields>;
}
