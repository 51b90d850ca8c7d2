import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_MASTER_TARGET_PERCENT, type WorkspaceKind } from '#shared/domain/workspace/entities.ts';
import { fileNameProblems, workspaceFileName } from '#shared/domain/workspace/file-name.ts';
import { workspaceProblems } from '#shared/domain/workspace/workspace-policy.ts';
import { STATUTORY_SCHOOL_YEAR_START, type SchoolYearStart } from '#shared/kernel/school-year.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { NumberField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { MonthDayField } from '#renderer/ui/month-day-field.tsx';
import { isNewPassphraseReady, NewPassphrase } from '#renderer/ui/new-passphrase.tsx';
import { DoorLayout, DoorTitle } from './door-layout.tsx';
import { FormSection } from './form-section.tsx';
import { KindChoice } from './kind-choice.tsx';
import { PlaceField, type Place } from './place-field.tsx';

interface Draft {
  readonly kind: WorkspaceKind;
  readonly name: string;
  readonly brin: string;
  readonly schoolYearStart: string;
  readonly masterTargetPercent: number | null;
  readonly masterTargetYear: number | null;
}

const EMPTY: Draft = {
  kind: 'school',
  name: '',
  brin: '',
  schoolYearStart: STATUTORY_SCHOOL_YEAR_START,
  masterTargetPercent: DEFAULT_MASTER_TARGET_PERCENT,
  masterTargetYear: null,
};

/** What the core is asked to store, from what was typed. */
function workspaceOf(draft: Draft) {
  return {
    kind: draft.kind,
    name: draft.name.trim(),
    brin: draft.kind === 'school' && draft.brin.trim() !== '' ? draft.brin.trim().toUpperCase() : null,
    schoolYearStart: draft.schoolYearStart as SchoolYearStart,
    masterTargetPercent: draft.masterTargetPercent ?? Number.NaN,
    masterTargetYear: draft.masterTargetYear,
  };
}

/** Making a workspace: kind, name, counting, place of the file, passphrase. */
export function CreateForm(props: {
  readonly defaultFolder: string;
  readonly onBack: () => void;
  readonly onHold: (isHeld: boolean) => void;
  readonly onCreated: (sheet: {
    readonly words: readonly string[];
    readonly workspaceName: string;
    readonly fileName: string;
  }) => void;
}): ReactNode {
  const { t } = useTranslation('session');
  const api = useApi();
  const texts = useProblemTexts();
  const [draft, setDraft] = useState(EMPTY);
  const [chosenPlace, setPlace] = useState<Place | null>(null);
  const [passphrase, setPassphrase] = useState({ first: '', second: '' });
  const [isChecked, setChecked] = useState(false);

  const workspace = workspaceOf(draft);
  const place = chosenPlace ?? { folder: props.defaultFolder, fileName: workspaceFileName(draft.name) };
  const create = useMutation(api.session.create.mutationOptions());
  const failure = create.error === null ? null : problemOf(create.error);

  const own = [...workspaceProblems(workspace), ...fileNameProblems(place.fileName)];
  const shown = isChecked ? [...own, ...(failure?.fields ?? [])] : [];
  const isFileExisting = failure?.code === 'file-exists';

  const set = (part: Partial<Draft>): void => {
    create.reset();
    setDraft({ ...draft, ...part });
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (own.length > 0 || !isNewPassphraseReady(passphrase)) {
      window.requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    props.onHold(true);
    create.mutate(
      { ...workspace, ...place, passphrase: passphrase.first },
      {
        onSuccess: ({ recoveryWords }) =>
          props.onCreated({ words: recoveryWords, workspaceName: workspace.name, fileName: place.fileName }),
        onError: () => props.onHold(false),
      },
    );
  };

  return (
    <DoorLayout isWide>
      <Button
        startIcon={<ArrowLeft size={18} aria-hidden />}
        onClick={props.onBack}
        color="inherit"
        sx={{ ml: -2, mb: 1 }}
      >
        {t('common:back')}
      </Button>
      <DoorTitle title={t('create.title')} />
      <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 4 }}>
        <FormSection title={t('create.for-whom')}>
          <KindChoice value={draft.kind} onChange={(kind) => set({ kind })} />
        </FormSection>
        <FormSection title={t(`create.about-${draft.kind}`)}>
          <TextInput
            label={t(`create.name-${draft.kind}`)}
            value={draft.name}
            onChange={(name) => set({ name })}
            problem={texts.under(shown, 'name')}
            maxLength={200}
          />
          {draft.kind === 'school' && (
            <Box sx={{ maxWidth: 320 }}>
              <TextInput
                label={t('create.brin')}
                help={t('create.brin-help')}
                value={draft.brin}
                onChange={(brin) => set({ brin: brin.toUpperCase() })}
                problem={texts.under(shown, 'brin')}
                maxLength={10}
              />
            </Box>
          )}
          <MonthDayField
            label={t('create.year-start')}
            help={t('create.year-start-help')}
            value={draft.schoolYearStart}
            onChange={(schoolYearStart) => set({ schoolYearStart })}
            problem={texts.under(shown, 'schoolYearStart')}
          />
        </FormSection>
        {draft.kind !== 'track' && (
          <FormSection title={t('create.target')} text={t('create.target-text')}>
            <Box sx={{ display: 'flex', gap: 3, flexWrap: 'wrap' }}>
              <NumberField
                label={t('create.target-percent')}
                unit="%"
                digits={0}
                value={draft.masterTargetPercent}
                onChange={(masterTargetPercent) => set({ masterTargetPercent })}
                problem={texts.under(shown, 'masterTargetPercent')}
              />
              <NumberField
                label={t('create.target-year')}
                help={t('create.target-year-help')}
                isYear
                value={draft.masterTargetYear}
                onChange={(masterTargetYear) => set({ masterTargetYear })}
                problem={texts.under(shown, 'masterTargetYear')}
                width={220}
              />
            </Box>
          </FormSection>
        )}
        <FormSection title={t('create.passphrase')} text={t('create.passphrase-text')}>
          <NewPassphrase value={passphrase} onChange={setPassphrase} context={draft.name} isChecked={isChecked} />
          <InlineProblem severity="warning" title={t('create.warning-title')}>
            {t('create.warning')}
          </InlineProblem>
        </FormSection>
        <FormSection title={t('create.place')}>
          <PlaceField
            value={place}
            onChange={(next) => {
              create.reset();
              setPlace(next);
            }}
            problem={isFileExisting ? texts.of(failure) : texts.under(shown, 'fileName')}
          />
        </FormSection>
        {failure !== null && !isFileExisting && <InlineProblem>{texts.of(failure)}</InlineProblem>}
        <Button type="submit" variant="contained" size="large" loading={create.isPending} sx={{ justifySelf: 'start' }}>
          {t('create.submit')}
        </Button>
      </Box>
    </DoorLayout>
  );
}
