import { useTranslation } from 'react-i18next';
import type { PupilGroup, Qualification } from '#shared/domain/team/entities.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { TeamRow } from './team-rows.ts';

/** Sentences that several parts of this screen use. */
export interface TeamWords {
  /** `groep 3 en 4`; empty without groups. */
  readonly groups: (groups: readonly PupilGroup[]) => string;
  /** Functions held, or the function group when they have no title. */
  readonly functions: (row: TeamRow) => string;
  /** `Hbo-master Leren en innoveren`. */
  readonly qualification: (qualification: Pick<Qualification, 'kind' | 'title'>) => string;
  /** `0,8 · 32 uur per week`; a dash when the size is not known. */
  readonly workingTime: (factor: number) => string;
  /** `32 uur per week`, of a working-time factor in ten-thousandths. */
  readonly hours: (factor: number) => string;
}

/** Full-time week in hours (domain-rules C-10). */
const FULL_TIME_WEEK = 40;

/** Pupil groups as text, three or more in a row as a run: `1`, `3`, `5–8`. The groups ascend. */
export function groupRuns(groups: readonly PupilGroup[]): readonly string[] {
  const runs: PupilGroup[][] = [];
  for (const group of groups) {
    const last = runs.at(-1);
    if (last?.at(-1) === group - 1) last.push(group);
    else runs.push([group]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run.map(String) : [`${String(run[0])}–${String(run.at(-1))}`]));
}

/** See {@link TeamWords}. */
export function useTeamWords(): TeamWords {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const hours = (factor: number): string =>
    t('hours-per-week', { hours: formats.number((factor / 10_000) * FULL_TIME_WEEK, 2) });
  return {
    groups: (groups) =>
      groups.length === 0 ? '' : t('groups', { count: groups.length, groups: formats.list(groupRuns(groups)) }),
    functions: (row) => {
      if (row.functionTitles.length > 0) return row.functionTitles.join(', ');
      return row.functionGroup === null ? '' : t(`function-groups.${row.functionGroup}`);
    },
    qualification: ({ kind, title }) => {
      const name = t(`qualification-kinds.${kind}`);
      if (title === '' || title.toLowerCase() === name.toLowerCase()) return name;
      return t('qualification-name', { kind: name, title });
    },
    workingTime: (factor) =>
      factor === 0 ? '–' : t('working-time', { wtf: formats.wtf(factor), hours: hours(factor) }),
    hours,
  };
}
