import { describe, expect, it } from 'vitest';
import { DARK_TOKENS, LEVEL_STEPS, levelStep, LIGHT_TOKENS, type Tokens } from '#renderer/ui/theme/tokens.ts';

/** Relative luminance of a colour `#rrggbb` (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast of two colours, 1–21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const TEXT = 4.5;
const MARK = 3;

function pairs(tokens: Tokens): readonly (readonly [name: string, front: string, back: string, least: number])[] {
  const grounds = { ground: tokens.ground, surface: tokens.surface, sunken: tokens.sunken };
  const texts = {
    text: tokens.text,
    textMuted: tokens.textMuted,
    brand: tokens.brand,
    brandStrong: tokens.brandStrong,
    attention: tokens.attention,
    problem: tokens.problem,
    info: tokens.info,
    gapNone: tokens.gapNone,
    gapOpen: tokens.gapOpen,
  };
  const marks = {
    outline: tokens.outline,
    unknown: tokens.unknown,
    focus: tokens.focus,
  };
  const on = (fronts: Record<string, string>, least: number): readonly (readonly [string, string, string, number])[] =>
    Object.entries(fronts).flatMap(([front, color]) =>
      Object.entries(grounds).map(([back, ground]) => [`${front} on ${back}`, color, ground, least] as const),
    );
  return [
    ...on(texts, TEXT),
    ...on(marks, MARK),
    ['forecast on surface', tokens.forecast, tokens.surface, MARK],
    ['onBrand on brand', tokens.onBrand, tokens.brand, TEXT],
    ['onBrand on brandStrong', tokens.onBrand, tokens.brandStrong, TEXT],
    ['onBrand on problem', tokens.onBrand, tokens.problem, TEXT],
    ['text on brandTint', tokens.text, tokens.brandTint, TEXT],
    ['textMuted on brandTint', tokens.textMuted, tokens.brandTint, TEXT],
    ['brandStrong on brandTint', tokens.brandStrong, tokens.brandTint, TEXT],
    ['text on problemTint', tokens.text, tokens.problemTint, TEXT],
    ['problem on problemTint', tokens.problem, tokens.problemTint, TEXT],
    ['text on attentionTint', tokens.text, tokens.attentionTint, TEXT],
    ['attention on attentionTint', tokens.attention, tokens.attentionTint, TEXT],
    ['text on infoTint', tokens.text, tokens.infoTint, TEXT],
    ['railText on rail', tokens.railText, tokens.rail, TEXT],
    ['railTextStrong on railActive', tokens.railTextStrong, tokens.railActive, TEXT],
    ...tokens.levels.map(([ground, text], step) => [`level ${String(step + 1)}`, text, ground, TEXT] as const),
  ];
}

describe.each([
  ['light', LIGHT_TOKENS],
  ['dark', DARK_TOKENS],
])('%s colours', (_name, tokens) => {
  it.each(pairs(tokens))('%s have enough contrast', (_pair, front, back, least) => {
    expect(contrast(front, back)).toBeGreaterThanOrEqual(least);
  });

  it('darken or lighten the level scale step by step', () => {
    const steps = tokens.levels.map(([ground]) => luminance(ground));
    const sorted = [...steps].sort((left, right) => left - right);
    expect([sorted, sorted.toReversed()]).toContainEqual(steps);
  });
});

describe('level step', () => {
  it('spreads the levels of any scale over the steps', () => {
    expect([1, 2, 3, 4].map((level) => levelStep(level, 4))).toEqual([1, 2, 4, 5]);
    expect([1, 2, 3].map((level) => levelStep(level, 3))).toEqual([1, 3, 5]);
    expect([1, 2, 3, 4, 5].map((level) => levelStep(level, 5))).toEqual([1, 2, 3, 4, 5]);
  });

  it('gives the highest step to a scale of one level', () => {
    expect(levelStep(1, 1)).toBe(LEVEL_STEPS);
  });
});
