import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ArrowLeft, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { CatalogueDetails, CatalogueEntry } from './catalogue-data.ts';
import { RankMark } from './rank-mark.tsx';
import { useEntryWords } from './use-entry-words.ts';
import './catalogue.css';

/** The chosen entries side by side, one feature a row; what is not known says so. */
export function CompareEntries(props: { readonly details: CatalogueDetails; readonly onClose: () => void }): ReactNode {
  const { details } = props;
  const { entries } = details;
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const words = useEntryWords();
  const competenceWords = useRequirementWords();
  const competences = new Map(details.competences.map((competence) => [competence.id, competence]));
  const frameworks = new Map(details.frameworks.map((framework) => [framework.id, framework]));
  const isRanked = entries.some(({ rank }) => rank !== null);
  const rows: readonly { readonly label: string; readonly valueOf: (entry: CatalogueEntry) => ReactNode }[] = [
    ...(isRanked
      ? [
          {
            label: t('purpose.label'),
            valueOf: ({ rank }: CatalogueEntry) =>
              rank === null ? (
                ''
              ) : (
                <>
                  <RankMark rank={rank.rank} />
                  <ul className="gk-catalogue-reasons">
                    {rank.reasons.map((reason) => (
                      <li key={reason.code}>{words.reason(reason)}</li>
                    ))}
                  </ul>
                </>
              ),
          },
        ]
      : []),
    { label: t('kind'), valueOf: ({ programme }) => t(`kinds.${programme.kind}`) },
    { label: t('fields.provider'), valueOf: ({ programme }) => programme.provider },
    { label: t('fields.places'), valueOf: ({ programme }) => words.places(programme) },
    { label: t('distance.label'), valueOf: ({ km }) => (km === null ? '' : words.km(km)) },
    { label: t('fields.state'), valueOf: ({ programme }) => t(`states.${programme.state}`) },
    {
      label: t('fields.durationMonths'),
      valueOf: ({ programme }) => (programme.durationMonths === null ? '' : words.duration(programme.durationMonths)),
    },
    { label: t('fields.contactMinutes'), valueOf: ({ programme }) => words.hours(programme.contactMinutes) },
    { label: t('fields.selfStudyMinutes'), valueOf: ({ programme }) => words.hours(programme.selfStudyMinutes) },
    { label: t('fields.credits'), valueOf: ({ programme }) => (programme.credits === null ? '' : programme.credits) },
    { label: t('costs.title'), valueOf: ({ programme }) => programme.costs.map(words.cost).join(' + ') },
    {
      label: t('costs.whole'),
      valueOf: ({ price }) => (price.whole === null ? '' : formats.euro(price.whole)),
    },
    {
      label: t('costs.per-study-year'),
      valueOf: ({ price }) => (price.perYear === null ? '' : formats.euro(price.perYear)),
    },
    { label: t('fields.accredited'), valueOf: ({ programme }) => t(`known.${programme.accredited}`) },
    { label: t('fields.grantEligible'), valueOf: ({ programme }) => t(`known.${programme.grantEligible}`) },
    { label: t('fields.stateFunded'), valueOf: ({ programme }) => t(`known.${programme.stateFunded}`) },
    { label: t('fields.modular'), valueOf: ({ programme }) => t(`known.${programme.modular}`) },
    { label: t('fields.language'), valueOf: ({ programme }) => t(`languages.${programme.language}`) },
    {
      label: t('fields.formFeatures'),
      valueOf: ({ programme }) => formats.list(programme.formFeatures.map((one) => t(`features.${one}`))),
    },
    { label: t('fields.recognition'), valueOf: ({ programme }) => t(`recognitions.${programme.recognition}`) },
    {
      label: t('outcomes.title'),
      valueOf: ({ programme }) =>
        programme.outcomes.length === 0 ? (
          ''
        ) : (
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
    {
      label: t('fields.source'),
      valueOf: ({ programme }) =>
        [
          programme.source,
          programme.checkedOn === null ? '' : t('fields.checked-on', { date: formats.date(programme.checkedOn) }),
        ]
          .filter((part) => part !== '')
          .join('. '),
    },
  ];
  return (
    <>
      <Box className="gk-no-print" sx={{ display: 'flex', justifyContent: 'space-between', mb: 1 }}>
        <Button startIcon={<ArrowLeft size={18} aria-hidden />} onClick={props.onClose} sx={{ ml: -1 }}>
          {t('compare-close')}
        </Button>
        <Button
          variant="outlined"
          startIcon={<Printer size={18} aria-hidden />}
          onClick={() => {
            window.print();
          }}
        >
          {t('print')}
        </Button>
      </Box>
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
