/** The texts of one language by namespace. */
export type Namespaces = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Texts by path (`./nl/common.json`) as texts by namespace (`common`): every file is a namespace with its name. */
export function namespacesOf(files: Namespaces): Namespaces {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\/([\w-]+)\.json$/, '$1'), texts]),
  );
}
