import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { CalendarClock, CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefreshState, RefreshTerm } from '#shared/domain/roles/refresh-term.ts';
import { isWithin } from '#shared/kernel/dates.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { useRoleWords } from './use-role-words.ts';
import type { RoleEntry, RolesData } from './use-roles-data.ts';

const ICONS = {
  passed: CircleX,
  soon: CalendarClock,
  current: CircleCheck,
  unknown: CircleHelp,
} as const satisfies Record<RefreshState, LucideIcon>;

type Term = Pick<RefreshTerm, 'state' | 'lastOn' | 'dueOn'>;

/** Gives a refresh term as one sentence: `Opfristermijn liep af op 12 jun 2026`. */
export function useRefreshText(): (term: Term) => string {
  const { t } = useTranslation('roles');
  const formats = useFormats();
  return useCallback(
    ({ state, dueOn }) => t(`refresh.${state}`, { date: dueOn === null ? '' : formats.date(dueOn) }),
    [t, formats],
  );
}

/** A refresh term under a name, as a shape with its sentence and with the day of the last refresh where it is known. */
export function RefreshMark(props: { readonly term: Term; readonly name: string }): ReactNode {
  const { term, name } = props;
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const textOf = useRefreshText();
  const Icon = ICONS[term.state];
  return (
    <span className={`gk-roles-refresh gk-roles-refresh-${term.state}`}>
      <Icon size={16} aria-hidden />
      <span>
        <strong>{name}: </strong>
        <span className="gk-roles-refresh-text">{textOf(term)}</span>
        {term.lastOn !== null && ` · ${t('refresh.last', { date: formats.date(term.lastOn) })}`}
      </span>
    </span>
  );
}

/** Until when each holder of a role is up to date; nothing for a role that asks no refreshing. */
export function RefreshList(props: {
  readonly data: RolesData;
  readonly entry: RoleEntry;
  readonly onOpen: (occupancyId: string) => void;
}): ReactNode {
  const { data, entry } = props;
  const { t } = useTranslation('roles');
  const words = useRoleWords(data);
  if (entry.refresh.length === 0) return null;
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-label={t('refresh.title')}
      sx={{ borderRadius: 2, p: 2.5, display: 'grid', gap: 1 }}
    >
      <Typography variant="h2">
        {t('refresh.title')}
        <HowCounted subject={t('refresh.title')}>
          <p>{t('refresh.how', { count: entry.role.refreshMonths ?? 0 })}</p>
          <p>{t('refresh.how-unknown')}</p>
        </HowCounted>
      </Typography>
      <ul className="gk-roles-terms">
        {entry.refresh.map((term) => {
          const held = entry.occupancies.find(
            ({ personId, from, to }) => personId === term.personId && isWithin(data.today, from, to),
          );
          const name = words.name(term.personId);
          return (
            <li key={term.personId}>
              <RefreshMark term={term} name={name} />
              {held !== undefined && (
                <Button
                  size="small"
                  className="gk-no-print"
                  aria-label={t('refresh.edit-of', { name })}
                  onClick={() => props.onOpen(held.id)}
                >
                  {t('refresh.edit')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Paper>
  );
}
