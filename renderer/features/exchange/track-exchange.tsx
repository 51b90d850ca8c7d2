import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { PackagePlus, PackageX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { ExchangeEntry } from './exchange-data.ts';
import { FingerprintWords } from './fingerprint-words.tsx';

/** The teacher's side: what came from the school, what went back, and the answer. */
export function TrackExchange(props: {
  /** Null in a track that was not made from a package. */
  readonly entry: ExchangeEntry | null;
  readonly onMake: (personId: string) => void;
}): ReactNode {
  const { t } = useTranslation('exchange');
  const formats = useFormats();
  const { entry } = props;
  if (entry === null) {
    return (
      <EmptyState icon={PackageX} title={t('track.alone-title')}>
        <p>{t('track.alone')}</p>
      </EmptyState>
    );
  }
  return (
    <section className="gk-exchange-box" aria-labelledby="exchange-school">
      <Typography variant="h2" id="exchange-school">
        {entry.peerName}
      </Typography>
      <p>
        {entry.readAt === null
          ? t('track.read-number', { number: entry.readNumber })
          : t('track.read', { number: entry.readNumber, when: formats.moment(entry.readAt) })}{' '}
        {entry.sentAt === null
          ? t('track.never-sent')
          : t('track.sent', { number: entry.sentNumber, when: formats.moment(entry.sentAt) })}
      </p>
      <Button
        variant="contained"
        startIcon={<PackagePlus size={18} aria-hidden />}
        onClick={() => props.onMake(entry.personId)}
        sx={{ justifySelf: 'start' }}
      >
        {t('track.make')}
      </Button>
      {entry.fingerprint !== null && (
        <>
          <Typography variant="h3" sx={{ mt: 1 }}>
            {t('track.key-title')}
          </Typography>
          <p>{t('track.key')}</p>
          <FingerprintWords label={t('fingerprint.theirs')} words={entry.fingerprint} />
        </>
      )}
    </section>
  );
}
