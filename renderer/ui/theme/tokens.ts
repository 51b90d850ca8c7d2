/**
 * Colours of the two themes: the only place where a colour is written down.
 *
 * A deep green carries the brand, warm paper the rest. Text on every ground has a contrast of at least 4.5 : 1 and
 * borders of fields and marks at least 3 : 1 (WCAG 2.2 AA; checked by tests/unit/renderer/contrast.test.ts).
 */
export interface Tokens {
  /** Ground of the window. */
  readonly ground: string;
  /** Ground of cards, tables and panels. */
  readonly surface: string;
  /** Ground of table heads, wells and hovered rows. */
  readonly sunken: string;
  /** Decorative line between things. */
  readonly line: string;
  /** Outline of a field or control: has to be seen. */
  readonly outline: string;
  readonly text: string;
  readonly textMuted: string;
  readonly brand: string;
  readonly brandStrong: string;
  readonly onBrand: string;
  /** Soft ground of what is chosen. */
  readonly brandTint: string;
  readonly rail: string;
  readonly railText: string;
  readonly railTextStrong: string;
  readonly railActive: string;
  readonly attention: string;
  readonly attentionTint: string;
  readonly problem: string;
  readonly problemTint: string;
  readonly info: string;
  readonly infoTint: string;
  readonly focus: string;
  /** Level scale: one hue in five steps; each step is ground and text. */
  readonly levels: readonly (readonly [ground: string, text: string])[];
  /** Requirement met. */
  readonly gapNone: string;
  /** People are short. */
  readonly gapOpen: string;
  /** Expected from plans, drawn hatched. */
  readonly forecast: string;
  /** Nothing known. */
  readonly unknown: string;
}

/** Colours of the light theme. */
export const LIGHT_TOKENS: Tokens = {
  ground: '#f7f4ed',
  surface: '#fffdf9',
  sunken: '#f0ebe1',
  line: '#e0d9cb',
  outline: '#8a8173',
  text: '#26241f',
  textMuted: '#5f594e',
  brand: '#1f5c47',
  brandStrong: '#174636',
  onBrand: '#ffffff',
  brandTint: '#e2eee6',
  rail: '#1b3f32',
  railText: '#cfe0d6',
  railTextStrong: '#ffffff',
  railActive: '#2d5646',
  attention: '#96500a',
  attentionTint: '#fbecd6',
  problem: '#a5322a',
  problemTint: '#fae5e1',
  info: '#2c5a78',
  infoTint: '#e3edf3',
  focus: '#0b6bcb',
  levels: [
    ['#e6f0ea', '#1d3a2e'],
    ['#c3dfcf', '#173226'],
    ['#92c4a9', '#0d2419'],
    ['#3c7d60', '#ffffff'],
    ['#1b4a38', '#ffffff'],
  ],
  gapNone: '#2a7455',
  gapOpen: '#a84b08',
  forecast: '#5c9a7d',
  unknown: '#7d766a',
};

/** Colours of the dark theme. */
export const DARK_TOKENS: Tokens = {
  ground: '#151916',
  surface: '#1d221f',
  sunken: '#252b27',
  line: '#363d38',
  outline: '#7f8a82',
  text: '#ece8df',
  textMuted: '#b9b5a9',
  brand: '#8fcbac',
  brandStrong: '#b0dec6',
  onBrand: '#0d2419',
  brandTint: '#263c31',
  rail: '#10201a',
  railText: '#b7c7bd',
  railTextStrong: '#f3f6f2',
  railActive: '#253a2f',
  attention: '#efb56b',
  attentionTint: '#3b2d18',
  problem: '#f3a59c',
  problemTint: '#43231f',
  info: '#9cc6e2',
  infoTint: '#1f323f',
  focus: '#7db9ff',
  levels: [
    ['#27312c', '#dfe6e0'],
    ['#2f4a3d', '#e6f0ea'],
    ['#3a6650', '#ffffff'],
    ['#7fbd9d', '#0d2419'],
    ['#c3ead4', '#0d2419'],
  ],
  gapNone: '#7cc39f',
  gapOpen: '#f0a254',
  forecast: '#5f9a7d',
  unknown: '#9a968a',
};

/** Number of steps of the level scale. */
export const LEVEL_STEPS = 5;

/**
 * The colour step (1–5) of a level on a scale of `count` levels: the lowest level is step 1, the highest step 5, the
 * others spread evenly between.
 */
export function levelStep(level: number, count: number): number {
  if (count <= 1) return LEVEL_STEPS;
  const share = (Math.min(Math.max(level, 1), count) - 1) / (count - 1);
  return 1 + Math.round(share * (LEVEL_STEPS - 1));
}

/** The tokens as CSS variables (`--gk-brand`, `--gk-level-3-ground` …) for components styled in plain CSS. */
export function cssVariables(tokens: Tokens): Record<string, string> {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(tokens)) {
    if (typeof value !== 'string') continue;
    variables[`--gk-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`] = value;
  }
  tokens.levels.forEach(([ground, text], index) => {
    variables[`--gk-level-${String(index + 1)}-ground`] = ground;
    variables[`--gk-level-${String(index + 1)}-text`] = text;
  });
  return variables;
}
