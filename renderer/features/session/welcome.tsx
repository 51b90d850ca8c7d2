import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FolderOpen, LoaderCircle, PackageOpen, Plus, School, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { DoorLayout, DoorTitle } from './door-layout.tsx';

type Recent = ApiOutputs['session']['state']['recent'][number];

/** First screen: four ways in, and the files used before. */
export function Welcome(props: {
  readonly recent: readonly Recent[];
  readonly onCreate: () => void;
  readonly onPackage: () => void;
  readonly onChoose: () => void;
  readonly onUnlock: (path: string) => void;
  readonly onOpened: () => void;
}): ReactNode {
  const { t } = useTranslation('session');
  const api = useApi();
  const texts = useProblemTexts();
  const example = useMutation(api.session.openExample.mutationOptions({ onSuccess: props.onOpened }));
  const isFirstTime = props.recent.length === 0;

  const ways = [
    <Choice
      key="example"
      icon={example.isPending ? LoaderCircle : School}
      title={t('welcome.example')}
      text={example.isPending ? t('welcome.example-busy') : t('welcome.example-text')}
      disabled={example.isPending}
      onClick={() => example.mutate()}
    />,
    <Choice
      key="new"
      icon={Plus}
      title={t('welcome.new')}
      text={t('welcome.new-text')}
      disabled={example.isPending}
      onClick={props.onCreate}
    />,
    <Choice
      key="open"
      icon={FolderOpen}
      title={t('welcome.open')}
      text={t('welcome.open-text')}
      disabled={example.isPending}
      onClick={props.onChoose}
    />,
    <Choice
      key="package"
      icon={PackageOpen}
      title={t('welcome.package')}
      text={t('welcome.package-text')}
      disabled={example.isPending}
      onClick={props.onPackage}
    />,
  ];

  return (
    <DoorLayout>
      <DoorTitle title={isFirstTime ? t('welcome.title') : t('welcome.title-again')}>
        {isFirstTime ? t('welcome.subtitle') : undefined}
      </DoorTitle>
      {!isFirstTime && <RecentFiles recent={props.recent} onUnlock={props.onUnlock} />}
      <div className="gk-door-choices">{ways}</div>
      {example.isError && (
        <Typography component="div" sx={{ mt: 2 }}>
          <InlineProblem>{texts.of(problemOf(example.error))}</InlineProblem>
        </Typography>
      )}
    </DoorLayout>
  );
}

function Choice(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}): ReactNode {
  const Icon = props.icon;
  return (
    <button type="button" className="gk-door-choice" disabled={props.disabled} onClick={props.onClick}>
      <span className="gk-door-icon">
        <Icon size={24} aria-hidden />
      </span>
      <span>
        <span className="gk-door-choice-title">{props.title}</span>
        <span className="gk-door-choice-text">{props.text}</span>
      </span>
    </button>
  );
}

function RecentFiles(props: {
  readonly recent: readonly Recent[];
  readonly onUnlock: (path: string) => void;
}): ReactNode {
  const { t } = useTranslation('session');
  const api = useApi();
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { dataUpdatedAt } = useQuery(api.session.state.queryOptions());
  const forget = useMutation(
    api.session.forgetRecent.mutationOptions({
      onSuccess: async (_answer, { path }) => {
        await desktopBridge()?.forgetPassphrase(path);
        await queryClient.invalidateQueries(api.session.state.queryFilter());
      },
    }),
  );
  return (
    <section aria-label={t('recent.title')} style={{ marginBottom: 32 }}>
      <Typography variant="subtitle2" component="h2" color="textSecondary" sx={{ mb: 1 }}>
        {t('recent.title')}
      </Typography>
      <ul className="gk-recent">
        {props.recent.map((file) => (
          <li key={file.path} className="gk-recent-item">
            <button
              type="button"
              className="gk-recent-open"
              disabled={!file.exists}
              title={file.path}
              onClick={() => props.onUnlock(file.path)}
            >
              <span className="gk-recent-name">{file.name}</span>
              <span className="gk-recent-note">
                {file.exists
                  ? t('recent.note', {
                      kind: t(`app:kinds.${file.kind}`),
                      ago: formats.ago(file.lastOpenedAt, dataUpdatedAt),
                      folder: file.folder,
                    })
                  : t('recent.missing', { folder: file.folder })}
              </span>
            </button>
            <Tooltip title={t('recent.forget')}>
              <IconButton
                size="small"
                aria-label={t('recent.forget-of', { name: file.name })}
                onClick={() => forget.mutate({ path: file.path })}
              >
                <X size={18} aria-hidden />
              </IconButton>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}
