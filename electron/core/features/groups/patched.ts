/** Fields that change; one that is left out or undefined stays as it is. */
export type Patch<Draft> = { readonly [Field in keyof Draft]?: Draft[Field] | undefined };

/**
 * A record with the fields of a patch in place of its own, so that two fields that save themselves shortly after one
 * another do not overwrite each other.
 */
export function patched<Draft extends object>(record: Draft, patch: Patch<Partial<Draft>>): Draft {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...record, ...(Object.fromEntries(given) as Partial<Draft>) };
}
