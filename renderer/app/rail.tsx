import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { Logo } from '#renderer/ui/logo.tsx';
import type { Screen } from './screens.ts';
import './rail.css';

/** Left rail: whose workspace this is, and the screens in the order of the work. Icons only below 1100 px. */
export function Rail(props: {
  readonly screens: readonly Screen[];
  /** Closes the workspace and shows the door. */
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const api = useApi();
  const isNarrow = useMediaQuery('(max-width: 1099.95px)', { noSsr: true });
  const session = useQuery(api.session.state.queryOptions());
  const workspace = session.data?.workspace;
  const name = workspace?.name ?? '';

  const entry = (screen: Screen): ReactNode => {
    const Icon = screen.icon;
    const label = t(`app:screens.${screen.id}`);
    return (
      <li key={screen.id}>
        <RailTooltip title={label} isShown={isNarrow}>
          <Link
            to={screen.path}
            className="gk-rail-link"
            activeOptions={{ exact: screen.path === '/', includeSearch: false }}
            {...(isNarrow && { 'aria-label': label })}
          >
            <Icon size={20} aria-hidden />
            {!isNarrow && <span>{label}</span>}
          </Link>
        </RailTooltip>
      </li>
    );
  };

  return (
    <Box
      component="nav"
      aria-label={t('app:rail')}
      className={`gk-rail gk-no-print${isNarrow ? ' gk-rail-narrow' : ''}`}
    >
      <div className="gk-rail-head">
        <RailTooltip title={name} isShown={isNarrow}>
          <span className="gk-rail-logo">
            <Logo size={36} />
          </span>
        </RailTooltip>
        {!isNarrow && (
          <div className="gk-rail-names">
            <span className="gk-rail-name" title={name}>
              {name}
            </span>
            <span className="gk-rail-kind">
              {workspace === null || workspace === undefined ? '' : t(`app:kinds.${workspace.kind}`)}
            </span>
          </div>
        )}
      </div>
      {session.data?.isExample === true && (
        <div className="gk-rail-badge" title={t('app:example-help')}>
          {isNarrow ? t('app:example-short') : t('app:example')}
        </div>
      )}
      <ul className="gk-rail-list">{props.screens.filter(isInRail('work', props.screens)).map(entry)}</ul>
      <Divider sx={{ borderColor: 'var(--gk-rail-active)', mx: 1.5, my: 1.5 }} />
      <ul className="gk-rail-list">{props.screens.filter(isInRail('workspace', props.screens)).map(entry)}</ul>
      <div className="gk-rail-foot">
        <RailTooltip title={t('app:close-workspace')} isShown={isNarrow}>
          <button type="button" className="gk-rail-link" onClick={props.onClose} aria-label={t('app:close-workspace')}>
            <LogOut size={20} aria-hidden />
            {!isNarrow && <span>{t('app:close-workspace')}</span>}
          </button>
        </RailTooltip>
      </div>
    </Box>
  );
}

/** Name beside an icon that stands alone; nothing where the name is in sight. */
function RailTooltip(props: {
  readonly title: string;
  readonly isShown: boolean;
  readonly children: ReactElement;
}): ReactNode {
  if (!props.isShown) return props.children;
  return (
    <Tooltip title={props.title} placement="right">
      {props.children}
    </Tooltip>
  );
}

/** A tab beside a screen that this kind of workspace does not have stands in the rail itself. */
function isInRail(section: Screen['section'], screens: readonly Screen[]): (screen: Screen) => boolean {
  return (screen) =>
    screen.section === section && screen.isHidden !== true && !screens.some(({ id }) => id === screen.parent);
}
