import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { NumberField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SettingRow, SettingsSection } from './settings-section.tsx';

type Preferences = ApiOutputs['preferences']['get'];

/** Fewest and most minutes without activity, as the core accepts them. */
const IDLE_MINUTES = { min: 1, max: 240 } as const;

/** Language, colours and idle lock: of this program on this computer, not of the workspace. */
export function ProgramSection(): ReactNode {
  const { t } = useTranslation('settings');
  const api = useApi();
  const texts = useProblemTexts();
  const queryClient = useQueryClient();
  const { queryKey } = api.preferences.get.queryOptions();
  const { data } = useQuery(api.preferences.get.queryOptions(undefined, { staleTime: Infinity }));
  const set = useMutation(
    api.preferences.set.mutationOptions({
      onSettled: () =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey }),
          queryClient.invalidateQueries(api.session.state.queryFilter()),
        ]),
    }),
  );
  if (data === undefined) return null;
  const change = (part: Partial<Preferences>): void => {
    // Language and colours change at once; a refusal puts them back.
    queryClient.setQueryData(queryKey, { ...data, ...part });
    set.mutate(part);
  };
  return (
    <SettingsSection id="program" title={t('program.title')} text={t('program.text')}>
      <SettingRow title={t('program.language')}>
        <Segmented
          label={t('program.language')}
          value={data.language}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(language) => change({ language })}
        />
      </SettingRow>
      <SettingRow title={t('program.theme')} text={t('program.theme-text')}>
        <Segmented
          label={t('program.theme')}
          value={data.theme}
          options={[
            { value: 'system', label: t('program.theme-system') },
            { value: 'light', label: t('program.theme-light') },
            { value: 'dark', label: t('program.theme-dark') },
          ]}
          onChange={(theme) => change({ theme })}
        />
      </SettingRow>
      <AutosaveField<number | null>
        value={data.idleMinutes}
        save={(minutes) => set.mutateAsync({ idleMinutes: minutes ?? IDLE_MINUTES.min })}
        validate={(minutes) => (isIdleMinutes(minutes) ? null : t('program.idle-range', IDLE_MINUTES))}
      >
        {(field) => (
          <NumberField
            label={t('program.idle')}
            help={t('program.idle-help')}
            unit={t('program.minutes')}
            digits={0}
            width={420}
            {...field}
          />
        )}
      </AutosaveField>
      {set.isError && <InlineProblem>{texts.of(problemOf(set.error))}</InlineProblem>}
    </SettingsSection>
  );
}

function isIdleMinutes(minutes: number | null): boolean {
  return Number.isInteger(minutes) && Number(minutes) >= IDLE_MINUTES.min && Number(minutes) <= IDLE_MINUTES.max;
}
