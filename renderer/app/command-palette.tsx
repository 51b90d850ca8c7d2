import Dialog from '@mui/material/Dialog';
import InputBase from '@mui/material/InputBase';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Lock, LogOut, Redo2, Search, Undo2, UserRound, type LucideIcon } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import type { Screen } from './screens.ts';
import type { useHistoryActions } from './use-history-actions.ts';
import type { useWorkspaceExit } from './workspace-exit.tsx';
import './command-palette.css';

interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  readonly icon: LucideIcon;
  readonly run: () => void;
}

/** More people than this are found by typing more of the name. */
const SHOWN_PEOPLE = 8;

/** Jump to a screen or person, or do something, by typing a part of its name. */
export function CommandPalette(props: {
  readonly screens: readonly Screen[];
  readonly history: ReturnType<typeof useHistoryActions>;
  readonly exit: ReturnType<typeof useWorkspaceExit>;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const navigate = useNavigate();
  const listId = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const hasTeam = props.screens.some((screen) => screen.id === 'team');
  const team = useQuery(api.team.list.queryOptions(undefined, { enabled: hasTeam }));

  const { undo, redo } = props.history;
  const commands: readonly Command[] = [
    ...props.screens.map((screen) => ({
      id: `screen-${screen.id}`,
      label: t(`app:screens.${screen.id}`),
      group: t('app:palette.screens'),
      icon: screen.icon,
      run: () => void navigate({ to: screen.path }),
    })),
    ...historyCommand('undo', undo.label, t('common:undo'), Undo2, undo.run),
    ...historyCommand('redo', redo.label, t('common:redo'), Redo2, redo.run),
    { id: 'lock', label: t('app:lock'), group: t('app:palette.actions'), icon: Lock, run: props.exit.lock },
    {
      id: 'close',
      label: t('app:close-workspace'),
      group: t('app:palette.actions'),
      icon: LogOut,
      run: () => props.exit.close('welcome'),
    },
  ];
  const people: readonly Command[] =
    query.trim() === ''
      ? []
      : (team.data?.members ?? []).map(({ person }) => ({
          id: `person-${person.id}`,
          label: displayName(person),
          group: t('app:palette.people'),
          icon: UserRound,
          run: () => void navigate({ to: '/team', search: { person: person.id } }),
        }));
  const matches = (command: Command): boolean => matchesQuery(command.label, query);
  const found = [...commands.filter(matches), ...people.filter(matches).slice(0, SHOWN_PEOPLE)];
  const chosen = found[Math.min(active, found.length - 1)];

  function historyCommand(
    id: string,
    what: string | null,
    action: string,
    icon: LucideIcon,
    run: () => void,
  ): readonly Command[] {
    if (what === null) return [];
    return [{ id, label: t('app:history-action', { action, what }), group: t('app:palette.actions'), icon, run }];
  }

  const start = (command: Command): void => {
    props.onClose();
    command.run();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setActive((Math.min(active, found.length - 1) + step + found.length) % found.length);
    }
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      start(chosen);
    }
  };

  return (
    <Dialog
      open
      onClose={props.onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': t('app:palette.title'), sx: { alignSelf: 'flex-start', mt: '12vh' } } }}
    >
      <div className="gk-palette-search">
        <Search size={20} aria-hidden />
        <InputBase
          autoFocus
          fullWidth
          value={query}
          placeholder={t('app:palette.placeholder')}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          slotProps={{
            input: {
              role: 'combobox',
              'aria-label': t('app:palette.placeholder'),
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-autocomplete': 'list',
              'aria-activedescendant': chosen === undefined ? undefined : `${listId}-${chosen.id}`,
              autoComplete: 'off',
              spellCheck: false,
            },
          }}
        />
      </div>
      <ul className="gk-palette-list" role="listbox" id={listId} aria-label={t('app:palette.title')}>
        {found.map((command, index) => {
          const Icon = command.icon;
          const startsGroup = found[index - 1]?.group !== command.group;
          return (
            <li
              key={command.id}
              id={`${listId}-${command.id}`}
              role="option"
              aria-selected={command === chosen}
              className="gk-palette-item"
              onClick={() => start(command)}
              onPointerMove={() => setActive(index)}
            >
              <Icon size={18} aria-hidden />
              <span className="gk-palette-label">{command.label}</span>
              {startsGroup && <span className="gk-palette-group">{command.group}</span>}
            </li>
          );
        })}
      </ul>
      {found.length === 0 && <p className="gk-palette-none">{t('app:palette.none')}</p>}
    </Dialog>
  );
}
