import Button from '@mui/material/Button';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { Catalogue, CatalogueEntry } from './catalogue-data.ts';
import { useEntryWords } from './use-entry-words.ts';
import './catalogue.css';

/** The chosen entries side by side, one feature a row; what is not known says so. */
export function CompareEntries(props: {
  readonly catalogue: Catalogue;
  readonly entries: readonly CatalogueEntry[];
  readonly onClose: () => void;
}): ReactNode {
  const { catalogue, entries } = props;
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const words = useEntryWords();
  const competenceWords = useRequirementWords();
  const competences = new Map(catalogue.competences.map((competence) => [competence.id, competence]));
  const frameworks = new Map(catalogue.frameworks.map((framework) => [framework.id, framework]));
  const hours = (minutes: number | null): string =>
    minutes === null ? '' : t('hours', { hours: formats.hours(minutes) });
  const rows: readonly { readonly label: string; readonly valueOf: (entry: CatalogueEntry) => ReactNode }[] = [
    { label: t('kind'), valueOf: ({ programme }) => t(`kinds.${programme.kind}`) },
    { label: t('fields.provider'), valueOf: ({ programme }) => programme.provider },
    { label: t('fields.places'), valueOf: ({ programme }) => words.places(programme) },
    { label: t('fields.state'), valueOf: ({ programme }) => t(`states.${programme.state}`) },
    {
      label: t('fields.durationMonths'),
      valueOf: ({ programme }) => (programme.durationMonths === null ? '' : words.duration(programme.durationMonths)),
    },
    { label: t('fields.contactMinutes'), valueOf: ({ programme }) => hours(programme.contactMinutes) },
    { label: t('fields.selfStudyMinutes'), valueOf: ({ programme }) => hours(programme.selfStudyMinutes) },
    { label: t('costs.title'), valueOf: ({ programme }) => programme.costs.map(words.cost).join(' + ') },
    { label: t('fields.accredited'), valueOf: ({ programme }) => t(`known.${programme.accredited}`) },
    { label: t('fields.grantEligible'), valueOf: ({ programme }) => t(`known.${programme.grantEligible}`) },
    { label: t('fields.recognition'), valueOf: ({ programme }) => t(`recognitions.${programme.recognition}`) },
    {
      label: t('outcomes.title'),
      valueOf: ({ programme }) => (
        <ul className="gk-catalogue-reasons">
          {programme.outcomes.map(({ competenceId, level }) => {
            const competence = competences.get(competenceId);
            if (competence === undefined) return null;
            const framework = frameworks.get(competence.frameworkId) ?? null;
            return (
              <li key={competenceId}>
                {t('outcomes.line', {
                  name: competenceWords.title(competence),
                  level: competenceWords.level(level, framework),
                })}
              </li>
            );
          })}
        </ul>
      ),
    },
    {
      label: t('evaluation.title'),
      valueOf: ({ evaluation }) => (evaluation.count === 0 ? '' : t('evaluations', { count: evaluation.count })),
    },
    { label: t('fields.source'), valueOf: ({ programme }) => programme.source },
  ];
  return (
    <>
      <Button startIcon={<ArrowLeft size={18} aria-hidden />} onClick={props.onClose} sx={{ ml: -1, mb: 1 }}>
        {t('compare-close')}
      </Button>
      <div className="gk-catalogue-compared">
        <table>
          <caption className="gk-visually-hidden">{t('compare', { count: entries.length })}</caption>
          <thead>
            <tr>
              <td />
              {entries.map(({ programme }) => (
                <th key={programme.id} scope="col">
                  {programme.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, valueOf }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {entries.map((entry) => {
                  const value = valueOf(entry);
                  return (
                    <td key={entry.programme.id}>
                      {value === '' ? <span className="gk-catalogue-unknown">{t('known.unknown')}</span> : value}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
