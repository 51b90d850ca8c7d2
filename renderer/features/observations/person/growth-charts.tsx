import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { itemName } from '#shared/domain/observations/form-sections.ts';
import { OBSERVER_SIDES, type Growth, type GrowthLine, type ObserverSide } from '#shared/domain/observations/growth.ts';
import type { ObservationForm } from '#shared/domain/observations/entities.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { StepChart } from '#renderer/ui/step-chart.tsx';

/** The growth of one person with one form: a line per heading, and all figures in a table that opens below. */
export function GrowthCharts(props: {
  readonly entry: { readonly form: ObservationForm; readonly others: Growth; readonly self: Growth };
}): ReactNode {
  const { form } = props.entry;
  const { t } = useTranslation('observations');
  const formats = useFormats();
  const sides = OBSERVER_SIDES.filter((side) => props.entry[side].visits.length > 0);
  const [asked, setSide] = useState<ObserverSide>('others');
  const side = sides.includes(asked) ? asked : (sides[0] ?? 'others');
  const growth = props.entry[side];
  const title = t('person.growth', { form: form.title });
  return (
    <section aria-label={title}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography variant="h2">{title}</Typography>
        <HowCounted subject={title}>
          <p>{t('visit.mean-how')}</p>
          <p>{t('person.how-forms')}</p>
          <p>{t('person.how-sides')}</p>
        </HowCounted>
        <Box sx={{ flex: 1 }} />
        {sides.length > 1 && (
          <Segmented
            label={t('person.sides.label')}
            value={side}
            onChange={setSide}
            options={sides.map((value) => ({ value, label: t(`person.sides.${value}`) }))}
          />
        )}
      </Box>
      <div className="gk-observation-charts">
        {growth.sections.map((line) => (
          <figure key={line.section} className="gk-observation-chart">
            <figcaption>{line.section === '' ? t('team.without-heading') : line.section}</figcaption>
            <StepChart
              label={spoken(line)}
              steps={form.steps.length}
              points={line.points.map(({ mean }, index) => {
                const visit = growth.visits[index];
                return {
                  id: visit?.observationId ?? String(index),
                  label: visit === undefined ? '' : formats.date(visit.observedOn),
                  value: mean,
                  text: mean === null ? '' : formats.number(mean, 1),
                };
              })}
            />
          </figure>
        ))}
      </div>
      <details className="gk-observation-figures">
        <summary>{t('person.as-table')}</summary>
        <GrowthTable form={form} growth={growth} />
      </details>
    </section>
  );

  function spoken(line: GrowthLine): string {
    const figures = line.points.flatMap(({ mean }, index) => {
      const visit = growth.visits[index];
      if (mean === null || visit === undefined) return [];
      return [t('person.spoken-point', { mean: formats.number(mean, 1), date: formats.longDate(visit.observedOn) })];
    });
    return figures.length === 0 ? t('person.spoken-none') : formats.list(figures);
  }
}

function GrowthTable(props: { readonly form: ObservationForm; readonly growth: Growth }): ReactNode {
  const { form, growth } = props;
  const { t } = useTranslation('observations');
  const formats = useFormats();
  const nameOf = (line: GrowthLine): string => {
    const item = form.items.find(({ id }) => id === line.itemId);
    return item === undefined ? '' : itemName(item, form);
  };
  const cells = (line: GrowthLine, isHeading: boolean): ReactNode =>
    line.points.map(({ mean, scored, asked }, index) => (
      <td key={growth.visits[index]?.observationId} className="gk-numbers gk-observation-right">
        {mean === null ? '–' : formats.number(mean, 1)}
        {isHeading && mean !== null && (
          <span className="gk-observation-muted"> {t('scored-of', { count: scored, asked })}</span>
        )}
      </td>
    ));
  return (
    // Many visits make it wider than the page: it scrolls by itself, by keyboard too.
    <div className="gk-observation-scroll" tabIndex={0} role="group" aria-label={t('person.as-table')}>
      <table className="gk-observation-table">
        <thead>
          <tr>
            <th scope="col">{t('columns.item')}</th>
            {growth.visits.map(({ observationId, observedOn }) => (
              <th key={observationId} scope="col" className="gk-observation-right">
                {formats.date(observedOn)}
              </th>
            ))}
          </tr>
        </thead>
        {growth.sections.map((section) => {
          const items = growth.items.filter((line) => line.section === section.section);
          const isOne = items.length === 1 && section.section !== '';
          return (
            <tbody key={section.section}>
              <tr className="gk-observation-section">
                <th scope="row">{section.section === '' ? t('team.without-heading') : section.section}</th>
                {cells(section, !isOne)}
              </tr>
              {!isOne &&
                items.map((line) => (
                  <tr key={line.itemId}>
                    <th scope="row">{nameOf(line)}</th>
                    {cells(line, false)}
                  </tr>
                ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
