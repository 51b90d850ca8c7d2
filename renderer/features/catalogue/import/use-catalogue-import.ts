import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  CatalogueImportFile,
  CatalogueImportPreview,
  CatalogueImportResult,
} from '#shared/contract/catalogue-import.ts';
import type { CatalogueField, CatalogueMapping } from '#shared/domain/catalogue-exchange/columns.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi, useApiClient } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';

/** A list of catalogue entries on its way in. */
export interface CatalogueImport {
  readonly file: CatalogueImportFile | null;
  readonly mapping: CatalogueMapping;
  /** What it would do; null while that is worked out. */
  readonly preview: CatalogueImportPreview | null;
  readonly result: CatalogueImportResult | null;
  readonly skipsErrors: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  readonly read: (file: File, onRead: () => void) => void;
  readonly selectSheet: (sheet: string) => void;
  /** What a column is; null leaves it out. Another column that was the same is left out then. */
  readonly assign: (column: number, field: CatalogueField | null) => void;
  readonly skipErrors: (isOn: boolean) => void;
  readonly commit: (onDone: () => void) => void;
}

/** Keeps a list from file to commit; the core forgets the file when the wizard is left. */
export function useCatalogueImport(): CatalogueImport {
  const api = useApi();
  const client = useApiClient();
  const [file, setFile] = useState<CatalogueImportFile | null>(null);
  const [mapping, setMapping] = useState<CatalogueMapping>({});
  const [result, setResult] = useState<CatalogueImportResult | null>(null);
  const [skipsErrors, setSkipsErrors] = useState(false);
  const take = (next: CatalogueImportFile): void => {
    setFile(next);
    setMapping(next.mapping);
    setSkipsErrors(false);
  };
  const read = useMutation(api.catalogueImport.read.mutationOptions());
  const selectSheet = useMutation(api.catalogueImport.selectSheet.mutationOptions({ onSuccess: take }));
  const commit = useChange(api.catalogueImport.commit.mutationOptions(), { showsError: true });
  const importId = file?.importId ?? null;
  const isOpen = importId !== null && result === null;
  const preview = useQuery({
    queryKey: ['catalogue-import-preview', importId, mapping],
    queryFn: () => client.catalogueImport.preview.mutate({ importId: importId ?? '', mapping }),
    // Once it is being written the core has the file no longer.
    enabled: isOpen && !commit.isPending && mapping.title !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // A file that the core no longer has is as good as discarded.
      client.catalogueImport.discard.mutate({ importId }).catch(() => undefined);
    };
  }, [client, importId, isOpen]);
  const error = commit.error ?? read.error ?? selectSheet.error ?? preview.error;
  return {
    file,
    mapping,
    preview: preview.isPlaceholderData ? null : (preview.data ?? null),
    result,
    skipsErrors,
    isBusy: read.isPending || selectSheet.isPending || commit.isPending,
    problem: error === null ? null : problemOf(error),
    read: (source, onRead) =>
      read.mutate(source, {
        onSuccess: (next) => {
          take(next);
          commit.reset();
          onRead();
        },
      }),
    selectSheet: (sheet) => {
      if (importId !== null) selectSheet.mutate({ importId, sheet });
    },
    assign: (column, field) => {
      const kept = Object.entries(mapping).filter(([name, index]) => index !== column && name !== field);
      setMapping(Object.fromEntries(field === null ? kept : [...kept, [field, column]]));
    },
    skipErrors: setSkipsErrors,
    commit: (onDone) => {
      if (importId === null) return;
      commit.mutate(
        { importId, mapping, skipRowsWithErrors: skipsErrors },
        {
          onSuccess: (done) => {
            setResult(done);
            onDone();
          },
        },
      );
    },
  };
}
