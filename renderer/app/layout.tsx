import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { Outlet, useLocation, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { desktopBridge } from '#renderer/lib/desktop-bridge/desktop-bridge.ts';
import { CommandPalette } from './command-palette.tsx';
import { Rail } from './rail.tsx';
import type { Screen } from './screens.ts';
import { SectionTabs } from './section-tabs.tsx';
import { TopBar } from './top-bar.tsx';
import { useHistoryActions } from './use-history-actions.ts';
import { useWorkspaceExit } from './workspace-exit.tsx';

/** Frame of the open workspace: rail, bar with undo and lock, and the screen. */
export function Layout(props: { readonly screens: readonly Screen[] }): ReactNode {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isLoading = useRouterState({ select: (state) => state.isLoading });
  const main = useRef<HTMLElement>(null);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  const history = useHistoryActions();
  const exit = useWorkspaceExit();

  const screen = props.screens.find((candidate) => candidate.path === pathname);
  const title = screen === undefined ? '' : t(`app:screens.${screen.id}`);
  useEffect(() => {
    document.title = title === '' ? 'Groeikaart' : `${title} – Groeikaart`;
    // A new screen starts at its top.
    main.current?.scrollTo(0, 0);
  }, [title]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return;
    event.preventDefault();
    setPaletteOpen((isOpen) => !isOpen);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);

  const onMenuCommand = useEffectEvent(
    (command: Parameters<Parameters<NonNullable<ReturnType<typeof desktopBridge>>['onMenuCommand']>[0]>[0]) => {
      switch (command) {
        case 'new':
          return exit.close('new');
        case 'open':
          return exit.close('open');
        case 'close':
          return exit.close('welcome');
        case 'lock':
          return exit.lock();
        case 'undo':
          return history.undo.run();
        case 'redo':
          return history.redo.run();
        case 'settings':
        case 'back-up':
          return void navigate({ to: '/settings', hash: command === 'back-up' ? 'back-up' : '' });
      }
    },
  );
  useEffect(() => {
    return desktopBridge()?.onMenuCommand((command) => onMenuCommand(command));
  }, []);

  return (
    <Box sx={{ display: 'flex', height: '100%', '@media print': { display: 'block', height: 'auto' } }}>
      <Box
        component="a"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
        sx={{
          position: 'absolute',
          left: 8,
          top: -60,
          zIndex: 2000,
          p: 1.5,
          borderRadius: 1,
          bgcolor: 'var(--gk-surface)',
          color: 'var(--gk-brand)',
          '&:focus': { top: 8 },
        }}
      >
        {t('app:skip-to-content')}
      </Box>
      <Rail screens={props.screens} onClose={() => exit.close('welcome')} />
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
        <TopBar history={history} onLock={exit.lock} onSearch={() => setPaletteOpen(true)} />
        <Box sx={{ height: 2 }}>
          {isLoading && <LinearProgress aria-label={t('common:loading')} sx={{ height: 2 }} />}
        </Box>
        <Box
          component="main"
          id="main"
          ref={main}
          tabIndex={-1}
          sx={{
            flex: 1,
            minHeight: 0,
            overflow: 'auto',
            outline: 'none',
            px: 4,
            pt: 2,
            pb: 6,
            '@media print': { overflow: 'visible', p: 0 },
          }}
        >
          <Box sx={{ maxWidth: 1440, mx: 'auto' }}>
            {screen !== undefined && <SectionTabs screens={props.screens} current={screen} />}
            <Outlet />
          </Box>
        </Box>
      </Box>
      {exit.question}
      {isPaletteOpen && (
        <CommandPalette screens={props.screens} history={history} exit={exit} onClose={() => setPaletteOpen(false)} />
      )}
    </Box>
  );
}
