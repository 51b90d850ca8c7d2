import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type {
  FrameworkImportFile,
  FrameworkImportOptions,
  FrameworkImportPreview,
  FrameworkImportResult,
} from '#shared/contract/framework-exchange.ts';
import {
  hasTitleColumn,
  type FrameworkTableField,
  type FrameworkTableMapping,
} from '#shared/domain/framework-exchange/table-columns.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi, useApiClient } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';

/** A file with a framework on its way in. */
export interface FrameworkImport {
  readonly file: FrameworkImportFile | null;
  readonly fileName: string | null;
  readonly mapping: FrameworkTableMapping;
  readonly options: FrameworkImportOptions;
  /** Title of a new framework: what was typed, else what the file says, else the name of the file. */
  readonly title: string;
  /** What it would make; null while that is worked out. */
  readonly preview: FrameworkImportPreview | null;
  /** Whether `preview` still answers a former question. */
  readonly isPreviewStale: boolean;
  readonly result: FrameworkImportResult | null;
  readonly isReading: boolean;
  readonly isCommitting: boolean;
  readonly readProblem: Problem | null;
  readonly previewProblem: Problem | null;
  readonly commitProblem: Problem | null;
  readonly read: (file: File, onRead: (file: FrameworkImportFile) => void) => void;
  readonly selectSheet: (sheet: string) => void;
  /** What a column is; null leaves it out. Another column that was the same is left out then. */
  readonly assign: (column: number, field: FrameworkTableField | null) => void;
  readonly setOptions: (patch: Partial<FrameworkImportOptions>) => void;
  readonly commit: (onDone: () => void) => void;
}

const NO_CHOICES: FrameworkImportOptions = {
  ratedLayer: null,
  scale: null,
  title: null,
  target: null,
  conflicts: 'keep',
  missing: null,
};

/** Keeps a framework from file to commit; the core forgets the file when the wizard is left. */
export function useFrameworkImport(): FrameworkImport {
  const api = useApi();
  const client = useApiClient();
  const [file, setFile] = useState<FrameworkImportFile | null>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [mapping, setMapping] = useState<FrameworkTableMapping>({});
  const [options, setOptions] = useState<FrameworkImportOptions>(NO_CHOICES);
  const [result, setResult] = useState<FrameworkImportResult | null>(null);

  const take = (next: FrameworkImportFile): void => {
    setFile(next);
    setMapping(next.mapping);
  };
  const read = useMutation(api.frameworkExchange.read.mutationOptions());
  const selectSheet = useMutation(api.frameworkExchange.selectSheet.mutationOptions({ onSuccess: take }));
  const commit = useChange(api.frameworkExchange.commit.mutationOptions(), { showsError: true });

  const importId = file?.importId ?? null;
  const isOpen = importId !== null && result === null;
  // The title is asked for at the end only: typing it makes no other preview.
  const asked = { ...options, title: null };
  const preview = useQuery({
    queryKey: ['framework-import-preview', importId, mapping, asked],
    queryFn: () => client.frameworkExchange.preview.mutate({ importId: importId ?? '', mapping, options: asked }),
    // Once it is being written the core has the file no longer.
    enabled: isOpen && !commit.isPending && (file?.format === 'case' || hasTitleColumn(mapping)),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });

  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // A file that the core no longer has is as good as discarded.
      client.frameworkExchange.discard.mutate({ importId }).catch(() => undefined);
    };
  }, [client, importId, isOpen]);

  const said = preview.data?.facts.titleNl ?? '';
  const title = options.title ?? (said || stemOf(fileName ?? ''));
  const problem = (error: unknown): Problem | null => (error === null ? null : problemOf(error));
  return {
    file,
    fileName,
    mapping,
    options,
    title,
    preview: preview.data ?? null,
    isPreviewStale: preview.isPlaceholderData,
    result,
    isReading: read.isPending || selectSheet.isPending,
    isCommitting: commit.isPending,
    readProblem: problem(read.error),
    previewProblem: problem(preview.error ?? selectSheet.error),
    commitProblem: problem(commit.error),
    read: (source, onRead) =>
      read.mutate(source, {
        onSuccess: (next) => {
          take(next);
          setFileName(source.name);
          setOptions(NO_CHOICES);
          commit.reset();
          onRead(next);
        },
      }),
    selectSheet: (sheet) => {
      if (importId !== null) selectSheet.mutate({ importId, sheet });
    },
    assign: (column, field) => {
      const kept = Object.entries(mapping).filter(([name, index]) => index !== column && name !== field);
      setMapping(Object.fromEntries(field === null ? kept : [...kept, [field, column]]));
    },
    setOptions: (patch) => setOptions((before) => ({ ...before, ...patch })),
    commit: (onDone) => {
      if (importId === null) return;
      commit.mutate(
        { importId, mapping, options: { ...options, title: title.trim() === said ? null : title } },
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

/** The name of a file without its ending, with spaces where there were none. */
function stemOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim();
}
