import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationForm } from '#shared/domain/observations/entities.ts';
import { itemName } from '#shared/domain/observations/form-sections.ts';
import type { TeamShare, TeamShareLine } from '#shared/domain/observations/team-share.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { FractionBar } from '#renderer/ui/fraction-bar.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import type { ObservationsData } from './observations-data.ts';
import { periodOf } from './period.ts';
import { useObservationsAddress } from './use-observations-address.ts';
import { useObservationWords } from './use-observation-words.ts';
import { PeriodField } from './visit-filters.tsx';

/** The share of the team that reaches a step, per heading and, when asked, per item. */
export function TeamView(props: { readonly data: ObservationsData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('observations');
  const words = useObservationWords();
  const [address, set] = useObservationsAddress();
  const [askedStep] = useUrlParam('step');
  const [detail] = useUrlParam('detail');
  const used = data.forms.filter(({ use }) => use.observations > 0);
  const form = (used.find((entry) => entry.form.id === address.formId) ?? used[0])?.form;
  if (form === undefined) {
    return (
      <EmptyState icon={Users} title={t('team.empty-title')}>
        {t('team.empty-text')}
      </EmptyState>
    );
  }
  // By default the upper half of the scale: on four steps from the third.
  const usual = Math.floor(form.steps.length / 2) + 1;
  const step = form.steps.find((candidate) => String(candidate.step) === askedStep)?.step ?? usual;
  return (
    <>
      <div className="gk-observation-filters gk-no-print" role="group" aria-label={t('filters.label')}>
        <SelectField
          label={t('filters.form')}
          value={form.id}
          onChange={(formId) => set({ form: formId, step: null })}
          options={used.map((entry) => ({ value: entry.form.id, label: entry.form.title }))}
        />
        <SelectField
          label={t('team.step')}
          value={String(step)}
          onChange={(chosen) => set({ step: chosen })}
          options={form.steps.map((candidate) => ({
            value: String(candidate.step),
            label: words.step(candidate.step, form),
          }))}
        />
        <PeriodField data={data} />
        <FormControlLabel
          control={
            <Checkbox
              checked={detail !== ''}
              onChange={(event) => set({ detail: event.target.checked ? 'items' : null })}
            />
          }
          label={t('team.with-items')}
          sx={{ alignSelf: 'end' }}
        />
      </div>
      <TeamShareTable key={form.id} data={data} form={form} step={step} withItems={detail !== ''} />
    </>
  );
}

function TeamShareTable(props: {
  readonly data: ObservationsData;
  readonly form: ObservationForm;
  readonly step: number;
  readonly withItems: boolean;
}): ReactNode {
  const { data, form, step } = props;
  const { t } = useTranslation('observations');
  const api = useApi();
  const formats = useFormats();
  const words = useObservationWords();
  const [address] = useObservationsAddress();
  const { from, to } = periodOf(address.period, data.today, data.schoolYearStart);
  const { data: share, error } = useQuery({
    ...api.observations.teamShare.queryOptions({ formId: form.id, from, to, step }),
    placeholderData: keepPreviousData,
  });
  if (error !== null && share === undefined) throw error;
  if (share === undefined) return <Skeleton variant="rounded" height={240} />;
  const label = words.step(step, form);
  return (
    <>
      <p className="gk-observation-known">
        {t('team.visited', { count: share.visited, group: share.group, date: formats.longDate(share.on) })}
        <HowCounted subject={t('team.title')}>
          <p>{t('team.how-latest', { step: label })}</p>
          <p>{t('team.how-section')}</p>
          <p>{t('team.how-unknown')}</p>
          <p>{t('team.how-hidden')}</p>
        </HowCounted>
      </p>
      <table className="gk-observation-table gk-observation-team">
        <caption className="gk-observation-hidden-caption">
          {t('team.caption', { step: label, form: form.title })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.item')}</th>
            <th scope="col">{t('team.share', { step: label })}</th>
            <th scope="col" className="gk-observation-right">
              {t('team.people')}
            </th>
            <th scope="col" className="gk-observation-right">
              {t('team.percent')}
            </th>
          </tr>
        </thead>
        {rowsOf(share, form, props.withItems).map(({ section, items }) => (
          <tbody key={section.section}>
            <FigureRow
              name={section.section === '' ? t('team.without-heading') : section.section}
              line={section}
              isHeading
            />
            {items.map((line) => (
              <FigureRow
                key={line.itemId}
                name={form.items.find(({ id }) => id === line.itemId)?.text ?? ''}
                line={line}
                isHeading={false}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function FigureRow(props: {
  readonly name: string;
  readonly line: TeamShareLine;
  readonly isHeading: boolean;
}): ReactNode {
  const { t } = useTranslation('observations');
  const formats = useFormats();
  const { figure } = props.line;
  return (
    <tr className={props.isHeading ? 'gk-observation-section' : ''}>
      <th scope="row">{props.name}</th>
      {figure.kind === 'hidden' ? (
        <td colSpan={3} className="gk-observation-muted">
          {t('team.hidden')}
        </td>
      ) : (
        <>
          <td>
            <FractionBar share={figure.reached / figure.scored} />
          </td>
          <td className="gk-numbers gk-observation-right">
            {t('team.of', { count: figure.reached, scored: figure.scored })}
          </td>
          <td className="gk-numbers gk-observation-right">{formats.percent(figure.reached / figure.scored)}</td>
        </>
      )}
    </tr>
  );
}

/** Headings with their items; an item that is named by its heading is not repeated. */
function rowsOf(share: TeamShare, form: ObservationForm, withItems: boolean) {
  return share.sections.map((section) => ({
    section,
    items: share.items.filter((line) => {
      const item = form.items.find(({ id }) => id === line.itemId);
      return withItems && line.section === section.section && item !== undefined && itemName(item, form) === item.text;
    }),
  }));
}
