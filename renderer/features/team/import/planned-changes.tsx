import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedRow, RowAction, TeamImportSummary } from '#shared/domain/team-import/plan-types.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useTeamWords } from '../use-team-words.ts';
import { useImportTexts } from './use-import-texts.ts';

const SHOWN_ACTIONS = ['update', 'create', 'unchanged', 'duplicate', 'skip'] as const satisfies readonly RowAction[];
type ShownAction = (typeof SHOWN_ACTIONS)[number];

/** The rows of the file, each with what would happen: old and new value, or the new person. */
export function PlannedChanges(props: {
  readonly rows: readonly PlannedRow[];
  readonly summary: TeamImportSummary;
}): ReactNode {
  const { t } = useTranslation('team');
  const present = SHOWN_ACTIONS.filter((action) => props.rows.some((row) => row.action === action));
  const [wanted, setWanted] = useState<ShownAction | null>(null);
  const chosen = wanted !== null && present.includes(wanted) ? wanted : present[0];
  if (chosen === undefined) return null;
  const shown = props.rows.filter((row) => row.action === chosen);
  return (
    <Box component="section" aria-labelledby="planned-changes">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
        <Typography variant="h3" id="planned-changes" sx={{ flex: 1 }}>
          {t('import.changes')}
        </Typography>
        {present.length > 1 && (
          <Segmented
            label={t('import.changes')}
            value={chosen}
            options={present.map((action) => ({
              value: action,
              label: t('service.with-count', {
                name: t(`import.actions.${action}`),
                count: props.rows.filter((row) => row.action === action).length,
              }),
            }))}
            onChange={setWanted}
          />
        )}
      </Box>
      <Box
        role="region"
        aria-label={t('import.changes')}
        tabIndex={0}
        sx={{ maxHeight: 420, overflow: 'auto', borderRadius: 2 }}
      >
        <table className="gk-wizard-table">
          <thead>
            <tr>
              <th scope="col" style={{ width: 64 }}>
                {t('import.row')}
              </th>
              <th scope="col" style={{ width: '28%' }}>
                {t('columns.name')}
              </th>
              <th scope="col">{t(chosen === 'update' ? 'import.what-changes' : 'import.what-row-says')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row}>
                <td className="gk-numbers">{row.row}</td>
                <td>{row.person === null ? '–' : displayName(row.person)}</td>
                <td>{row.action === 'update' ? <Differences row={row} /> : <RowContents row={row} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Box>
      {props.rows.length < props.summary.rows && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('import.first-rows', { shown: props.rows.length, count: props.summary.rows })}
        </Typography>
      )}
    </Box>
  );
}

function Differences({ row }: { readonly row: PlannedRow }): ReactNode {
  const { t } = useTranslation('team');
  const texts = useImportTexts();
  const words = useTeamWords();
  if (row.diffs.length === 0) {
    const added = row.qualification === null ? t('import.adds-appointment') : words.qualification(row.qualification);
    return t('import.adds', { what: added });
  }
  return row.diffs.map((diff) => (
    <div key={`${diff.subject} ${diff.field}`}>
      {t(`import.diff-fields.${diff.field}`)}:{' '}
      <span className="gk-wizard-old">{texts.value(diff.field, diff.before)}</span>
      <span aria-hidden> → </span>
      <b>{texts.value(diff.field, diff.after)}</b>
    </div>
  ));
}

function RowContents({ row }: { readonly row: PlannedRow }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const words = useTeamWords();
  const { appointment, qualification, person } = row;
  const parts = [
    ...(appointment === null
      ? []
      : [
          appointment.functionTitle === ''
            ? t(`function-groups.${appointment.functionGroup}`)
            : appointment.functionTitle,
          appointment.workingTimeFactor === 0 ? '' : formats.wtf(appointment.workingTimeFactor),
          words.groups(appointment.pupilGroups),
          appointment.from === null ? '' : t('from-date', { date: formats.date(appointment.from) }),
          appointment.to === null ? '' : t('until-date', { date: formats.date(appointment.to) }),
        ]),
    qualification === null ? '' : words.qualification(qualification),
    person?.birthDate === null || person === null ? '' : t('import.born', { date: formats.date(person.birthDate) }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '–' : parts.join(' · ');
}
