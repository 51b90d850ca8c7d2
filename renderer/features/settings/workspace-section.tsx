import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workspace } from '#shared/domain/workspace/entities.ts';
import { workspaceProblems } from '#shared/domain/workspace/workspace-policy.ts';
import type { SchoolYearStart } from '#shared/kernel/school-year.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { NumberField, TextInput } from '#renderer/ui/fields.tsx';
import { MonthDayField } from '#renderer/ui/month-day-field.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useWorkspaceUpdate } from './use-workspace-update.ts';

/** What the workspace says of itself; every field saves itself. */
export function WorkspaceSection(props: { readonly workspace: Workspace }): ReactNode {
  const { workspace } = props;
  const { t } = useTranslation('settings');
  const texts = useProblemTexts();
  const update = useWorkspaceUpdate();
  /** The sentence about one field when it would be changed, or null. */
  const check = (path: keyof Workspace, part: Partial<Record<keyof Workspace, unknown>>): string | null =>
    texts.under(workspaceProblems({ ...workspace, ...part } as Workspace), path);
  return (
    <SettingsSection id="workspace" title={t('workspace.title')} text={t('workspace.text')}>
      <AutosaveField
        value={workspace.name}
        save={(name) => update({ name: name.trim() })}
        validate={(name) => check('name', { name })}
      >
        {(field) => <TextInput label={t(`workspace.name-${workspace.kind}`)} maxLength={200} {...field} />}
      </AutosaveField>
      <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        {workspace.kind === 'school' && (
          <AutosaveField
            value={workspace.brin ?? ''}
            save={(brin) => update({ brin: brinOf(brin) })}
            validate={(brin) => check('brin', { brin: brinOf(brin) })}
          >
            {(field) => (
              <TextInput
                label={t('workspace.brin')}
                help={t('workspace.brin-help')}
                maxLength={10}
                {...field}
                onChange={(brin) => field.onChange(brin.toUpperCase())}
              />
            )}
          </AutosaveField>
        )}
        <AutosaveField<string>
          value={workspace.schoolYearStart}
          save={(start) => update({ schoolYearStart: start as SchoolYearStart })}
          validate={(schoolYearStart) => check('schoolYearStart', { schoolYearStart })}
        >
          {(field) => (
            <MonthDayField label={t('workspace.year-start')} help={t('workspace.year-start-help')} {...field} />
          )}
        </AutosaveField>
        {workspace.kind !== 'track' && (
          <>
            <AutosaveField<number | null>
              value={workspace.masterTargetPercent}
              save={(percent) => update({ masterTargetPercent: percent ?? 0 })}
              validate={(percent) => check('masterTargetPercent', { masterTargetPercent: percent ?? Number.NaN })}
            >
              {(field) => (
                <NumberField
                  label={t('workspace.target')}
                  help={t('workspace.target-help')}
                  unit="%"
                  digits={0}
                  width={280}
                  {...field}
                />
              )}
            </AutosaveField>
            <AutosaveField
              value={workspace.masterTargetYear}
              save={(year) => update({ masterTargetYear: year })}
              validate={(masterTargetYear) => check('masterTargetYear', { masterTargetYear })}
            >
              {(field) => (
                <NumberField
                  label={t('workspace.target-year')}
                  help={t('workspace.target-year-help')}
                  isYear
                  width={280}
                  {...field}
                />
              )}
            </AutosaveField>
          </>
        )}
      </Box>
    </SettingsSection>
  );
}

function brinOf(text: string): string | null {
  const brin = text.trim().toUpperCase();
  return brin === '' ? null : brin;
}
