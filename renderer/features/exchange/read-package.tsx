import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { PassphraseInput } from '#renderer/ui/passphrase-input.tsx';
import type { ExchangeList, PackagePreview as Preview } from './exchange-data.ts';
import { BackButton } from './make-package.tsx';
import { PackagePreview } from './package-preview.tsx';

/** Reading a package: the file, its passphrase where there is one, what it would change, and taking it over. */
export function ReadPackage(props: { readonly side: ExchangeList['side']; readonly onBack: () => void }): ReactNode {
  const { t } = useTranslation('exchange');
  const api = useApi();
  const texts = useProblemTexts();
  const [passphrase, setPassphrase] = useState('');
  const [packageId, setPackageId] = useState<string | null>(null);
  const [isLocked, setLocked] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const upload = useMutation(api.exchange.upload.mutationOptions());
  const open = useMutation(api.exchange.open.mutationOptions());
  const failure = upload.error ?? open.error;
  const problem = failure === null ? null : problemOf(failure);
  const reason = problem?.details['reason'];

  const look = (id: string, secret: string | null): void => {
    open.mutate(
      { packageId: id, passphrase: secret },
      {
        onSuccess: (opened) => {
          setPassphrase('');
          setPreview(opened);
        },
        onError: (error) => {
          if (problemOf(error).details['reason'] === 'passphrase-needed') setLocked(true);
          else if (problemOf(error).details['reason'] !== 'wrong-passphrase') setLocked(false);
        },
      },
    );
  };
  const choose = (file: File): void => {
    upload.reset();
    open.reset();
    setLocked(false);
    setPassphrase('');
    setPreview(null);
    upload.mutate(file, {
      onSuccess: (taken) => {
        setPackageId(taken.packageId);
        look(taken.packageId, null);
      },
    });
  };
  const unlock = (event: SubmitEvent): void => {
    event.preventDefault();
    if (packageId !== null && passphrase !== '' && !open.isPending) look(packageId, passphrase);
  };

  return (
    <Box sx={{ maxWidth: 960 }}>
      <BackButton onClick={props.onBack} />
      <PageHeader title={t('read.title')} subtitle={preview === null ? t(`read.subtitle-${props.side}`) : undefined} />
      {preview !== null && packageId !== null ? (
        <PackagePreview
          side={props.side}
          packageId={packageId}
          preview={preview}
          onTaken={props.onBack}
          onOther={() => setPreview(null)}
        />
      ) : (
        <Box sx={{ display: 'grid', gap: 2 }}>
          {problem !== null && !isLocked && (
            <InlineProblem title={t('read.refused')}>
              {texts.of(problem)} {t('read.unchanged')}
            </InlineProblem>
          )}
          {isLocked && (
            <Box component="form" onSubmit={unlock} noValidate className="gk-exchange-box">
              <Typography variant="h2">{t('read.locked')}</Typography>
              <p>{t('read.locked-text')}</p>
              <Box sx={{ maxWidth: 480 }}>
                <PassphraseInput
                  label={t('read.passphrase')}
                  value={passphrase}
                  onChange={setPassphrase}
                  problem={problem !== null && reason !== 'passphrase-needed' ? texts.of(problem) : null}
                  autoFocus
                />
              </Box>
              <Button
                type="submit"
                variant="contained"
                disabled={passphrase === ''}
                loading={open.isPending}
                sx={{ justifySelf: 'start' }}
              >
                {t('read.open')}
              </Button>
            </Box>
          )}
          <FileDrop
            title={t('read.drop')}
            hint={t('read.drop-hint')}
            buttonLabel={t(packageId === null ? 'read.choose' : 'read.choose-other')}
            accept=".groeipakket"
            isBusy={upload.isPending || (open.isPending && !isLocked)}
            onFile={choose}
          />
        </Box>
      )}
    </Box>
  );
}
