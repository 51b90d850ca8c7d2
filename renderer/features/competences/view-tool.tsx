import { SlidersHorizontal } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STALE_AFTER_MONTHS, STALE_MONTHS_CHOICES } from '#shared/domain/competences/rating-age.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { ToolPopover } from '#renderer/ui/matrix/tool-popover.tsx';
import { COLUMN_CHOICES, COLUMN_ORDERS } from './matrix-columns.ts';
import type { MatrixData } from './matrix-data.ts';
import { PEOPLE_ORDERS } from './matrix-people.ts';
import type { MatrixAddress, SetMatrixAddress } from './use-matrix-address.ts';

/** Words in the address instead of the id of a domain; no id looks like them. */
const ALL_DOMAINS = '*';
const ASKED = 'asked';

/** The order of people and columns, which columns there are, and when a level counts as old. */
export const ViewTool = memo(ViewToolView);

function ViewToolView(props: {
  readonly address: MatrixAddress;
  readonly domains: MatrixData['domains'];
  readonly setAddress: SetMatrixAddress;
}): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const { address, setAddress, domains } = props;
  const { columns, people } = address;
  return (
    <ToolPopover
      label={t('matrix:view.open')}
      icon={<SlidersHorizontal size={18} aria-hidden />}
      isSet={columns.choice !== 'all' || address.within !== ''}
    >
      <SelectField
        label={t('tools.sort')}
        value={people.order}
        onChange={(sort) => setAddress({ sort: sort === 'name' ? null : sort })}
        options={PEOPLE_ORDERS.map((order) => ({ value: order, label: t(`people-orders.${order}`) }))}
      />
      <SelectField
        label={t('tools.columns')}
        value={columns.order}
        onChange={(order) => setAddress({ columns: order === 'framework' ? null : order, closed: null })}
        options={COLUMN_ORDERS.map((order) => ({ value: order, label: t(`column-orders.${order}`) }))}
      />
      <SelectField
        label={t('matrix:view.show')}
        value={columns.choice}
        onChange={(choice) => setAddress({ show: choice === 'all' ? null : choice })}
        options={COLUMN_CHOICES.map((choice) => ({ value: choice, label: t(`matrix:view.shows.${choice}`) }))}
      />
      {domains.length > 1 && (
        <SelectField
          label={t('matrix:view.domain')}
          value={address.within === '' ? ALL_DOMAINS : address.within}
          onChange={(within) => setAddress({ within: within === ALL_DOMAINS ? null : within, closed: null })}
          options={[
            { value: ALL_DOMAINS, label: t('matrix:view.all-domains') },
            ...(address.within === ASKED ? [{ value: ASKED, label: t('matrix:view.shows.asked') }] : []),
            ...domains.map(({ id, ...domain }) => ({
              value: id,
              label: t('matrix:filter.choice', {
                label: i18n.language === 'en' ? domain.titleEn : domain.titleNl,
                count: domain.columns,
              }),
            })),
          ]}
        />
      )}
      <SelectField
        label={t('matrix:view.stale')}
        value={String(address.staleMonths)}
        onChange={(stale) => setAddress({ stale: stale === String(STALE_AFTER_MONTHS) ? null : stale })}
        options={STALE_MONTHS_CHOICES.map((months) => ({
          value: String(months),
          label: t('matrix:view.months', { count: months }),
        }))}
      />
    </ToolPopover>
  );
}
