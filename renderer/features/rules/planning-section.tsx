import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planningSettingProblems, type PlanningSetting } from '#shared/domain/plans/planning-setting.ts';
import { BUDGET_MODES, type BudgetMode } from '#shared/domain/rules/rule-value.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { NumberField, SelectField } from '#renderer/ui/fields.tsx';

/** What the school chooses for planning; every field saves itself. */
export function PlanningSection(): ReactNode {
  const { t } = useTranslation('rules');
  const api = useApi();
  const texts = useProblemTexts();
  const query = useQuery(api.planningSettings.get.queryOptions());
  const update = useChange(api.planningSettings.update.mutationOptions(), { showsError: true });
  const choosePlace = useChange(api.planningSettings.update.mutationOptions());
  const [typed, setTyped] = useState<{ readonly latitude: number | null; readonly longitude: number | null } | null>(
    null,
  );
  if (query.data === undefined) return null;
  const { setting, places } = query.data;
  const save = (part: Partial<PlanningSetting>) => update.mutateAsync({ setting: { ...setting, ...part } });
  const check = (path: keyof PlanningSetting, part: Partial<PlanningSetting>): string | null =>
    texts.under(planningSettingProblems({ ...setting, ...part }), path);
  const point = typed ?? { latitude: setting.latitude, longitude: setting.longitude };
  const pointProblem = check('latitude', point);
  const typePoint = (part: Partial<typeof point>): void => {
    const next = { ...point, ...part };
    setTyped(next);
    if (check('latitude', next) !== null) return;
    choosePlace.mutate({ setting: { ...setting, ...next } }, { onSuccess: () => setTyped(null) });
  };
  return (
    <Box component="section" aria-label={t('planning.title')} className="gk-rules-card" sx={{ p: 2 }}>
      <Typography variant="h2">{t('planning.title')}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 2, maxWidth: '68ch' }}>
        {t('planning.text')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr' }, alignItems: 'start' }}>
        <Autocomplete
          options={places}
          value={
            places.find(({ latitude, longitude }) => latitude === point.latitude && longitude === point.longitude) ??
            null
          }
          getOptionLabel={({ name }) => name}
          onChange={(_event, place) =>
            typePoint({ latitude: place?.latitude ?? null, longitude: place?.longitude ?? null })
          }
          noOptionsText={t('planning.no-place')}
          openText={t('common:open-list')}
          closeText={t('common:close')}
          clearText={t('planning.clear-place')}
          renderInput={(parameters) => (
            <TextField {...parameters} label={t('planning.place')} helperText={t('planning.place-help')} />
          )}
        />
        <Box sx={{ display: 'flex', gap: 2 }}>
          <NumberField
            label={t('planning.latitude')}
            digits={4}
            value={point.latitude}
            onChange={(latitude) => typePoint({ latitude })}
            problem={typed === null ? null : pointProblem}
          />
          <NumberField
            label={t('planning.longitude')}
            digits={4}
            value={point.longitude}
            onChange={(longitude) => typePoint({ longitude })}
          />
        </Box>
        <AutosaveField<number | null>
          value={setting.mostTravelKm}
          save={(mostTravelKm) => save({ mostTravelKm })}
          validate={(mostTravelKm) => check('mostTravelKm', { mostTravelKm })}
        >
          {(field) => (
            <NumberField
              label={t('planning.travel')}
              help={t('planning.travel-help')}
              unit="km"
              digits={0}
              width={280}
              {...field}
            />
          )}
        </AutosaveField>
        <AutosaveField<number | null>
          value={setting.mostAbsentPerDay}
          save={(most) => save({ mostAbsentPerDay: most ?? 0 })}
          validate={(most) => check('mostAbsentPerDay', { mostAbsentPerDay: most ?? Number.NaN })}
        >
          {(field) => (
            <NumberField
              label={t('planning.absent')}
              help={t('planning.absent-help')}
              digits={0}
              width={280}
              {...field}
            />
          )}
        </AutosaveField>
        <AutosaveField<BudgetMode> value={setting.budgetMode} save={(budgetMode) => save({ budgetMode })}>
          {(field) => (
            <SelectField
              label={t('planning.mode')}
              help={t('planning.mode-help')}
              options={BUDGET_MODES.map((mode) => ({ value: mode, label: t(`modes.${mode}`) }))}
              {...field}
            />
          )}
        </AutosaveField>
      </Box>
    </Box>
  );
}
