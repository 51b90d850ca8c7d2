import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SchoolImportFile, SchoolImportPreview, SchoolImportResult } from '#shared/contract/school-import.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi, useApiClient } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';

/** DUO's list of schools on its way in. */
export interface SchoolImport {
  readonly fileName: string | null;
  /** One board, or the whole list. */
  readonly scope: 'board' | 'all';
  /** Number of the chosen board; null while none is chosen. */
  readonly board: string | null;
  readonly preview: SchoolImportPreview | null;
  readonly isPreviewStale: boolean;
  readonly result: SchoolImportResult | null;
  readonly isReading: boolean;
  readonly isCommitting: boolean;
  readonly readProblem: Problem | null;
  readonly problem: Problem | null;
  readonly read: (file: File, onRead: () => void) => void;
  readonly setScope: (scope: 'board' | 'all') => void;
  readonly chooseBoard: (board: string | null) => void;
  readonly commit: (onDone: () => void) => void;
}

/** Keeps a list of schools from file to commit; the core forgets the file when the wizard is left. */
export function useSchoolImport(): SchoolImport {
  const api = useApi();
  const client = useApiClient();
  const [file, setFile] = useState<SchoolImportFile | null>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [chosenScope, setScope] = useState<'board' | 'all' | null>(null);
  const [board, chooseBoard] = useState<string | null>(null);
  const [result, setResult] = useState<SchoolImportResult | null>(null);
  const read = useMutation(api.schoolImport.read.mutationOptions());
  const commit = useChange(api.schoolImport.commit.mutationOptions(), { showsError: true });

  const importId = file?.importId ?? null;
  const isOpen = importId !== null && result === null;
  const options = { boardNumber: chosenScope === 'all' ? null : board };
  const preview = useQuery({
    queryKey: ['school-import-preview', importId, options],
    queryFn: () => client.schoolImport.preview.mutate({ importId: importId ?? '', options }),
    enabled: isOpen,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });
  // A list without several boards leaves nothing to choose.
  const scope = chosenScope ?? ((preview.data?.boards.length ?? 0) > 1 ? 'board' : 'all');

  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // A file that the core no longer has is as good as discarded.
      client.schoolImport.discard.mutate({ importId }).catch(() => undefined);
    };
  }, [client, importId, isOpen]);

  const failed = preview.error ?? commit.error;
  return {
    fileName,
    scope,
    board,
    preview: preview.data ?? null,
    isPreviewStale: preview.isPlaceholderData,
    result,
    isReading: read.isPending,
    isCommitting: commit.isPending,
    readProblem: read.error === null ? null : problemOf(read.error),
    problem: failed === null ? null : problemOf(failed),
    read: (chosen, onRead) =>
      read.mutate(chosen, {
        onSuccess: (next) => {
          setFile(next);
          setFileName(chosen.name);
          setScope(null);
          chooseBoard(null);
          onRead();
        },
      }),
    setScope,
    chooseBoard,
    commit: (onDone) => {
      if (importId === null) return;
      commit.mutate(
        { importId, options },
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
