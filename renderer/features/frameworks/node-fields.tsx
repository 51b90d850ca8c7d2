import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPETENCE_KINDS, type Competence } from '#shared/domain/competences/entities.ts';
import { competenceProblems, type CompetenceDraft } from '#shared/domain/competences/tree-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField, type AutosaveBinding } from '#renderer/ui/autosave-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import type { FrameworkEntry } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

type Field = 'code' | 'kind' | 'titleNl' | 'titleEn' | 'descriptionNl' | 'descriptionEn';

/** The texts of a node, each saving itself; as plain text when they cannot be changed. */
export function NodeFields(props: {
  readonly entry: FrameworkEntry;
  readonly node: Competence;
  readonly canEdit: boolean;
}): ReactNode {
  const { entry, node } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const api = useApi();
  const problems = useProblemTexts();
  const update = useChange(api.frameworks.updateCompetence.mutationOptions(), { showsError: true });
  if (!props.canEdit) return <ReadNode node={node} />;

  const problemsOf = (draft: CompetenceDraft) =>
    competenceProblems(draft, { competenceId: node.id, framework: entry.framework, nodes: entry.competences });
  const field = <Name extends Field>(
    name: Name,
    render: (binding: AutosaveBinding<Competence[Name]>) => ReactNode,
  ): ReactNode => (
    <AutosaveField<Competence[Name]>
      key={name}
      value={node[name]}
      save={(value) => update.mutateAsync({ competenceId: node.id, competence: { [name]: value } })}
      validate={(value) => {
        const errors = problemsOf({ ...node, [name]: value }).filter(({ severity }) => severity === 'error');
        return problems.under(errors, name);
      }}
    >
      {render}
    </AutosaveField>
  );
  const warned = problemsOf(node).find(({ path, severity }) => path === 'code' && severity === 'warning');
  const [first, second] = texts.isEnglish ? (['En', 'Nl'] as const) : (['Nl', 'En'] as const);
  const kinds = COMPETENCE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  const texted = (language: 'Nl' | 'En'): ReactNode => (
    <>
      {field(`title${language}`, (binding) => (
        <TextInput label={t(`fields.node-title${language}`)} rows={1} {...oneLine(binding)} />
      ))}
      {field(`description${language}`, (binding) => (
        <TextInput label={t(`fields.description${language}`)} rows={2} {...binding} />
      ))}
    </>
  );
  return (
    <section className="gk-frameworks-section">
      <div className="gk-frameworks-pair">
        {field('code', (binding) => (
          <TextInput
            label={t('fields.code')}
            {...binding}
            {...(warned !== undefined && { help: problems.ofField(warned) })}
          />
        ))}
        {field('kind', (binding) => (
          <SelectField label={t('fields.kind')} options={kinds} {...binding} />
        ))}
      </div>
      {texted(first)}
      <details className="gk-frameworks-origin">
        <summary>{t(`fields.other-language${second}`)}</summary>
        <div className="gk-frameworks-section">{texted(second)}</div>
      </details>
    </section>
  );
}

function ReadNode(props: { readonly node: Competence }): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const { node } = props;
  return (
    <section className="gk-frameworks-section">
      <Typography variant="body2" color="textSecondary">
        {[t(`kinds.${node.kind}`), node.code].filter((part) => part !== '').join(' ')}
      </Typography>
      <Typography variant="h2">{texts.title(node)}</Typography>
      {texts.description(node) !== '' && <p className="gk-frameworks-text">{texts.description(node)}</p>}
    </section>
  );
}

/** A title may wrap over several lines on screen, but it is one line of text. */
function oneLine(binding: AutosaveBinding<string>): AutosaveBinding<string> {
  return { ...binding, onChange: (value) => binding.onChange(value.replaceAll(/\s*\n\s*/g, ' ')) };
}
