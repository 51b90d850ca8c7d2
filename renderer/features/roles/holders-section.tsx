import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occupancy } from '#shared/domain/roles/entities.ts';
import { isWithin, type IsoDate } from '#shared/kernel/dates.ts';
import { compareCodeUnits } from '#shared/kernel/text.ts';
import { OccupancyTimeline } from './occupancy-timeline.tsx';
import { usePeriodText } from './use-period-text.ts';
import { useRoleWords } from './use-role-words.ts';
import type { RoleEntry, RolesData } from './use-roles-data.ts';

/** Who holds a role, held it and will hold it: dates, hours and deputy, each on a line of time. */
export function HoldersSection(props: {
  readonly data: RolesData;
  readonly entry: RoleEntry;
  readonly onOpen: (occupancyId: string) => void;
  /** Adds a holder; missing for a role that ended. */
  readonly onAdd?: () => void;
}): ReactNode {
  const { data, entry } = props;
  const { t } = useTranslation('roles');
  const periodOf = usePeriodText();
  const words = useRoleWords(data);
  const occupancies = entry.occupancies.toSorted(
    (left, right) =>
      Number(isNow(right, data.today)) - Number(isNow(left, data.today)) ||
      compareCodeUnits(right.from ?? '', left.from ?? ''),
  );
  const detailsOf = (occupancy: Occupancy): string =>
    [
      periodOf(occupancy),
      occupancy.minutesPerYear === null ? t('holders.no-hours') : words.hours(occupancy.minutesPerYear),
      occupancy.deputyId === null ? '' : t('holders.deputy', { name: words.name(occupancy.deputyId) }),
    ]
      .filter((text) => text !== '')
      .join(' · ');
  return (
    <Paper variant="outlined" component="section" aria-label={t('holders.title')} sx={{ borderRadius: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2.5, pt: 2, pb: 1.5 }}>
        <Typography variant="h2" sx={{ flex: 1 }}>
          {t('holders.title')}
        </Typography>
        {props.onAdd !== undefined && (
          <Button
            variant={occupancies.length === 0 ? 'contained' : 'outlined'}
            size="small"
            startIcon={<UserPlus size={16} aria-hidden />}
            onClick={props.onAdd}
          >
            {t('holders.add')}
          </Button>
        )}
      </Box>
      {occupancies.length === 0 ? (
        <Typography color="textSecondary" sx={{ px: 2.5, pb: 2.5 }}>
          {t('holders.none')}
        </Typography>
      ) : (
        <OccupancyTimeline
          occupancies={occupancies}
          today={data.today}
          nameOf={(occupancy) => words.name(occupancy.personId)}
          detailsOf={detailsOf}
          onOpen={(occupancy) => props.onOpen(occupancy.id)}
        />
      )}
    </Paper>
  );
}

function isNow({ from, to }: Occupancy, today: IsoDate): boolean {
  return isWithin(today, from, to);
}
