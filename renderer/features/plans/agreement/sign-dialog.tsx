import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signingProblems } from '#shared/domain/agreements/agreement-policy.ts';
import { partiesOf, type AgreementSignature } from '#shared/domain/agreements/entities.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { AgreementEntry } from './agreements-data.ts';

/** Who signed and when; then the agreement is frozen. */
export function SignDialog(props: {
  readonly entry: AgreementEntry;
  readonly leader: string | null;
  readonly today: IsoDate;
  readonly onClose: () => void;
}): ReactNode {
  const { entry, today, onClose } = props;
  const { t } = useTranslation('agreements');
  const texts = useProblemTexts();
  const api = useApi();
  const titleId = useId();
  const [isTried, setTried] = useState(false);
  const [signatures, setSignatures] = useState<readonly AgreementSignature[]>(() => {
    const names = {
      teacher: entry.contents.person,
      school: props.leader ?? '',
      provider: entry.contents.providerContact,
    };
    return partiesOf(entry.agreement.kind).map((party) => ({ party, name: names[party], signedOn: today }));
  });
  const sign = useChange(api.agreements.sign.mutationOptions({ onSuccess: onClose }), {
    announce: true,
    showsError: true,
  });
  const problems = signingProblems(entry.agreement, signatures, today);
  const whole = problems.filter(({ path }) => !path.startsWith('signatures.'));
  const change = (index: number, patch: Partial<AgreementSignature>): void =>
    setSignatures((before) => before.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t('sign.title')}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <Typography>{t('sign.text')}</Typography>
          {whole.length > 0 && (
            <InlineProblem severity="warning" title={t('sign.incomplete')}>
              {whole.map((problem) => (
                <span key={`${problem.path} ${problem.code}`} className="gk-plans-note">
                  {problem.code === 'required'
                    ? t('sign.missing', { field: t(`fields.${problem.path}`) })
                    : texts.ofField(problem)}
                </span>
              ))}
            </InlineProblem>
          )}
          {signatures.map(({ party, name, signedOn }, index) => (
            <Box
              key={party}
              role="group"
              aria-label={t(`parties.${party}`)}
              sx={{ display: 'grid', gridTemplateColumns: '1fr 190px', gap: 2 }}
            >
              <TextInput
                label={t(`sign.of.${party}`)}
                value={name}
                onChange={(value) => change(index, { name: value })}
                problem={isTried ? texts.under(problems, `signatures.${String(index)}.name`) : null}
              />
              <DateField
                label={t('sign.day')}
                value={signedOn}
                onChange={(day) => change(index, { signedOn: day ?? today })}
                problem={isTried ? texts.under(problems, `signatures.${String(index)}.signedOn`) : null}
              />
            </Box>
          ))}
          {sign.error !== null && <InlineProblem>{texts.of(problemOf(sign.error))}</InlineProblem>}
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button
          variant="contained"
          loading={sign.isPending}
          disabled={whole.length > 0}
          onClick={() => {
            setTried(true);
            if (problems.length === 0) sign.mutate({ agreementId: entry.agreement.id, signatures });
          }}
        >
          {t('sign.do')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
