import { z } from 'zod';

/** Languages of the interface. */
export const LANGUAGES = ['nl', 'en'] as const;

/** Themes of the interface; `system` follows the computer. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** Preferences of the program on this computer. `idleMinutes`: minutes without activity until the workspace locks. */
export const preferencesSchema = z.object({
  language: z.enum(LANGUAGES).default('nl'),
  theme: z.enum(THEMES).default('system'),
  idleMinutes: z.int().min(1).max(240).default(15),
});

/** See {@link preferencesSchema}. */
export type Preferences = z.infer<typeof preferencesSchema>;

/** Some preferences to change. */
export const preferencesPatchSchema = z.strictObject({
  language: z.enum(LANGUAGES).optional(),
  theme: z.enum(THEMES).optional(),
  idleMinutes: z.int().min(1).max(240).optional(),
});
