import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { CircleCheck, CircleDashed, LockOpen, PenLine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TALK_SIDES, TALK_STANCES, type TalkSide, type TalkStance } from '#shared/domain/talks/entities.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import type { TalkPage } from './talks-data.ts';
import { useTalkWords } from './use-talk-words.ts';

/** Both sign with their own secret; then the report is frozen, and opens again only with a reason that stays. */
export function TalkSigning(props: {
  readonly page: TalkPage;
  readonly name: string;
  readonly isLocked: boolean;
}): ReactNode {
  const { page, isLocked } = props;
  const { talk } = page;
  const { t } = useTranslation('talks');
  const words = useTalkWords();
  const texts = useProblemTexts();
  const [side, setSide] = useState<TalkSide | null>(null);
  const [isReopening, setReopening] = useState(false);
  const names: Record<TalkSide, string> = {
    leader: page.leader === null ? t('school-leader') : displayName(page.leader),
    teacher: props.name,
  };
  const isSigned = (one: TalkSide): boolean => talk.signatures.some((signature) => signature.side === one);
  const open = TALK_SIDES.filter((one) => !isSigned(one));
  const problems = open.flatMap((one) => page.signProblems[one]);
  const codes = [...new Set(problems.map(({ code }) => code))];
  return (
    <>
      <section aria-label={t('signing.title')} className="gk-talks-block">
        <h3>{t('signing.title')}</h3>
        <p className="gk-talks-text">{t('signing.how')}</p>
        {codes.map((code) => {
          const problem = problems.find((one) => one.code === code);
          return (
            problem !== undefined && (
              <InlineProblem key={code} severity="warning">
                {texts.ofField(problem)}
              </InlineProblem>
            )
          );
        })}
        <ul className="gk-talks-signers">
          {TALK_SIDES.map((one) => {
            const signature = talk.signatures.find((candidate) => candidate.side === one);
            return (
              <li key={one}>
                {signature === undefined ? (
                  <CircleDashed size={20} aria-hidden />
                ) : (
                  <CircleCheck size={20} aria-hidden />
                )}
                <span className="gk-talks-topic">
                  <strong>{names[one]}</strong>
                  <span className="gk-talks-muted">
                    {signature === undefined
                      ? t('signing.not-yet')
                      : t(`signing.signed.${signature.stance}`, { at: words.formats.moment(signature.signedAt) })}
                  </span>
                </span>
                {signature === undefined && (
                  <Button
                    variant="outlined"
                    startIcon={<PenLine size={16} aria-hidden />}
                    disabled={page.signProblems[one].length > 0}
                    aria-label={t('signing.sign-as', { name: names[one] })}
                    onClick={() => setSide(one)}
                  >
                    {t('signing.sign')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        {talk.frozenHash !== null && talk.frozenAt !== null && (
          <p className="gk-talks-muted gk-talks-hash">
            {t('signing.frozen', { at: words.formats.moment(talk.frozenAt) })} <code>{talk.frozenHash}</code>
          </p>
        )}
        {page.objectionEndsOn !== null && (
          <InlineProblem severity="info">
            {t('signing.objection', { date: words.formats.longDate(page.objectionEndsOn) })}
          </InlineProblem>
        )}
        {isLocked && (
          <Box>
            <Button startIcon={<LockOpen size={18} aria-hidden />} onClick={() => setReopening(true)}>
              {t('reopen.open')}
            </Button>
          </Box>
        )}
      </section>
      {talk.reopenings.length > 0 && (
        <section aria-label={t('reopen.trace')} className="gk-talks-block">
          <h3>{t('reopen.trace')}</h3>
          <ul className="gk-talks-trace">
            {talk.reopenings.map((reopening) => (
              <li key={reopening.reopenedAt}>
                <p>
                  {t('reopen.line', { at: words.formats.moment(reopening.reopenedAt), name: names[reopening.side] })}{' '}
                  <strong>{reopening.reason}</strong>
                </p>
                <details className="gk-talks-details">
                  <summary>{t('reopen.text')}</summary>
                  <pre>{reopening.frozenText}</pre>
                  <code className="gk-talks-hash">{reopening.frozenHash}</code>
                </details>
              </li>
            ))}
          </ul>
        </section>
      )}
      {side !== null && <SignDialog page={page} side={side} name={names[side]} onClose={() => setSide(null)} />}
      {isReopening && <ReopenDialog talkId={talk.id} onClose={() => setReopening(false)} />}
    </>
  );
}

function SignDialog(props: {
  readonly page: TalkPage;
  readonly side: TalkSide;
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const { page, side } = props;
  const { t } = useTranslation('talks');
  const api = useApi();
  const [stance, setStance] = useState<TalkStance | null>(side === 'leader' ? 'agreed' : null);
  const [isTried, setTried] = useState(false);
  const sign = useChange(api.talks.sign.mutationOptions(), { announce: true, showsError: true });
  const forget = useChange(api.talks.forgetSecret.mutationOptions(), { announce: true });
  const talkId = page.talk.id;
  const isNew = !page.hasSecret[side];
  return (
    <SecretDialog
      title={t('signing.sign-as', { name: props.name })}
      text={t(`signing.text.${side}`)}
      isNew={isNew}
      confirmLabel={t('signing.sign')}
      isBusy={sign.isPending}
      error={sign.error}
      onClose={props.onClose}
      onConfirm={async (secret) => {
        setTried(true);
        if (stance === null) return;
        await sign.mutateAsync({ talkId, side, stance, secret });
        props.onClose();
      }}
      below={
        !isNew && (
          <details className="gk-talks-details">
            <summary>{t('secret.forgotten')}</summary>
            <p className="gk-talks-text">{t('secret.forgotten-text')}</p>
            <Button color="error" onClick={() => forget.mutate({ talkId, side })}>
              {t('secret.forget')}
            </Button>
          </details>
        )
      }
    >
      {side === 'teacher' && (
        <RadioGroup
          aria-label={t('signing.stance')}
          value={stance ?? ''}
          onChange={(_event, value) => setStance(TALK_STANCES.find((one) => one === value) ?? null)}
        >
          {TALK_STANCES.map((value) => (
            <FormControlLabel key={value} value={value} control={<Radio />} label={t(`signing.stances.${value}`)} />
          ))}
        </RadioGroup>
      )}
      {isTried && stance === null && <InlineProblem>{t('signing.choose')}</InlineProblem>}
    </SecretDialog>
  );
}
