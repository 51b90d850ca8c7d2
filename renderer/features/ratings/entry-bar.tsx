import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDate, type IsoDate } from '#shared/kernel/dates.ts';
import { RATER_KINDS } from '#shared/domain/competences/entities.ts';
import { MAX_RATER_NAME } from '#shared/domain/competences/rating-policy.ts';
import { STALE_AFTER_MONTHS, STALE_MONTHS_CHOICES } from '#shared/domain/competences/rating-age.ts';
import { useRatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { ToolSelect } from '#renderer/ui/matrix/tool-select.tsx';
import { ENTRY_FILTERS } from './entry-filter.ts';
import type { FrameworkInUse } from './ratings-data.ts';
import type { RatingsAddress, SetRatingsAddress } from './use-ratings-address.ts';

const EARLIEST = isoDate('1990-01-01');
const ALL = '-';

/** Who rates and on which day, once for everything below; and what of it is shown. */
export function EntryBar(props: {
  readonly address: RatingsAddress;
  readonly setAddress: SetRatingsAddress;
  readonly frameworks: readonly FrameworkInUse[];
  readonly today: IsoDate;
  readonly raterName: string;
  readonly onRaterName: (name: string) => void;
  readonly onDateRefused: (isRefused: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const words = useRatingWords();
  const { address, setAddress, frameworks, today } = props;
  const { rater, filter } = address;
  const isNamed = rater === 'peer' || rater === 'observation';
  const isKnown = frameworks.some(({ framework }) => framework.id === address.frameworkId);
  const usual = address.view === 'team' ? (frameworks[0]?.framework.id ?? ALL) : ALL;
  return (
    <div className="gk-ratings-bar gk-no-print">
      <ToolSelect
        label={t('bar.as')}
        value={rater}
        onChange={(kind) => setAddress({ as: kind === 'leader' ? null : kind })}
        options={RATER_KINDS.map((kind) => ({ value: kind, label: t(`raters.${kind}`) }))}
      />
      {isNamed && (
        <TextField
          value={props.raterName}
          onChange={({ target }) => props.onRaterName(target.value)}
          sx={{ width: 236 }}
          slotProps={{
            htmlInput: { 'aria-label': t('bar.name'), autoComplete: 'off', maxLength: MAX_RATER_NAME },
            input: { startAdornment: <span className="gk-tool-label">{t('bar.name')}</span> },
          }}
        />
      )}
      <DateField
        label={t('bar.on')}
        lead={t('bar.on')}
        value={address.on ?? today}
        min={EARLIEST}
        max={today}
        width={212}
        problem={address.on !== null && address.on > today ? t('problems:date-in-future') : null}
        onRefused={props.onDateRefused}
        onChange={(date) => setAddress({ on: date === null || date === today ? null : date })}
      />
      <div className="gk-ratings-bar-gap" />
      {frameworks.length > 1 && (
        <ToolSelect
          label={t('bar.framework')}
          value={isKnown ? address.frameworkId : usual}
          className="gk-ratings-framework"
          onChange={(id) => setAddress({ framework: id === ALL ? null : id })}
          options={[
            ...(address.view === 'team' ? [] : [{ value: ALL, label: t('bar.all-frameworks') }]),
            ...frameworks.map(({ framework }) => ({ value: framework.id, label: words.title(framework) })),
          ]}
        />
      )}
      {address.view !== 'team' && (
        <div className="gk-ratings-show">
          <ToolSelect
            label={t('bar.show')}
            value={filter}
            onChange={(only) => setAddress({ only: only === 'all' ? null : only })}
            options={ENTRY_FILTERS.map((only) => ({ value: only, label: t(`filters.${only}`) }))}
          />
          {filter === 'old' && (
            <ToolSelect
              label={t('bar.older-than')}
              value={String(address.months)}
              onChange={(months) => setAddress({ months: months === String(STALE_AFTER_MONTHS) ? null : months })}
              options={STALE_MONTHS_CHOICES.map((months) => ({
                value: String(months),
                label: t('age.months', { count: months }),
              }))}
            />
          )}
          <HowCounted subject={t('bar.show')}>
            <p>{t('how.asked')}</p>
            <p>{t('how.used')}</p>
            <p>{t('how.age', { months: STALE_AFTER_MONTHS })}</p>
          </HowCounted>
        </div>
      )}
    </div>
  );
}
