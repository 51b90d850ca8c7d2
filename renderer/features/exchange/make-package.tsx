import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ArrowLeft, Download, PackageCheck } from 'lucide-react';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { isNewPassphraseReady, NewPassphrase } from '#renderer/ui/new-passphrase.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ExchangeEntry, ExchangeList } from './exchange-data.ts';
import { FingerprintWords } from './fingerprint-words.tsx';
import { PackageContents } from './package-contents.tsx';

type Made = ApiOutputs['exchange']['make'];

/** Making one package: what is in it, how it is locked, and afterwards how to give it. */
export function MakePackage(props: {
  readonly side: ExchangeList['side'];
  readonly entry: ExchangeEntry;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation('exchange');
  const api = useApi();
  const texts = useProblemTexts();
  const { side, entry } = props;
  const [passphrase, setPassphrase] = useState({ first: '', second: '' });
  const [isChecked, setChecked] = useState(false);
  const [made, setMade] = useState<{ readonly file: Made; readonly hasPassphrase: boolean } | null>(null);
  const make = useChange(api.exchange.make.mutationOptions(), { showsError: true });
  const { needsPassphrase } = entry;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (needsPassphrase && !isNewPassphraseReady(passphrase)) {
      window.requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    make.mutate(
      { personId: entry.personId, passphrase: needsPassphrase ? passphrase.first : null },
      {
        onSuccess: (file) => {
          setPassphrase({ first: '', second: '' });
          setMade({ file, hasPassphrase: needsPassphrase });
          saveFile(file.fileName, file.base64);
        },
      },
    );
  };

  return (
    <Box sx={{ maxWidth: 860 }}>
      <BackButton onClick={props.onBack} />
      <PageHeader
        title={t(`make.title-${side}`, { name: entry.personName })}
        subtitle={made === null ? t(`make.subtitle-${side}`) : undefined}
      />
      {made === null ? (
        <Box component="form" onSubmit={submit} noValidate sx={{ display: 'grid', gap: 3 }}>
          <PackageContents personId={entry.personId} />
          <section className="gk-exchange-box" aria-labelledby="exchange-lock">
            <Typography variant="h2" id="exchange-lock">
              {t('make.lock')}
            </Typography>
            {needsPassphrase ? (
              <>
                <p>{t('make.passphrase-text')}</p>
                <NewPassphrase
                  label={t('make.passphrase')}
                  value={passphrase}
                  onChange={setPassphrase}
                  context={entry.personName}
                  isChecked={isChecked}
                />
                <InlineProblem severity="info" title={t('make.forgotten-title')}>
                  {t('make.forgotten')}
                </InlineProblem>
              </>
            ) : (
              <p>{t('make.by-key', { name: side === 'school' ? entry.personName : entry.peerName })}</p>
            )}
          </section>
          {make.error !== null && <InlineProblem>{texts.of(problemOf(make.error))}</InlineProblem>}
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
            <Button type="submit" variant="contained" size="large" loading={make.isPending}>
              {t(`make.submit-${side}`)}
            </Button>
            {make.isPending && (
              <Typography role="status" color="textSecondary">
                {t('make.busy')}
              </Typography>
            )}
          </Box>
        </Box>
      ) : (
        <Made side={side} file={made.file} hasPassphrase={made.hasPassphrase} onDone={props.onBack} />
      )}
    </Box>
  );
}

/** The package is there: where it went, what to do with it, and the words to read out. */
function Made(props: {
  readonly side: ExchangeList['side'];
  readonly file: Made;
  readonly hasPassphrase: boolean;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('exchange');
  const { file, side } = props;
  return (
    <section className="gk-exchange-box" aria-labelledby="exchange-made">
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', color: 'var(--gk-gap-none)' }}>
        <PackageCheck size={28} aria-hidden />
        <Typography variant="h2" id="exchange-made" role="status" color="textPrimary">
          {t('made.title', { fileName: file.fileName })}
        </Typography>
      </Box>
      <ol className="gk-exchange-list">
        <li>{t(`made.send-${side}`)}</li>
        {props.hasPassphrase && <li>{t('made.passphrase')}</li>}
        <li>{t(`made.words-${side}`)}</li>
      </ol>
      <FingerprintWords label={t('fingerprint.own')} words={file.fingerprint} />
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={props.onDone}>
          {t('made.done')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<Download size={18} aria-hidden />}
          onClick={() => saveFile(file.fileName, file.base64)}
        >
          {t('made.save-again')}
        </Button>
      </Box>
    </section>
  );
}

/** Back to the list. */
export function BackButton({ onClick }: { readonly onClick: () => void }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <Button startIcon={<ArrowLeft size={18} aria-hidden />} onClick={onClick} color="inherit" sx={{ ml: -2, mb: 1 }}>
      {t('back')}
    </Button>
  );
}
