import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Presentation, Printer, Trash2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkId } from '#shared/kernel/ids.ts';
import { isTalkLocked } from '#shared/domain/talks/talk-policy.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ConversationMode } from './conversation-mode.tsx';
import { StandingChip } from './standing-chip.tsx';
import { TalkPaperDialog } from './talk-paper.tsx';
import { TalkPlanning } from './talk-planning.tsx';
import { TalkPrepare } from './talk-prepare.tsx';
import { TalkRecord } from './talk-record.tsx';
import { TalkSigning } from './talk-signing.tsx';
import { standingOf, type TalkPage } from './talks-data.ts';
import { useTalkWords } from './use-talk-words.ts';

const PARTS = ['prepare', 'record', 'sign'] as const;

/** One talk, in the order of the work: prepare, talk and record, sign. */
export function TalkDetail(props: { readonly talkId: TalkId; readonly onClose: () => void }): ReactNode {
  const api = useApi();
  const query = useQuery(api.talks.get.queryOptions({ talkId: props.talkId }));
  if (query.error !== null && query.data === undefined) throw query.error;
  if (query.data === undefined) return <Skeleton variant="rounded" height={480} />;
  return <Detail page={query.data} onClose={props.onClose} />;
}

function Detail({ page, onClose }: { readonly page: TalkPage; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const words = useTalkWords();
  const texts = useProblemTexts();
  const { talk } = page;
  const usual = talk.state === 'closed' ? 'sign' : talk.state === 'held' ? 'record' : 'prepare';
  const [part, setPart] = useUrlParam('part', usual);
  const [mode, setMode] = useUrlParam('mode', '', { history: 'push' });
  const [isPrinting, setPrinting] = useState(false);
  const remove = useChange(api.talks.delete.mutationOptions(), { announce: true });
  const shown = PARTS.find((one) => one === part) ?? usual;
  const standing = standingOf({ ...talk, signedBy: talk.signatures }, page.today);
  const name = page.person === null ? '…' : displayName(page.person);
  const isLocked = isTalkLocked(talk);
  return (
    <section className="gk-talks-card" aria-label={t('talk-with', { title: talk.title, name })}>
      <Box sx={{ display: 'grid', gap: 1.5, p: 2.5 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="h2">{name}</Typography>
            <Typography color="textSecondary">
              {talk.title}
              {page.cycle !== null && ` · ${page.cycle.title} ${words.year(page.cycle.schoolYear)}`}
            </Typography>
          </Box>
          <Button size="small" startIcon={<X size={16} aria-hidden />} onClick={onClose}>
            {t('common:close')}
          </Button>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StandingChip standing={standing} />
          <span className="gk-talks-muted">{words.when(talk)}</span>
          <TextLink to="/team" search={{ person: talk.personId }}>
            {t('to-person')}
          </TextLink>
          <TextLink to="/plans" search={{ person: talk.personId }}>
            {t('to-plan')}
          </TextLink>
        </Box>
        {talk.state !== 'closed' &&
          page.warnings.map((warning) => (
            <InlineProblem key={warning.code} severity="warning">
              {texts.ofField(warning)}
            </InlineProblem>
          ))}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
          <Segmented
            label={t('parts.label')}
            value={shown}
            options={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
            onChange={setPart}
          />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button startIcon={<Presentation size={18} aria-hidden />} onClick={() => setMode('talk')}>
              {t('conversation.open')}
            </Button>
            <Button startIcon={<Printer size={18} aria-hidden />} onClick={() => setPrinting(true)}>
              {t('paper.open')}
            </Button>
          </Box>
        </Box>
      </Box>
      <div className="gk-talks-part">
        {shown === 'prepare' && (
          <>
            <TalkPlanning page={page} isLocked={isLocked} />
            <TalkPrepare page={page} isLocked={isLocked} />
          </>
        )}
        {shown === 'record' && <TalkRecord page={page} isLocked={isLocked} />}
        {shown === 'sign' && <TalkSigning page={page} name={name} isLocked={isLocked} />}
      </div>
      {!isLocked && talk.reopenings.length === 0 && (
        <Box sx={{ px: 2.5, pb: 2.5 }}>
          <Button
            color="error"
            startIcon={<Trash2 size={18} aria-hidden />}
            onClick={() => remove.mutate({ talkId: talk.id }, { onSuccess: onClose })}
          >
            {t('delete')}
          </Button>
        </Box>
      )}
      {mode === 'talk' && (
        <ConversationMode page={page} name={name} isLocked={isLocked} onClose={() => setMode(null)} />
      )}
      {isPrinting && <TalkPaperDialog page={page} name={name} onClose={() => setPrinting(false)} />}
    </section>
  );
}
