import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { TeamImportFile, TeamImportPreview, TeamImportResult } from '#shared/contract/team-import.ts';
import type { TeamImportField, TeamImportMapping } from '#shared/domain/team-import/columns.ts';
import { DEFAULT_TEAM_IMPORT_OPTIONS, type TeamImportOptions } from '#shared/domain/team-import/plan-types.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useApi, useApiClient } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';

/** A staff list on its way in. */
export interface StaffImport {
  readonly file: TeamImportFile | null;
  readonly fileName: string | null;
  readonly mapping: TeamImportMapping;
  readonly options: TeamImportOptions;
  /** What it would do; null while that is worked out. */
  readonly preview: TeamImportPreview | null;
  /** Whether `preview` still answers a former question. */
  readonly isPreviewStale: boolean;
  readonly result: TeamImportResult | null;
  readonly isReading: boolean;
  readonly isCommitting: boolean;
  readonly readProblem: Problem | null;
  readonly previewProblem: Problem | null;
  readonly commitProblem: Problem | null;
  readonly read: (file: File, onRead: () => void) => void;
  readonly selectSheet: (sheet: string) => void;
  /** What a column is; null leaves it out. Another column that was the same is left out then. */
  readonly assign: (column: number, field: TeamImportField | null) => void;
  readonly setOptions: (patch: Partial<TeamImportOptions>) => void;
  readonly commit: (skipRowsWithErrors: boolean, onDone: () => void) => void;
}

/** What the user made of a column, by its heading; null leaves the column out. */
type ColumnChoices = ReadonlyMap<string, TeamImportField | null>;

/** The mapping with one column given another meaning; a column that had it is left out. */
function assigned(mapping: TeamImportMapping, column: number, field: TeamImportField | null): TeamImportMapping {
  const kept = Object.entries(mapping).filter(([name, index]) => index !== column && name !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

/** The guessed mapping of a file with the choices that the user made for headings that it has too. */
function withChoices(file: TeamImportFile, choices: ColumnChoices): TeamImportMapping {
  let mapping = file.mapping;
  for (const { column, header, refused } of file.columns) {
    const field = choices.get(header);
    if (field !== undefined && refused === null) mapping = assigned(mapping, column, field);
  }
  return mapping;
}

/** Keeps a staff list from file to commit; the core forgets the file when the wizard is left. */
export function useStaffImport(): StaffImport {
  const api = useApi();
  const client = useApiClient();
  const [file, setFile] = useState<TeamImportFile | null>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [mapping, setMapping] = useState<TeamImportMapping>({});
  // By heading: a mended file is read again with the same columns, and what the user chose then still stands.
  const [chosen, setChosen] = useState<ColumnChoices>(new Map());
  const [options, setOptions] = useState<TeamImportOptions>(DEFAULT_TEAM_IMPORT_OPTIONS);
  const [result, setResult] = useState<TeamImportResult | null>(null);

  const take = (next: TeamImportFile): void => {
    setFile(next);
    setMapping(withChoices(next, chosen));
  };
  const read = useMutation(api.teamImport.read.mutationOptions());
  const selectSheet = useMutation(api.teamImport.selectSheet.mutationOptions({ onSuccess: take }));
  const commit = useChange(api.teamImport.commit.mutationOptions(), { showsError: true });

  const importId = file?.importId ?? null;
  const isOpen = importId !== null && result === null;
  const preview = useQuery({
    queryKey: ['team-import-preview', importId, mapping, options],
    queryFn: () => client.teamImport.preview.mutate({ importId: importId ?? '', mapping, options }),
    // Once it is being written the core has the file no longer.
    enabled: isOpen && !commit.isPending && Object.keys(mapping).length > 0,
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    placeholderData: keepPreviousData,
  });

  useEffect(() => {
    if (!isOpen) return;
    return () => {
      // A file that the core no longer has is as good as discarded.
      client.teamImport.discard.mutate({ importId }).catch(() => undefined);
    };
  }, [client, importId, isOpen]);

  const problem = (error: unknown): Problem | null => (error === null ? null : problemOf(error));
  return {
    file,
    fileName,
    mapping,
    options,
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
          setOptions(DEFAULT_TEAM_IMPORT_OPTIONS);
          onRead();
        },
      }),
    selectSheet: (sheet) => {
      if (importId !== null) selectSheet.mutate({ importId, sheet });
    },
    assign: (column, field) => {
      const header = file?.columns[column]?.header ?? '';
      if (header !== '') setChosen(new Map(chosen).set(header, field));
      setMapping(assigned(mapping, column, field));
    },
    setOptions: (patch) => setOptions((before) => ({ ...before, ...patch })),
    commit: (skipRowsWithErrors, onDone) => {
      if (importId === null) return;
      commit.mutate(
        { importId, mapping, options, skipRowsWithErrors },
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
