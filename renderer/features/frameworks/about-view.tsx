import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { frameworkProblems } from '#shared/domain/competences/framework-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { TextInput } from '#renderer/ui/fields.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';
import { VersionsLine } from './versions-line.tsx';

type Field = 'titleNl' | 'titleEn' | 'version' | 'source' | 'licence' | 'descriptionNl' | 'descriptionEn';

/** What a framework is called, where it comes from, what may be done with it, and its versions. */
export function AboutView(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly canEdit: boolean;
  readonly onChoose: (frameworkId: string) => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const { framework } = props.entry;
  return (
    <div className="gk-frameworks-stack">
      <VersionsLine data={props.data} framework={framework} onChoose={props.onChoose} />
      <Paper variant="outlined" className="gk-frameworks-block">
        <section className="gk-frameworks-section">
          <Typography variant="h2">{t('parts.about')}</Typography>
          {props.canEdit ? <AboutFields framework={framework} /> : <AboutTexts framework={framework} />}
        </section>
      </Paper>
    </div>
  );
}

function AboutFields(props: { readonly framework: Framework }): ReactNode {
  const { framework } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const problems = useProblemTexts();
  const api = useApi();
  const update = useChange(api.frameworks.update.mutationOptions(), { showsError: true });
  const field = (name: Field, label: string, rows: number, help?: string): ReactNode => (
    <AutosaveField<string>
      key={name}
      value={framework[name]}
      save={(value) => update.mutateAsync({ frameworkId: framework.id, framework: { [name]: value } })}
      validate={(value) => problems.under(frameworkProblems({ ...framework, [name]: value }), name)}
    >
      {(binding) => <TextInput label={label} rows={rows} {...binding} {...(help !== undefined && { help })} />}
    </AutosaveField>
  );
  const [first, second] = texts.isEnglish ? (['En', 'Nl'] as const) : (['Nl', 'En'] as const);
  return (
    <>
      {field(`title${first}`, t(`fields.title${first}`), 1)}
      {field('version', t('fields.version'), 1, t('fields.version-help'))}
      {field(`description${first}`, t(`fields.description${first}`), 3)}
      {field('source', t('fields.source'), 2, t('fields.source-help'))}
      {field('licence', t('fields.licence'), 2, t('fields.licence-help'))}
      <details className="gk-frameworks-origin">
        <summary>{t(`fields.other-language${second}`)}</summary>
        <div className="gk-frameworks-section">
          {field(`title${second}`, t(`fields.title${second}`), 1)}
          {field(`description${second}`, t(`fields.description${second}`), 3)}
        </div>
      </details>
    </>
  );
}

function AboutTexts(props: { readonly framework: Framework }): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const { framework } = props;
  const lines = [
    [t('fields.description'), texts.description(framework)],
    [t('fields.version'), framework.version],
    [t('fields.source'), framework.source],
    [t('fields.licence'), framework.licence],
  ] as const;
  return (
    <dl className="gk-frameworks-facts-list">
      {lines
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
