import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { ConflictChoice, type Version } from './conflict-choice.tsx';
import type { ExchangeList, PackagePreview as Preview } from './exchange-data.ts';
import { FingerprintWords } from './fingerprint-words.tsx';
import { useExchangeWords } from './use-exchange-words.ts';

/** What a package would change, with the choices that are asked before it is taken over. */
export function PackagePreview(props: {
  readonly side: ExchangeList['side'];
  readonly packageId: string;
  readonly preview: Preview;
  readonly onTaken: () => void;
  readonly onOther: () => void;
}): ReactNode {
  const { t } = useTranslation('exchange');
  const api = useApi();
  const formats = useFormats();
  const texts = useProblemTexts();
  const words = useExchangeWords();
  const { preview, side } = props;
  const { sender } = preview;
  const from = side === 'school' ? preview.personName : sender.name;
  const [isTrusted, setTrusted] = useState(false);
  const [choices, setChoices] = useState<ReadonlyMap<string, Version>>(new Map());
  const read = useChange(api.exchange.read.mutationOptions(), { announce: true, showsError: true });
  const left = preview.conflicts.filter(({ name }) => !choices.has(name)).length;
  const isNothing = preview.changes.length === 0 && preview.conflicts.length === 0;
  const waits =
    sender.isNew && !isTrusted ? t('preview.waits-key') : left > 0 ? t('preview.waits-choice', { count: left }) : null;
  const take = (): void => {
    read.mutate(
      {
        packageId: props.packageId,
        choices: [...choices].map(([name, version]) => ({ name, version })),
        trustsKey: sender.isNew && isTrusted,
      },
      { onSuccess: props.onTaken },
    );
  };

  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Typography sx={{ fontSize: '1.0625rem' }}>
        {t('preview.from', { name: from, when: formats.moment(preview.createdAt) })}
      </Typography>
      {preview.isOlder && (
        <InlineProblem severity="warning" title={t('preview.older-title')}>
          {t('preview.older')}
        </InlineProblem>
      )}
      {sender.isNew && (
        <section className="gk-exchange-box" aria-labelledby="exchange-key">
          <Typography variant="h2" id="exchange-key">
            {t('preview.key-title')}
          </Typography>
          <p>{t(`preview.key-${side}`, { name: from })}</p>
          <FingerprintWords label={t('fingerprint.theirs')} words={sender.fingerprint} />
          <FormControlLabel
            control={<Checkbox checked={isTrusted} onChange={(_event, checked) => setTrusted(checked)} />}
            label={t('preview.trust')}
          />
        </section>
      )}
      <section className="gk-exchange-box" aria-labelledby="exchange-changes">
        <Typography variant="h2" id="exchange-changes">
          {t('preview.changes')}
        </Typography>
        {preview.changes.length === 0 ? (
          <p>{t(preview.conflicts.length === 0 ? 'preview.nothing' : 'preview.only-conflicts')}</p>
        ) : (
          <ul className="gk-exchange-list">
            {preview.changes.flatMap(({ kind, ...counts }) =>
              (['added', 'changed', 'removed'] as const)
                .filter((what) => counts[what] > 0)
                .map((what) => (
                  <li key={`${kind} ${what}`}>{t(`preview.${what}`, { what: words.counted(kind, counts[what]) })}</li>
                )),
            )}
          </ul>
        )}
      </section>
      {preview.conflicts.length > 0 && (
        <section className="gk-exchange-box" aria-labelledby="exchange-conflicts">
          <Typography variant="h2" id="exchange-conflicts">
            {t('preview.conflicts', { count: preview.conflicts.length })}
          </Typography>
          <p>{t('preview.conflicts-text')}</p>
          {preview.conflicts.map((conflict) => (
            <ConflictChoice
              key={conflict.name}
              conflict={conflict}
              sender={from}
              value={choices.get(conflict.name) ?? null}
              onChange={(version) => setChoices(new Map(choices).set(conflict.name, version))}
            />
          ))}
        </section>
      )}
      {preview.refused.length > 0 && (
        <section className="gk-exchange-box" aria-labelledby="exchange-refused">
          <Typography variant="h2" id="exchange-refused">
            {t('preview.refused')}
          </Typography>
          <p>{t(`preview.refused-${side}`)}</p>
          <ul className="gk-exchange-list">
            {preview.refused.map(({ kind, title, field }, index) => (
              // The same field of two things without a name reads the same: the place is the identity.
              <li key={index}>{words.place(kind, title, field)}</li>
            ))}
          </ul>
        </section>
      )}
      {read.error !== null && <InlineProblem>{texts.of(problemOf(read.error))}</InlineProblem>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button
          variant="contained"
          size="large"
          disabled={waits !== null}
          loading={read.isPending}
          onClick={take}
          {...(waits !== null && { 'aria-describedby': 'exchange-waits' })}
        >
          {t(isNothing ? 'preview.take-nothing' : 'preview.take')}
        </Button>
        <Button onClick={props.onOther}>{t('preview.other')}</Button>
        {waits !== null && (
          <Typography id="exchange-waits" color="textSecondary" variant="body2">
            {waits}
          </Typography>
        )}
      </Box>
    </Box>
  );
}
