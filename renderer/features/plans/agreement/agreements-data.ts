import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';

/** All agreements of the school with their counts. */
export type AgreementList = ApiOutputs['agreements']['list'];
/** One agreement with its names and checks. */
export type AgreementEntry = AgreementList['entries'][number];
/** What stands on the paper. */
export type Contents = AgreementEntry['contents'];

/** Which agreements are shown. */
export const AGREEMENT_FILTERS = ['all', 'draft', 'signed', 'overdue', 'soon', 'kept', 'partly', 'not-kept'] as const;
/** See {@link AGREEMENT_FILTERS}. */
export type AgreementFilter = (typeof AGREEMENT_FILTERS)[number];

/** Whether an agreement passes a filter. */
export function passes(entry: AgreementEntry, filter: AgreementFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'draft':
    case 'signed':
      return (entry.agreement.signed === null) === (filter === 'draft');
    case 'overdue':
    case 'soon':
      return entry.waiting.some(({ urgency }) => urgency === filter);
    case 'kept':
    case 'partly':
    case 'not-kept':
      return entry.outcome === filter;
  }
}
