import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';
import type { FrameworkEntry } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** What each level of one competence looks like, in the language of the interface. */
export function NodeLevels(props: {
  readonly entry: FrameworkEntry;
  readonly node: Competence;
  readonly canEdit: boolean;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const api = useApi();
  const describe = useChange(api.frameworks.describeLevel.mutationOptions(), { showsError: true });
  const { node } = props;
  const { levels } = props.entry.framework;
  if (!props.canEdit && node.descriptors.length === 0) return null;
  const key = texts.isEnglish ? 'textEn' : 'textNl';
  return (
    <section className="gk-frameworks-section">
      <Typography variant="h3">{t('levels.per-level')}</Typography>
      <ul className="gk-frameworks-levels">
        {levels.map((step) => {
          const descriptor = node.descriptors.find(({ level }) => level === step.level);
          const label = texts.level(step);
          return (
            <li key={step.level} className="gk-frameworks-level">
              <LevelBadge level={step.level} count={levels.length} label={label} />
              {props.canEdit ? (
                <AutosaveField<string>
                  value={descriptor?.[key] ?? ''}
                  save={(text) => describe.mutateAsync({ competenceId: node.id, level: step.level, [key]: text })}
                >
                  {(binding) => <TextInput label={label} rows={1} {...binding} />}
                </AutosaveField>
              ) : (
                <span>
                  <b>{label}</b> {texts.descriptor(descriptor)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
