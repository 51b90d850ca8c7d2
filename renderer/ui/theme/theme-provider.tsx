import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import CssBaseline from '@mui/material/CssBaseline';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider as MuiThemeProvider, useColorScheme } from '@mui/material/styles';
import { useEffect, useMemo, type ReactNode } from 'react';
import '@fontsource-variable/source-sans-3/index.css';
import './global.css';
import { COLOR_SCHEME_ATTRIBUTE, createAppTheme } from './theme.ts';
import { cssVariables, DARK_TOKENS, LIGHT_TOKENS } from './tokens.ts';

/** Which colours the user asked for; `system` follows the computer. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const theme = createAppTheme();

const variables = {
  [`:root, [${COLOR_SCHEME_ATTRIBUTE}='light']`]: cssVariables(LIGHT_TOKENS),
  [`[${COLOR_SCHEME_ATTRIBUTE}='dark']`]: cssVariables(DARK_TOKENS),
};

/** Look of the whole program: colours, type and the nonce that lets its styles through the content security policy. */
export function ThemeProvider(props: { readonly nonce: string | null; readonly children: ReactNode }): ReactNode {
  const { nonce } = props;
  usePrintInLight();
  const cache = useMemo(() => createCache({ key: 'gk', prepend: true, ...(nonce !== null && { nonce }) }), [nonce]);
  return (
    <CacheProvider value={cache}>
      <MuiThemeProvider theme={theme} defaultMode="system" modeStorageKey="groeikaart.theme" noSsr>
        <CssBaseline />
        <GlobalStyles styles={variables} />
        {props.children}
      </MuiThemeProvider>
    </CacheProvider>
  );
}

/** Prints in light colours whatever the screen shows: the dark ones are unreadable on paper. */
function usePrintInLight(): void {
  useEffect(() => {
    const root = document.documentElement;
    let onScreen: string | null = null;
    const before = (): void => {
      onScreen = root.getAttribute(COLOR_SCHEME_ATTRIBUTE);
      root.setAttribute(COLOR_SCHEME_ATTRIBUTE, 'light');
    };
    const after = (): void => {
      if (onScreen !== null) root.setAttribute(COLOR_SCHEME_ATTRIBUTE, onScreen);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}

/** Puts the user's choice of colours into effect; it is remembered in this browser for the next first paint. */
export function ApplyTheme({ choice }: { readonly choice: ThemeChoice }): null {
  const { setMode } = useColorScheme();
  useEffect(() => {
    setMode(choice);
  }, [choice, setMode]);
  return null;
}
