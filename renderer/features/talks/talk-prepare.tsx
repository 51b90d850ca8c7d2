import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { EyeOff, KeyRound, Share2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TALK_SIDES, type TalkPreparation, type TalkSide } from '#shared/domain/talks/entities.ts';
import { isPreparationBegun } from '#shared/domain/talks/talk-fields-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { FormFields } from './form-fields.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { TalkAgenda } from './talk-agenda.tsx';
import type { TalkPage } from './talks-data.ts';

/** The agenda, the preparation of both sides, each hidden until shared, and one's private note. */
export function TalkPrepare({ page, isLocked }: { readonly page: TalkPage; readonly isLocked: boolean }): ReactNode {
  return (
    <>
      <TalkAgenda page={page} isLocked={isLocked} />
      {TALK_SIDES.map((side) => (
        <Preparation key={side} page={page} side={side} isLocked={isLocked} />
      ))}
      <PrivateNote page={page} />
    </>
  );
}

const NOTHING: TalkPreparation = { side: 'leader', answers: {}, wishes: '', sharedAt: null };

function Preparation(props: {
  readonly page: TalkPage;
  readonly side: TalkSide;
  readonly isLocked: boolean;
}): ReactNode {
  const { page, side, isLocked } = props;
  const { t } = useTranslation('talks');
  const api = useApi();
  const seen = page.preparations[side];
  const isOwn = side === page.side;
  const [isAsking, setAsking] = useState(false);
  const [opened, setOpened] = useState<{ readonly secret: string; readonly content: TalkPreparation } | null>(null);
  const open = useChange(api.talks.openPreparation.mutationOptions(), { showsError: true });
  const choose = useChange(api.talks.chooseSecret.mutationOptions(), { showsError: true });
  const save = useChange(api.talks.savePreparation.mutationOptions(), { showsError: true });
  const share = useChange(api.talks.sharePreparation.mutationOptions(), { announce: true });
  const secret = opened?.secret ?? null;
  const of = { talkId: page.talk.id, side, secret };
  const content = isOwn ? (seen.content ?? { ...NOTHING, side }) : (opened?.content ?? seen.content);
  const isWritable = !isLocked && (isOwn || opened !== null);
  const store = async (patch: { answers?: TalkPreparation['answers']; wishes?: string }): Promise<void> => {
    await save.mutateAsync({
      ...of,
      answers: patch.answers ?? {},
      ...(patch.wishes !== undefined && { wishes: patch.wishes }),
    });
    if (opened === null) return;
    // What the other side wrote does not come with the page: it is kept here while it is open.
    setOpened({
      secret: opened.secret,
      content: {
        ...opened.content,
        wishes: patch.wishes ?? opened.content.wishes,
        answers: { ...opened.content.answers, ...patch.answers },
      },
    });
  };
  return (
    <section aria-label={t(`preparation.${side}.title`)} className="gk-talks-block">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <h3>{t(`preparation.${side}.title`)}</h3>
        <span className="gk-talks-source">
          {seen.isShared ? t('preparation.shared') : seen.isBegun ? t('preparation.begun') : t('preparation.not-begun')}
        </span>
        <Box sx={{ flex: 1 }} />
        {!isOwn && !isLocked && opened === null && (
          <Button size="small" startIcon={<KeyRound size={16} aria-hidden />} onClick={() => setAsking(true)}>
            {t('preparation.open')}
          </Button>
        )}
        {opened !== null && (
          <Button size="small" startIcon={<EyeOff size={16} aria-hidden />} onClick={() => setOpened(null)}>
            {t('preparation.hide')}
          </Button>
        )}
        {isWritable && !seen.isShared && content !== null && isPreparationBegun(content) && (
          <Button
            size="small"
            variant="outlined"
            startIcon={<Share2 size={16} aria-hidden />}
            onClick={() => share.mutate(of, { onSuccess: () => setOpened(null) })}
          >
            {t('preparation.share')}
          </Button>
        )}
      </Box>
      {content === null ? (
        <p className="gk-talks-muted">{t('preparation.hidden')}</p>
      ) : (
        <>
          {isWritable && !seen.isShared && <p className="gk-talks-muted">{t('preparation.how')}</p>}
          <AutosaveField value={content.wishes} save={(wishes) => store({ wishes })}>
            {(field) => (
              <TextInput
                label={t('preparation.wishes')}
                help={t('preparation.wishes-help')}
                rows={2}
                disabled={!isWritable}
                {...field}
              />
            )}
          </AutosaveField>
          {page.talk.sections.length > 0 && (
            <details className="gk-talks-details" open={Object.keys(content.answers).length > 0}>
              <summary>{t('preparation.form')}</summary>
              <FormFields
                sections={page.talk.sections}
                answers={content.answers}
                disabled={!isWritable}
                save={(key, answer) => store({ answers: { [key]: answer } })}
              />
            </details>
          )}
        </>
      )}
      {isAsking && (
        <SecretDialog
          title={t('preparation.open-title')}
          text={t('preparation.open-text')}
          isNew={!page.hasSecret[side]}
          confirmLabel={t('preparation.open')}
          isBusy={open.isPending || choose.isPending}
          error={open.error ?? choose.error}
          onClose={() => setAsking(false)}
          onConfirm={async (typed) => {
            if (!page.hasSecret[side]) await choose.mutateAsync({ talkId: page.talk.id, side, secret: typed });
            setOpened({ secret: typed, content: await open.mutateAsync({ ...of, secret: typed }) });
            setAsking(false);
          }}
        />
      )}
    </section>
  );
}

function PrivateNote({ page }: { readonly page: TalkPage }): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const save = useChange(api.talks.saveNote.mutationOptions(), { showsError: true });
  return (
    <section aria-label={t('note.title')} className="gk-talks-block">
      <h3>{t('note.title')}</h3>
      <InlineProblem severity="warning" title={t('note.warning-title')}>
        {t('note.warning')}
      </InlineProblem>
      <AutosaveField value={page.note} save={(content) => save.mutateAsync({ talkId: page.talk.id, content })}>
        {(field) => <TextInput label={t('note.label')} rows={2} {...field} />}
      </AutosaveField>
    </section>
  );
}
