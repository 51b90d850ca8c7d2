import type { IsoDate } from '#shared/kernel/dates.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';

/** Under whose name and of which day levels are entered: chosen once, for everything on the screen. */
export interface EntrySettings {
  readonly rater: RaterKind;
  /** How the rater wants to be named; empty when the kind says enough. */
  readonly raterName: string;
  readonly ratedOn: IsoDate;
  /** What stands in the field of the day is no date that can be used, so that nothing can be entered. */
  readonly isRefused: boolean;
}
