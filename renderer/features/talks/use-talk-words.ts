import { useTranslation } from 'react-i18next';
import { schoolYearLabel } from '#shared/kernel/school-year.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { ListedTalk, TalkStanding } from './talks-data.ts';

/** Short facts of talks in the language of the interface. */
export function useTalkWords() {
  const { t } = useTranslation('talks');
  const formats = useFormats();
  return {
    formats,
    year: (startYear: number): string => schoolYearLabel({ kind: 'school-year', startYear }),
    kind: (kind: ListedTalk['kind']): string => t(`kinds.${kind}`),
    standing: (standing: TalkStanding): string => t(`standings.${standing}`),
    when: ({ heldOn, plannedOn, startsAt }: Pick<ListedTalk, 'heldOn' | 'plannedOn' | 'startsAt'>): string => {
      const on = heldOn ?? plannedOn;
      if (on === null) return t('no-date');
      return startsAt === null ? formats.weekdayDate(on) : t('at', { date: formats.weekdayDate(on), time: startsAt });
    },
  };
}
