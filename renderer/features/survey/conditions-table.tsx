import Box from '@mui/material/Box';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CONDITION_WEIGHTS } from '#shared/domain/survey/entities.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { useOptionText, type SurveyOutcome } from './survey-data.ts';

/** How the team weighs each condition, beside those who nationally want one kind of programme. */
export function ConditionsTable({ outcome }: { readonly outcome: SurveyOutcome }): ReactNode {
  const { results, questions } = outcome;
  const { t } = useTranslation('survey');
  const formats = useFormats();
  const textOf = useOptionText();
  const groups = questions.conditions[0]?.national ?? [];
  const [groupKey, setGroupKey] = useState(groups[0]?.group.key ?? '');
  return (
    <>
      <Box sx={{ maxWidth: 520 }}>
        <SelectField
          label={t('conditions.beside')}
          value={groupKey}
          onChange={setGroupKey}
          options={groups.map(({ group, n }) => ({
            value: group.key,
            label: `${textOf(group)} (${t('table.n', { n })})`,
          }))}
        />
      </Box>
      <table className="gk-survey-table gk-survey-weights">
        <caption className="gk-visually-hidden">{t('questions.conditions')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.option')}</th>
            {CONDITION_WEIGHTS.map((weight) => (
              <th key={weight} scope="col" className="gk-survey-number">
                {t(`weights.${weight}`)}
              </th>
            ))}
            <th scope="col" className="gk-survey-number">
              {t('table.answers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {questions.conditions.map((condition) => {
            const own = results.conditions.find(({ key }) => key === condition.key);
            const national = condition.national.find(({ group }) => group.key === groupKey);
            const nationalOf = {
              'not-relevant': national?.notRelevant,
              stimulus: national?.stimulus,
              necessity: national?.necessity,
            };
            return (
              <tr key={condition.key}>
                <th scope="row">{textOf(condition)}</th>
                {CONDITION_WEIGHTS.map((weight) => {
                  const share = own?.weights?.[weight];
                  const beside = nationalOf[weight];
                  return (
                    <td key={weight} className="gk-survey-number gk-numbers">
                      {share === undefined ? (
                        <span className="gk-survey-hidden">{own?.n === 0 ? t('table.none') : t('table.hidden')}</span>
                      ) : (
                        <strong>{formats.percent(share.percent / 100)}</strong>
                      )}
                      {beside !== undefined && (
                        <span className="gk-survey-n">
                          {t('table.national-value', { value: formats.percent(beside / 100) })}
                        </span>
                      )}
                    </td>
                  );
                })}
                <td className="gk-survey-number gk-numbers">{own?.n ?? t('table.few')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
