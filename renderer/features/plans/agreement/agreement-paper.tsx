import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import { Printer } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { partiesOf } from '#shared/domain/agreements/entities.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { AgreementTexts } from './agreement-texts.tsx';
import type { Contents } from './agreements-data.ts';
import './agreement-paper.css';

/** An agreement as it lies on the table: a page of A4 to read, print or keep as PDF. */
export function AgreementPaper(props: {
  readonly contents: Contents;
  /** SHA-256 of a signed copy; null for a draft. */
  readonly hash: string | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { contents, hash } = props;
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const titleId = useId();
  // Who will sign, as far as it is known; a draft leaves the name of who signs for the school open.
  const expected = { teacher: contents.person, school: '', provider: contents.providerContact };
  const period = [contents.startsOn, contents.endsOn].flatMap((day) => (day === null ? [] : [formats.longDate(day)]));
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby={titleId} className="gk-print-alone">
      <DialogContent tabIndex={0} role="region" aria-labelledby={titleId}>
        <article className="gk-plans-paper">
          <header>
            <p>{contents.school}</p>
            <h1 id={titleId}>{t(`paper.title.${contents.kind}`)}</h1>
            {hash === null && <p className="gk-plans-paper-draft">{t('paper.draft')}</p>}
            <p>
              <strong>{contents.title}</strong>
              {period.length > 0 && `, ${period.join(' – ')}`}
            </p>
            <p>{t('paper.between', { parties: formats.list(parties()) })}</p>
          </header>
          <AgreementTexts contents={contents} />
          <h2>{t('fields.checks')}</h2>
          {contents.checks.length === 0 ? (
            <p>{t('no-checks')}</p>
          ) : (
            <ul className="gk-plans-paper-checks">
              {contents.checks.map(({ dueOn, subject }) => (
                <li key={`${dueOn} ${subject}`}>
                  <strong className="gk-numbers">{formats.longDate(dueOn)}</strong>
                  <span>{subject}</span>
                </li>
              ))}
            </ul>
          )}
          <h2>{t('paper.signatures')}</h2>
          <ul className="gk-plans-paper-signatures">
            {partiesOf(contents.kind).map((party) => {
              const signature = contents.signatures.find((one) => one.party === party);
              return (
                <li key={party}>
                  <strong className="gk-plans-paper-party">{t(`parties.${party}`)}</strong>
                  <span>{t('paper.name', { name: signature?.name ?? expected[party] })}</span>
                  <span>
                    {t('paper.date', { date: signature === undefined ? '' : formats.longDate(signature.signedOn) })}
                  </span>
                  {signature === undefined && <span className="gk-plans-paper-line">{t('paper.signature')}</span>}
                </li>
              );
            })}
          </ul>
          <footer>
            {hash === null ? (
              <p>{t('paper.draft-note', { date: formats.longDate(props.today) })}</p>
            ) : (
              <>
                <p>{t('paper.frozen-note', { date: formats.longDate(lastSignature()) })}</p>
                <p className="gk-plans-paper-hash">{t('paper.hash', { hash })}</p>
              </>
            )}
          </footer>
        </article>
      </DialogContent>
      <DialogActions className="gk-no-print">
        <Button startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <Button variant="contained" onClick={props.onClose}>
          {t('common:close')}
        </Button>
      </DialogActions>
    </Dialog>
  );

  function parties(): readonly string[] {
    const names = { teacher: contents.person, school: contents.school, provider: contents.providerContact };
    return partiesOf(contents.kind).map((party) => names[party] || t(`parties.${party}`));
  }

  function lastSignature(): IsoDate {
    return (
      contents.signatures
        .map(({ signedOn }) => signedOn)
        .toSorted()
        .at(-1) ?? props.today
    );
  }
}
