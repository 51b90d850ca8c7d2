import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExperienceBand } from '#shared/domain/team/experience.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { ComparedTable, type ComparedRow } from './compared-table.tsx';
import { ConditionsTable } from './conditions-table.tsx';
import { useOptionText, type SurveyOutcome } from './survey-data.ts';

/** Everything the team answered, question by question, each beside the national figure with its n and source. */
export function SurveyResultsView({ outcome }: { readonly outcome: SurveyOutcome }): ReactNode {
  const { results, questions } = outcome;
  const { t } = useTranslation('survey');
  const textOf = useOptionText();
  const scored = (options: typeof questions.roles, own: typeof results.roles): readonly ComparedRow[] =>
    options.map((option) => {
      const result = own.find(({ key }) => key === option.key);
      return {
        key: option.key,
        text: textOf(option),
        own: result?.mean ?? null,
        ownN: result?.n ?? null,
        national: option.nationalMean,
        nationalN: option.nationalN,
      };
    });
  return (
    <Box sx={{ display: 'grid', gap: 4 }}>
      <CompetenceQuestion outcome={outcome} />
      <Question title={t('questions.roles')} source={questions.sources.roles} report={questions.report}>
        <ComparedTable kind="mean" label={t('questions.roles')} rows={scored(questions.roles, results.roles)} />
      </Question>
      <Question title={t('questions.conditions')} source={questions.sources.conditions} report={questions.report}>
        <ConditionsTable outcome={outcome} />
      </Question>
      <Question title={t('questions.form-wishes')} source={questions.sources.formWishes} report={questions.report}>
        <ComparedTable
          kind="mean"
          label={t('questions.form-wishes')}
          rows={scored(questions.formWishes, results.formWishes)}
        />
      </Question>
      <Question title={t('questions.ambitions')} source={questions.sources.ambitions} report={questions.report}>
        <ComparedTable
          kind="percent"
          label={t('questions.ambitions')}
          rows={questions.ambitions.map((option) => ({
            key: option.key,
            text: textOf(option),
            own: results.ambitions.options?.find(({ key }) => key === option.key)?.share.percent ?? null,
            ownN: results.ambitions.n,
            national: option.nationalPercent,
            nationalN: questions.nationalN,
          }))}
        />
      </Question>
    </Box>
  );
}

function CompetenceQuestion({ outcome }: { readonly outcome: SurveyOutcome }): ReactNode {
  const { results, questions } = outcome;
  const { t } = useTranslation('survey');
  const formats = useFormats();
  const textOf = useOptionText();
  const [band, setBand] = useState<ExperienceBand | 'all'>('all');
  const ofBand = results.byExperience.find((candidate) => candidate.band === band);
  const own = ofBand === undefined ? results.competences : ofBand;
  const rows = questions.competences.map((option): ComparedRow => ({
    key: option.key,
    text: textOf(option),
    own: own.options?.find(({ key }) => key === option.key)?.share.percent ?? null,
    ownN: own.n,
    national: band === 'all' ? option.nationalPercent : option.nationalByExperience[band],
    nationalN: band === 'all' ? questions.nationalN : null,
  }));
  // What the team names most comes first; before there are answers the national order stands.
  const ordered = own.options === null ? rows : rows.toSorted((left, right) => (right.own ?? 0) - (left.own ?? 0));
  return (
    <Question
      title={t('questions.competences')}
      source={questions.sources.competences}
      report={questions.report}
      tools={
        results.isShown && (
          <Box sx={{ flex: '0 1 280px' }}>
            <SelectField
              label={t('experience.label')}
              value={band}
              onChange={setBand}
              options={[
                { value: 'all' as const, label: t('experience.all') },
                ...results.byExperience.map((one) => ({
                  value: one.band,
                  label:
                    one.n === null
                      ? t('experience.hidden', { band: t(`experience.${one.band}`) })
                      : t(`experience.${one.band}`),
                })),
              ]}
            />
          </Box>
        )
      }
    >
      <ComparedTable kind="percent" label={t('questions.competences')} rows={ordered} />
      {results.otherShare !== null && band === 'all' && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {t('other', {
            percent: formats.percent(results.otherShare.percent / 100),
            national: formats.percent(questions.otherNationalPercent / 100),
          })}
          {results.otherCompetences.length > 0 && `: ${results.otherCompetences.join('; ')}`}
        </Typography>
      )}
    </Question>
  );
}

function Question(props: {
  readonly title: string;
  readonly source: { readonly table: number; readonly section: string };
  readonly report: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('survey');
  return (
    <Box component="section" aria-label={props.title} sx={{ breakInside: 'avoid' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography variant="h2" sx={{ flex: '1 1 300px' }}>
          {props.title}
          <HowCounted subject={props.title}>
            <p>{t('how.n')}</p>
            <p>{t('how.hidden')}</p>
            <p>{t('how.national')}</p>
          </HowCounted>
        </Typography>
        {props.tools}
      </Box>
      {props.children}
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 1 }}>
        {t('source', { report: props.report, table: props.source.table, section: props.source.section })}
      </Typography>
    </Box>
  );
}
