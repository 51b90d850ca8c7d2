import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Logo } from '#renderer/ui/logo.tsx';
import './door-layout.css';

/** The two halves of every screen at the door: who we are at the left, what to do at the right. */
export function DoorLayout(props: { readonly children: ReactNode; readonly isWide?: boolean }): ReactNode {
  const { t } = useTranslation('session');
  return (
    <div className="gk-door">
      <aside className="gk-door-brand gk-no-print">
        <div className="gk-door-brand-inner">
          <div className="gk-door-mark">
            <Logo size={56} />
            <span className="gk-door-name">Groeikaart</span>
          </div>
          <p className="gk-door-promise">{t('promise')}</p>
          <Sprig />
          <p className="gk-door-private">{t('private')}</p>
        </div>
      </aside>
      <Box component="main" className="gk-door-main">
        <Box className="gk-door-column" sx={{ maxWidth: props.isWide === true ? 720 : 560 }}>
          {props.children}
        </Box>
      </Box>
    </div>
  );
}

/** Title of a screen at the door. */
export function DoorTitle(props: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <Box component="header" sx={{ mb: 3 }}>
      <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
        {props.title}
      </Typography>
      {props.children !== undefined && (
        <Typography variant="subtitle1" component="div" color="textSecondary" sx={{ mt: 0.5 }}>
          {props.children}
        </Typography>
      )}
    </Box>
  );
}

/** Contour lines with a growing sprig; decoration only. */
function Sprig(): ReactNode {
  return (
    <svg className="gk-door-sprig" viewBox="0 0 320 260" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="1.5" opacity="0.35">
        <path d="M-10 236c60-34 104 26 164-8s76-10 176-26" />
        <path d="M-10 212c64-38 108 20 166-12s80-16 174-30" />
        <path d="M-10 188c66-40 110 12 168-16s84-22 172-34" />
        <path d="M-10 164c68-42 112 4 170-20s88-28 170-38" />
      </g>
      <path d="M160 214V92" fill="none" stroke="#c3ead4" strokeWidth="5" strokeLinecap="round" />
      <path d="M160 112c-38 0-58-20-58-58 38 0 58 20 58 58Z" fill="#fffdf9" />
      <path d="M160 148c0-33 18-51 51-51 0 33-18 51-51 51Z" fill="#c3ead4" />
      <path d="M160 184c-26 0-40-14-40-40 26 0 40 14 40 40Z" fill="#7fbd9d" />
    </svg>
  );
}
