import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { PassphraseInput } from '#renderer/ui/passphrase-input.tsx';
import { DoorLayout, DoorTitle } from './door-layout.tsx';
import { FileProblem, isFileProblem } from './file-problem.tsx';

/** File name of the example school, whose passphrase is no secret. */
const EXAMPLE_FILE_NAME = 'voorbeeldschool.groeikaart';

/** Opening one file with its passphrase or with the words of its recovery sheet. */
export function UnlockForm(props: {
  readonly path: string;
  /** Name of the workspace when it was opened here before. */
  readonly name: string | null;
  readonly onBack: () => void;
  readonly onChoose: () => void;
  readonly onOpened: () => void;
}): ReactNode {
  const { path, onOpened } = props;
  const { t } = useTranslation('session');
  const api = useApi();
  const texts = useProblemTexts();
  const [passphrase, setPassphrase] = useState('');
  const [words, setWords] = useState('');
  const [usesWords, setUsesWords] = useState(false);
  const [canRemember, setCanRemember] = useState(false);
  const [remembers, setRemembers] = useState(false);
  const open = useMutation(
    api.session.open.mutationOptions({
      onSuccess: async () => {
        const bridge = desktopBridge();
        if (bridge !== null && canRemember) {
          await (remembers ? bridge.rememberPassphrase(path, passphrase) : bridge.forgetPassphrase(path));
        }
        onOpened();
      },
    }),
  );
  const openWithWords = useMutation(api.session.openWithRecoveryWords.mutationOptions({ onSuccess: onOpened }));
  const attempt = usesWords ? openWithWords : open;
  const problem = attempt.error === null ? null : problemOf(attempt.error);
  const fileName = path.split(/[/\\]/).at(-1) ?? path;

  useEffect(() => {
    const bridge = desktopBridge();
    if (bridge === null) return;
    let isCurrent = true;
    void Promise.all([bridge.canRememberPassphrase(), bridge.recallPassphrase(path)]).then(([can, recalled]) => {
      if (!isCurrent) return;
      setCanRemember(can);
      setRemembers(recalled !== null);
      setPassphrase((typed) => (typed === '' ? (recalled ?? '') : typed));
    });
    return () => {
      isCurrent = false;
    };
  }, [path]);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (attempt.isPending) return;
    if (usesWords) openWithWords.mutate({ path, words });
    else open.mutate({ path, passphrase });
  };
  const change = (set: (text: string) => void) => (text: string) => {
    attempt.reset();
    set(text);
  };

  if (problem !== null && isFileProblem(problem.code)) {
    return (
      <FileProblem
        code={problem.code}
        fileName={fileName}
        onRetry={() => attempt.reset()}
        onChoose={props.onChoose}
        onBack={props.onBack}
      />
    );
  }
  const said = problem === null ? null : texts.of(problem);
  const isReady = usesWords ? words.trim() !== '' : passphrase !== '';
  return (
    <DoorLayout>
      <DoorTitle title={props.name ?? fileName}>
        <span title={path}>{props.name === null ? t('unlock.text') : fileName}</span>
      </DoorTitle>
      <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 2, maxWidth: 440 }}>
        {usesWords ? (
          <TextInput
            label={t('unlock.words')}
            help={t('unlock.words-help')}
            value={words}
            onChange={change(setWords)}
            problem={said}
            rows={4}
            autoFocus
          />
        ) : (
          <PassphraseInput
            label={t('unlock.passphrase')}
            value={passphrase}
            onChange={change(setPassphrase)}
            problem={said}
            help={fileName === EXAMPLE_FILE_NAME ? t('unlock.example-help') : undefined}
            autoFocus
          />
        )}
        {canRemember && !usesWords && (
          <FormControlLabel
            control={<Checkbox checked={remembers} onChange={(_event, checked) => setRemembers(checked)} />}
            label={t('unlock.remember')}
          />
        )}
        <Button type="submit" variant="contained" size="large" loading={attempt.isPending} disabled={!isReady}>
          {t('unlock.open')}
        </Button>
        <Button onClick={() => setUsesWords(!usesWords)} sx={{ justifySelf: 'start', ml: -2 }}>
          {usesWords ? t('unlock.use-passphrase') : t('unlock.use-words')}
        </Button>
      </Box>
      <Button
        startIcon={<ArrowLeft size={18} aria-hidden />}
        onClick={props.onBack}
        sx={{ mt: 4, ml: -2 }}
        color="inherit"
      >
        {t('unlock.other')}
      </Button>
    </DoorLayout>
  );
}
