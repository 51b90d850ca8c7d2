import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fileNameProblems, workspaceFileName } from '#shared/domain/workspace/file-name.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { isNewPassphraseReady, NewPassphrase } from '#renderer/ui/new-passphrase.tsx';
import { PassphraseInput } from '#renderer/ui/passphrase-input.tsx';
import { DoorLayout, DoorTitle } from './door-layout.tsx';
import { FormSection } from './form-section.tsx';
import { PlaceField, type Place } from './place-field.tsx';

/** Making the track of a teacher from the package of his school. */
export function TrackForm(props: {
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
  const [file, setFile] = useState<File | null>(null);
  const [packagePassphrase, setPackagePassphrase] = useState('');
  const [name, setName] = useState(t('package.suggestion'));
  const [chosenPlace, setPlace] = useState<Place | null>(null);
  const [passphrase, setPassphrase] = useState({ first: '', second: '' });
  const [isChecked, setChecked] = useState(false);
  const upload = useMutation(api.exchange.upload.mutationOptions());
  const create = useMutation(api.exchange.createTrack.mutationOptions());
  const isBusy = upload.isPending || create.isPending;
  const error = upload.error ?? create.error;
  const failure = error === null ? null : problemOf(error);
  const reason = failure?.details['reason'];
  const isOfPassphrase = reason === 'wrong-passphrase' || reason === 'passphrase-needed';
  const isOfPlace = failure?.code === 'file-exists';

  const place = chosenPlace ?? { folder: props.defaultFolder, fileName: workspaceFileName(name) };
  const shown = isChecked ? [...fileNameProblems(place.fileName), ...(failure?.fields ?? [])] : [];
  const forget = (): void => {
    upload.reset();
    create.reset();
  };

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    const isReady =
      packagePassphrase !== '' &&
      name.trim() !== '' &&
      fileNameProblems(place.fileName).length === 0 &&
      isNewPassphraseReady(passphrase);
    if (file === null || !isReady) {
      window.requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    forget();
    props.onHold(true);
    const release = { onError: () => props.onHold(false) };
    upload.mutate(file, {
      ...release,
      onSuccess: ({ packageId }) =>
        create.mutate(
          { packageId, packagePassphrase, ...place, name: name.trim(), passphrase: passphrase.first },
          {
            ...release,
            onSuccess: ({ recoveryWords }) =>
              props.onCreated({ words: recoveryWords, workspaceName: name.trim(), fileName: place.fileName }),
          },
        ),
    });
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
      <DoorTitle title={t('package.title')}>{t('package.text')}</DoorTitle>
      <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 4 }}>
        <FormSection title={t('package.file')}>
          <FileDrop
            title={file === null ? t('package.drop') : t('package.chosen', { name: file.name })}
            hint={t('package.drop-hint')}
            buttonLabel={t(file === null ? 'package.choose' : 'package.choose-other')}
            accept=".groeipakket"
            onFile={(chosen) => {
              forget();
              setFile(chosen);
            }}
          />
          {isChecked && file === null && <InlineProblem>{t('package.needed')}</InlineProblem>}
          <PassphraseInput
            label={t('package.passphrase')}
            help={t('package.passphrase-help')}
            value={packagePassphrase}
            onChange={(text) => {
              forget();
              setPackagePassphrase(text);
            }}
            problem={
              failure !== null && isOfPassphrase
                ? texts.of(failure)
                : isChecked && packagePassphrase === ''
                  ? t('package.passphrase-needed')
                  : null
            }
          />
        </FormSection>
        <FormSection title={t('package.about')}>
          <TextInput
            label={t('package.name')}
            value={name}
            onChange={(text) => {
              forget();
              setName(text);
            }}
            problem={
              isChecked && name.trim() === ''
                ? texts.ofField({ code: 'required', details: {} })
                : texts.under(shown, 'name')
            }
            maxLength={200}
          />
          <PlaceField
            value={place}
            onChange={(next) => {
              forget();
              setPlace(next);
            }}
            problem={failure !== null && isOfPlace ? texts.of(failure) : texts.under(shown, 'fileName')}
          />
        </FormSection>
        <FormSection title={t('package.own')} text={t('package.own-text')}>
          <NewPassphrase value={passphrase} onChange={setPassphrase} context={name} isChecked={isChecked} />
          <InlineProblem severity="warning" title={t('create.warning-title')}>
            {t('create.warning')}
          </InlineProblem>
        </FormSection>
        {failure !== null && !isOfPassphrase && !isOfPlace && <InlineProblem>{texts.of(failure)}</InlineProblem>}
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
          <Button type="submit" variant="contained" size="large" loading={isBusy}>
            {t('package.submit')}
          </Button>
          {isBusy && (
            <Typography role="status" color="textSecondary">
              {t('package.busy')}
            </Typography>
          )}
        </Box>
      </Box>
    </DoorLayout>
  );
}
