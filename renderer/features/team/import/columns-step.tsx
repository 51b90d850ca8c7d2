import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { BadgeCheck, CircleDashed, CircleHelp, Hand, Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TEAM_IMPORT_FIELDS, type TeamImportField } from '#shared/domain/team-import/columns.ts';
import type { ColumnGuess } from '#shared/domain/team-import/guess-mapping.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { ImportOptions } from './import-options.tsx';
import { useImportTexts } from './use-import-texts.ts';
import type { StaffImport } from './use-staff-import.ts';

const SAMPLES = 3;

/** Fields by what they are about, for the list of choices. */
const FIELD_GROUPS: Readonly<Record<string, readonly TeamImportField[]>> = {
  name: ['fullName', 'givenName', 'initials', 'namePrefix', 'familyName'],
  person: ['staffNumber', 'birthDate', 'gender', 'email', 'teachingSince'],
  appointment: [
    'functionTitle',
    'functionGroup',
    'workingTimeFactor',
    'startsOn',
    'endsOn',
    'contractKind',
    'scale',
    'step',
    'school',
    'pupilGroups',
  ],
  qualification: ['qualificationTitle', 'qualificationLevel', 'qualificationInstitute', 'qualificationAwardedOn'],
};

/** Second step: which column is what. The guess is shown with how sure it is, and can be changed per column. */
export function ColumnsStep({ staff }: { readonly staff: StaffImport }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const texts = useImportTexts();
  const { file, mapping } = staff;
  if (file === null) return null;
  // A doubtful unit makes every fte wrong, so the question stands where it cannot be missed.
  const isUnsure = staff.preview?.workingTimeUnit?.isCertain === false;
  const taken = file.columns.filter((column) => column.refused === null);
  const refused = file.columns.flatMap(({ header, refused: reason }) => (reason === null ? [] : [{ header, reason }]));
  const fieldOf = (column: number): TeamImportField | null =>
    TEAM_IMPORT_FIELDS.find((field) => mapping[field] === column) ?? null;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography color="textSecondary">
        {t('import.columns-intro', { count: file.rowCount, rows: formats.number(file.rowCount, 0) })}
      </Typography>
      {staff.previewProblem !== null && <InlineProblem>{texts.ofProblem(staff.previewProblem)}</InlineProblem>}
      {refused.length > 0 && (
        <InlineProblem severity="info" title={t('import.refused-title')}>
          {t('import.refused', {
            columns: formats.list(
              refused.map(({ header, reason }) =>
                t('import.refused-column', { header, reason: t(`import.refused-reasons.${reason}`) }),
              ),
            ),
          })}
        </InlineProblem>
      )}
      {isUnsure && <ImportOptions staff={staff} />}
      <table className="gk-wizard-table">
        <thead>
          <tr>
            <th scope="col" style={{ width: '24%' }}>
              {t('import.column')}
            </th>
            <th scope="col">{t('import.samples')}</th>
            <th scope="col" style={{ width: 280 }}>
              {t('import.becomes')}
            </th>
            <th scope="col" style={{ width: 150 }}>
              {t('import.sure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {taken.map((guess) => {
            const field = fieldOf(guess.column);
            const header = guess.header === '' ? t('import.no-header', { number: guess.column + 1 }) : guess.header;
            const samples = samplesOf(file.sample, guess.column);
            return (
              <tr key={guess.column} data-off={field === null}>
                <th scope="row">{header}</th>
                <td className="gk-wizard-sample">
                  {samples.length === 0 ? t('import.empty-column') : samples.join(' · ')}
                </td>
                <td>
                  <FieldChoice header={header} field={field} onChoose={(next) => staff.assign(guess.column, next)} />
                </td>
                <td>
                  <Sureness guess={guess} field={field} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!isUnsure && <ImportOptions staff={staff} />}
    </Box>
  );
}

function samplesOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const values = rows.map((row) => row[column] ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, SAMPLES);
}

function FieldChoice(props: {
  readonly header: string;
  readonly field: TeamImportField | null;
  readonly onChoose: (field: TeamImportField | null) => void;
}): ReactNode {
  const { t } = useTranslation('team');
  return (
    <TextField
      select
      value={props.field ?? ''}
      onChange={(event) => props.onChoose(TEAM_IMPORT_FIELDS.find((field) => field === event.target.value) ?? null)}
      slotProps={{
        select: { native: true },
        htmlInput: { 'aria-label': t('import.becomes-of', { header: props.header }) },
      }}
    >
      <option value="">{t('import.leave-out')}</option>
      {Object.entries(FIELD_GROUPS).map(([group, fields]) => (
        <optgroup key={group} label={t(`import.field-groups.${group}`)}>
          {fields.map((field) => (
            <option key={field} value={field}>
              {t(`import.fields.${field}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </TextField>
  );
}

/** How sure the choice is: the heading, part of it, the values, or the user himself. */
function Sureness(props: { readonly guess: ColumnGuess; readonly field: TeamImportField | null }): ReactNode {
  const { t } = useTranslation('team');
  const { guess, field } = props;
  const state = field !== guess.field ? 'chosen' : field === null ? 'none' : (guess.confidence ?? 'values');
  const Icon = { header: BadgeCheck, 'part-of-header': Sparkles, values: CircleHelp, chosen: Hand, none: CircleDashed }[
    state
  ];
  return (
    <span className={`gk-wizard-sure gk-wizard-sure-${state}`}>
      <Icon size={16} aria-hidden />
      {t(`import.sureness.${state}`)}
    </span>
  );
}
