import { createTheme, type PaletteOptions, type Theme } from '@mui/material/styles';
import type {} from '@mui/material/themeCssVarsAugmentation';
import type {} from '@mui/x-data-grid/themeAugmentation';
import { componentOverrides } from './component-overrides.ts';
import { DARK_TOKENS, LIGHT_TOKENS, type Tokens } from './tokens.ts';

/** Attribute on <html> that says which colours apply; plain CSS may select on it. */
export const COLOR_SCHEME_ATTRIBUTE = 'data-color-scheme';

/** Family of all text; the files are part of the program. */
const FONT_FAMILY = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

function palette(tokens: Tokens): PaletteOptions {
  const tone = (main: string) => ({ main, contrastText: tokens.onBrand });
  return {
    primary: { main: tokens.brand, dark: tokens.brandStrong, contrastText: tokens.onBrand },
    secondary: { main: tokens.textMuted, contrastText: tokens.surface },
    success: tone(tokens.gapNone),
    warning: tone(tokens.attention),
    error: tone(tokens.problem),
    info: tone(tokens.info),
    background: { default: tokens.ground, paper: tokens.surface },
    text: { primary: tokens.text, secondary: tokens.textMuted, disabled: tokens.unknown },
    divider: tokens.line,
  };
}

/** The theme of Material components in both colour schemes; everything else uses the CSS variables of tokens.ts. */
export function createAppTheme(): Theme {
  return createTheme({
    cssVariables: { colorSchemeSelector: COLOR_SCHEME_ATTRIBUTE },
    colorSchemes: { light: { palette: palette(LIGHT_TOKENS) }, dark: { palette: palette(DARK_TOKENS) } },
    spacing: 8,
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: FONT_FAMILY,
      fontSize: 15,
      fontWeightMedium: 600,
      fontWeightBold: 700,
      h1: { fontSize: '1.75rem', lineHeight: 1.25, fontWeight: 650, letterSpacing: '-0.01em' },
      h2: { fontSize: '1.25rem', lineHeight: 1.35, fontWeight: 650 },
      h3: { fontSize: '1.0625rem', lineHeight: 1.4, fontWeight: 650 },
      subtitle1: { fontSize: '1.0625rem', lineHeight: 1.5 },
      subtitle2: { fontSize: '0.9375rem', lineHeight: 1.5, fontWeight: 600 },
      body1: { fontSize: '1rem', lineHeight: 1.6 },
      body2: { fontSize: '0.9375rem', lineHeight: 1.55 },
      caption: { fontSize: '0.875rem', lineHeight: 1.45 },
      overline: {
        fontSize: '0.8125rem',
        lineHeight: 1.5,
        fontWeight: 600,
        letterSpacing: '0.04em',
        textTransform: 'none',
      },
      button: { fontSize: '0.9375rem', fontWeight: 600, textTransform: 'none', letterSpacing: 0 },
    },
    components: componentOverrides,
  });
}
