import Box from '@mui/material/Box';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from './screens.ts';
import './section-tabs.css';

/** The screens that belong together under one entry of the rail; nothing when there is only one. */
export function SectionTabs(props: { readonly screens: readonly Screen[]; readonly current: Screen }): ReactNode {
  const { t } = useTranslation();
  const parentId = props.current.parent ?? props.current.id;
  const family = props.screens.filter(
    ({ id, parent, isHidden }) => id === parentId || (parent === parentId && isHidden !== true),
  );
  if (family.length < 2) return null;
  return (
    <Box component="nav" className="gk-section-tabs gk-no-print" aria-label={t(`app:screens.${parentId}`)}>
      {family.map(({ id, path }) => (
        <Link
          key={id}
          to={path}
          className="gk-section-tab"
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t(`app:tabs.${id}`)}
        </Link>
      ))}
    </Box>
  );
}
