import { planningSettingSchema } from '#shared/contract/planning-settings.ts';
import { storePlanningSetting } from '../../data/planning-setting-repository.ts';
import { examplePart } from './example-part.ts';

/** What the example school chose for planning: it stands in a real town, so that distances can be seen. */
export const planningPart = examplePart({
  file: 'planning.json',
  schema: planningSettingSchema,
  insert: (tx, setting) => {
    storePlanningSetting(tx, setting);
  },
});
