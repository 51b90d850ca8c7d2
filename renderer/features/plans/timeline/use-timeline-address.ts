import { useSearch, useNavigate } from '@tanstack/react-router';
import type { SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';

/** Most school years side by side. */
export const MOST_YEARS = 5;
const USUAL_YEARS = 3;

/** What the time line shows, as it stands in the address; an empty text filters nothing. */
export interface TimelineAddress {
  /** First school year, as the calendar year in which it starts. */
  readonly from: number;
  /** School years side by side, 1–5. */
  readonly years: number;
  readonly bouw: string;
  readonly group: string;
  readonly goal: string;
  readonly state: string;
  readonly kind: string;
  readonly query: string;
  /** Leaves out who has nothing planned in these years. */
  readonly isPlannedOnly: boolean;
  /** Moves what was planned together for everybody at once. */
  readonly isTogether: boolean;
}

/** Parameters of the address that the time line sets; the search box keeps `q` itself. */
export type TimelineParameter =
  'from' | 'years' | 'bouw' | 'group' | 'goal' | 'state' | 'kind' | 'planned' | 'together';

/** The choices of the time line in the address, and a way to change one; an empty value takes it out of the address. */
export function useTimelineAddress(
  schoolYear: number,
): readonly [TimelineAddress, (parameter: TimelineParameter, value: string) => void] {
  const search: SearchTexts = useSearch({ strict: false });
  const navigate = useNavigate();
  const from = Number(search['from']);
  const years = Number(search['years']);
  const address: TimelineAddress = {
    from: Number.isInteger(from) && Math.abs(from - schoolYear) <= 50 ? from : schoolYear,
    years: Number.isInteger(years) && years >= 1 && years <= MOST_YEARS ? years : USUAL_YEARS,
    bouw: search['bouw'] ?? '',
    group: search['group'] ?? '',
    goal: search['goal'] ?? '',
    state: search['state'] ?? '',
    kind: search['kind'] ?? '',
    query: search['q'] ?? '',
    isPlannedOnly: search['planned'] === 'yes',
    isTogether: search['together'] === 'yes',
  };
  const set = (parameter: TimelineParameter, value: string): void => {
    void navigate({
      to: '.',
      replace: true,
      search: (before: SearchTexts) => ({ ...before, [parameter]: value }),
    });
  };
  return [address, set];
}
