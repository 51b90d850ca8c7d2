import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import type { MenuCommand } from '#shared/contract/desktop-bridge.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import { forgetAddress } from '#renderer/lib/url-state/forget-address.ts';
import { useFileDialogs } from '#renderer/lib/desktop-bridge/file-dialogs.tsx';
import { CreateForm } from './create-form.tsx';
import { KeepRecoverySheet } from './keep-recovery-sheet.tsx';
import type { SessionIntent } from './session-intent.ts';
import { TrackForm } from './track-form.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { Welcome } from './welcome.tsx';

type View =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'create' }
  | { readonly kind: 'track' }
  | { readonly kind: 'unlock'; readonly path: string }
  | {
      readonly kind: 'sheet';
      readonly words: readonly string[];
      readonly workspaceName: string;
      readonly fileName: string;
    };

/** The door: making, choosing and unlocking a workspace. */
export function SessionScreen(props: {
  readonly intent: SessionIntent;
  /** Keeps the door shown although a workspace is open: its recovery sheet has to be kept first. */
  readonly onHold: (isHeld: boolean) => void;
  readonly onOpened: () => void;
}): ReactNode {
  const { onHold, onOpened } = props;
  const api = useApi();
  const dialogs = useFileDialogs();
  const { data: session } = useQuery(api.session.state.queryOptions());
  const lastPath = session?.lastPath ?? null;
  const [chosen, setView] = useState<View | null>(null);
  const view = chosen ?? firstView(props.intent, lastPath);

  const choose = (): void => {
    void dialogs.chooseWorkspaceToOpen().then((path) => {
      if (path === null) return;
      forgetAddress();
      setView({ kind: 'unlock', path });
    });
  };

  const onCommand = useEffectEvent((command: MenuCommand) => {
    if (view.kind === 'sheet') return;
    if (command === 'new') setView({ kind: 'create' });
    if (command === 'open') choose();
    if (command === 'close') setView({ kind: 'welcome' });
  });
  useEffect(() => {
    return desktopBridge()?.onMenuCommand((command) => onCommand(command));
  }, []);

  const opensFirst = useEffectEvent(() => {
    if (props.intent === 'open') choose();
  });
  useEffect(() => {
    opensFirst();
  }, []);

  // A locked workspace opens where it was; any other one starts at its first screen.
  const leavesFile = session !== undefined && ['welcome', 'create', 'track'].includes(view.kind);
  useEffect(() => {
    if (leavesFile) forgetAddress();
  }, [leavesFile]);

  useEffect(() => {
    document.title = 'Groeikaart';
  }, []);

  if (session === undefined) return null;
  const toWelcome = (): void => setView({ kind: 'welcome' });
  switch (view.kind) {
    case 'welcome':
      return (
        <Welcome
          recent={session.recent}
          onCreate={() => setView({ kind: 'create' })}
          onPackage={() => setView({ kind: 'track' })}
          onChoose={choose}
          onUnlock={(path) => setView({ kind: 'unlock', path })}
          onOpened={onOpened}
        />
      );
    case 'create':
      return (
        <CreateForm
          defaultFolder={session.defaultFolder}
          onBack={toWelcome}
          onHold={onHold}
          onCreated={(sheet) => setView({ kind: 'sheet', ...sheet })}
        />
      );
    case 'track':
      return (
        <TrackForm
          defaultFolder={session.defaultFolder}
          onBack={toWelcome}
          onHold={onHold}
          onCreated={(sheet) => setView({ kind: 'sheet', ...sheet })}
        />
      );
    case 'unlock':
      return (
        <UnlockForm
          key={view.path}
          path={view.path}
          name={session.recent.find((recent) => recent.path === view.path)?.name ?? null}
          onBack={toWelcome}
          onChoose={choose}
          onOpened={onOpened}
        />
      );
    case 'sheet':
      return (
        <KeepRecoverySheet
          words={view.words}
          workspaceName={view.workspaceName}
          fileName={view.fileName}
          onKept={onOpened}
        />
      );
  }
}

/** After a lock or with a file given at the start, that file is asked for; else all ways in are shown. */
function firstView(intent: SessionIntent, lastPath: string | null): View {
  if (intent === 'new') return { kind: 'create' };
  if (intent === 'open' || lastPath === null) return { kind: 'welcome' };
  return { kind: 'unlock', path: lastPath };
}
