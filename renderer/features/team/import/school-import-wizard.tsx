import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardInList } from '#shared/domain/school-import/plan-school-import.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { StatCard } from '#renderer/ui/stat-card.tsx';
import { ChooseFileStep } from './choose-file-step.tsx';
import { ImportDoneStep } from './import-done-step.tsx';
import { ImportMessages } from './import-messages.tsx';
import { useImportTexts } from './use-import-texts.ts';
import { useSchoolImport, type SchoolImport } from './use-school-import.ts';
import { NextButton, WizardFrame } from '#renderer/ui/wizard/wizard-frame.tsx';

const STEPS = ['file', 'choose', 'done'] as const;
type Step = (typeof STEPS)[number];

/** Reads DUO's list of school locations: the file, then which schools, with the count, then done. */
export function SchoolImportWizard(props: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('team');
  const schools = useSchoolImport();
  const [step, setStep] = useState<Step>('file');
  const count = (schools.preview?.created ?? 0) + (schools.preview?.updated ?? 0);
  const reason =
    schools.scope === 'board' && schools.board === null
      ? t('schools.reason-board')
      : schools.preview === null || schools.isPreviewStale
        ? t('wizard.working')
        : count === 0
          ? t('schools.reason-nothing')
          : null;
  return (
    <WizardFrame
      title={t('schools.import-title')}
      {...(step !== 'done' && { subtitle: t('schools.import-subtitle') })}
      steps={STEPS.map((name) => t(`schools.steps.${name}`))}
      step={STEPS.indexOf(step)}
      onClose={props.onClose}
      closeLabel={step === 'done' ? t('wizard.to-list') : t('wizard.stop')}
      {...(step === 'choose' && {
        onBack: () => setStep('file'),
        next: (
          <NextButton
            label={count === 0 ? t('import.commit-none') : t('schools.commit', { count })}
            reason={reason}
            isBusy={schools.isCommitting}
            onClick={() => schools.commit(() => setStep('done'))}
          />
        ),
      })}
    >
      {step === 'file' && (
        <ChooseFileStep
          title={t('schools.drop')}
          hint={t('schools.drop-hint')}
          chosen={schools.fileName}
          isBusy={schools.isReading}
          problem={schools.readProblem}
          onFile={(file) => schools.read(file, () => setStep('choose'))}
          onKeep={() => setStep('choose')}
        />
      )}
      {step === 'choose' && <ChooseSchools schools={schools} />}
      {step === 'done' && schools.result !== null && (
        <ImportDoneStep
          command="schools.import"
          created={schools.result.created}
          updated={schools.result.updated}
          unchanged={schools.result.unchanged}
          leftOut={schools.preview?.problemCount ?? 0}
          subject="schools"
          onClose={props.onClose}
        />
      )}
    </WizardFrame>
  );
}

function ChooseSchools({ schools }: { readonly schools: SchoolImport }): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const texts = useImportTexts();
  const { preview, problem } = schools;
  if (problem !== null) return <InlineProblem>{texts.ofProblem(problem)}</InlineProblem>;
  if (preview === null) return <Skeleton variant="rounded" height={240} aria-label={t('wizard.working')} />;
  return (
    <Box sx={{ display: 'grid', gap: 3 }} aria-busy={schools.isPreviewStale}>
      <RadioGroup
        aria-label={t('schools.scope')}
        value={schools.scope}
        onChange={(_event, value) => schools.setScope(value === 'all' ? 'all' : 'board')}
      >
        {preview.boards.length > 0 && (
          <FormControlLabel value="board" control={<Radio />} label={t('schools.scope-board')} />
        )}
        {schools.scope === 'board' && (
          <Box sx={{ pl: 4, pb: 1, maxWidth: 560 }}>
            <BoardChoice boards={preview.boards} chosen={schools.board} onChoose={schools.chooseBoard} />
          </Box>
        )}
        <FormControlLabel
          value="all"
          control={<Radio />}
          label={t('schools.scope-all', { rows: formats.number(preview.rows, 0) })}
        />
      </RadioGroup>
      {(schools.scope === 'all' || schools.board !== null) && (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))' }}>
          <StatCard label={t('import.new')} value={formats.number(preview.created, 0)} />
          <StatCard label={t('import.changed')} value={formats.number(preview.updated, 0)} />
          <StatCard label={t('import.unchanged')} value={formats.number(preview.unchanged, 0)} />
          <StatCard
            label={t('import.left-out')}
            value={formats.number(preview.otherBoards + preview.problemCount, 0)}
            note={preview.otherBoards > 0 ? t('schools.other-boards', { count: preview.otherBoards }) : ''}
          />
        </Box>
      )}
      {preview.problemCount > 0 && (
        <Box component="section" aria-labelledby="school-problems">
          <Typography variant="h3" id="school-problems">
            {t('schools.problems', { count: preview.problemCount })}
          </Typography>
          <ImportMessages messages={preview.problems} total={preview.problemCount} />
        </Box>
      )}
    </Box>
  );
}

function BoardChoice(props: {
  readonly boards: readonly BoardInList[];
  readonly chosen: string | null;
  readonly onChoose: (board: string | null) => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const formats = useFormats();
  const nameOf = (board: BoardInList): string =>
    t('schools.board', {
      number: board.boardNumber,
      places: formats.list(board.places),
      count: board.schools,
    });
  return (
    <Autocomplete
      options={[...props.boards]}
      value={props.boards.find(({ boardNumber }) => boardNumber === props.chosen) ?? null}
      onChange={(_event, board) => props.onChoose(board?.boardNumber ?? null)}
      getOptionLabel={nameOf}
      getOptionKey={(board) => board.boardNumber}
      isOptionEqualToValue={(option, value) => option.boardNumber === value.boardNumber}
      filterOptions={(options, { inputValue }) =>
        options.filter((board) => matchesQuery(nameOf(board), inputValue)).slice(0, 100)
      }
      noOptionsText={t('schools.no-board')}
      clearText={t('common:clear-search')}
      openText={t('schools.open-boards')}
      closeText={t('common:close')}
      renderInput={(params) => (
        <TextField {...params} label={t('schools.board-label')} helperText={t('schools.board-help')} />
      )}
    />
  );
}
