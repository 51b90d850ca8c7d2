import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { jointTotals } from '#shared/domain/plans/joint-preview.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { usePlanWords } from './use-plan-words.ts';
import './plans.css';

/** What planning together would come to, person by person; who does not take part is unticked and not added up. */
export function JointPreviewTable(props: {
  readonly lines: ApiOutputs['plans']['previewJoint'];
  readonly leftOut: ReadonlySet<PersonId>;
  readonly nameOf: (personId: PersonId) => string;
  readonly onChange: (leftOut: ReadonlySet<PersonId>) => void;
}): ReactNode {
  const { lines, leftOut, nameOf } = props;
  const { t } = useTranslation('plan-joint');
  const words = usePlanWords();
  const totals = jointTotals(lines.filter(({ personId }) => !leftOut.has(personId)));
  return (
    <section aria-label={t('preview-title')}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {t('preview-help')}
      </Typography>
      <div className="gk-plans-scroll" role="group" tabIndex={0} aria-label={t('preview-title')}>
        <table className="gk-plans-table">
          <thead>
            <tr>
              <th scope="col">{t('who')}</th>
              <th scope="col">{t('hours')}</th>
              <th scope="col">{t('cost')}</th>
              <th scope="col" style={{ textAlign: 'left' }}>
                {t('notes')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const name = nameOf(line.personId);
              const isIn = !leftOut.has(line.personId);
              const notes = [
                ...(line.plannedAlready.length > 0 ? [t('already')] : []),
                ...(line.service === 'in' ? [] : [t(`service.${line.service}`)]),
                ...line.overruns.map((overrun) =>
                  t('overrun', {
                    hours: words.hours(overrun.minutes),
                    year: words.year(overrun.schoolYear),
                    source: t(`plans:sources.${overrun.source}`),
                  }),
                ),
              ];
              return (
                <tr key={line.personId}>
                  <th scope="row" style={{ whiteSpace: 'nowrap' }}>
                    <Checkbox
                      size="small"
                      checked={isIn}
                      slotProps={{ input: { 'aria-label': t('takes-part', { name }) } }}
                      onChange={(_event, checked) => {
                        const next = new Set(leftOut);
                        if (checked) next.delete(line.personId);
                        else next.add(line.personId);
                        props.onChange(next);
                      }}
                    />
                    {name}
                  </th>
                  <td className="gk-numbers">
                    {line.hours.length === 0 && '–'}
                    {line.hours.map((hours) => (
                      <div key={`${String(hours.schoolYear)} ${hours.source}`}>
                        {`${words.hours(hours.minutes)} ${t(`plans:sources.${hours.source}`)}, ${words.year(hours.schoolYear)}`}
                      </div>
                    ))}
                  </td>
                  <td className="gk-numbers">{line.cents === 0 ? '–' : words.formats.euro(line.cents)}</td>
                  <td style={{ textAlign: 'left' }}>
                    {notes.map((note) => (
                      <div key={note}>{note}</div>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('total', { count: totals.people })}</th>
              <td className="gk-numbers">{words.hours(totals.minutes)}</td>
              <td className="gk-numbers">{words.formats.euro(totals.cents)}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}
