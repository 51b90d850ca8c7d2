import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { filterCount } from './people-filter-tool.tsx';
import type { MatrixAddress } from './use-matrix-address.ts';
import type { MatrixModel } from './use-matrix-model.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** What the view shows, in sentences for paper and files: of when, asked by whom, how many people and columns. */
export function useCaption(model: MatrixModel, address: MatrixAddress, words: MatrixWords): string {
  const { t } = useTranslation('competences');
  const formats = useFormats();
  const { matrix, comparison, asker, people, groups, choices } = model;
  const chosen = asker.kind === 'one' ? choices.find(({ of, id }) => of === asker.of && id === asker.id) : undefined;
  const askedBy =
    chosen !== undefined
      ? words.kindAndOwnerOf(chosen.owner)
      : asker.kind === 'every'
        ? t(`matrix:asker.every.${asker.of}`)
        : t('matrix:asker.all');
  const closed = groups.filter(({ isClosed }) => isClosed).length;
  const isFiltered = people.length < matrix.rows.length && filterCount(address.people.filter) > 0;
  return [
    comparison === null
      ? t('matrix:caption.on', { date: formats.longDate(matrix.on) })
      : t('matrix:caption.compared', {
          first: formats.longDate(comparison.firstOn),
          second: formats.longDate(matrix.on),
        }),
    t('matrix:caption.asked', { asker: askedBy }),
    t('matrix:caption.people', { shown: people.length, count: matrix.rows.length }),
    ...(isFiltered ? [t('matrix:caption.filtered')] : []),
    ...(address.columns.choice === 'all' ? [] : [t(`matrix:caption.columns.${address.columns.choice}`)]),
    ...(closed === 0 ? [] : [t('matrix:caption.closed', { count: closed })]),
  ].join(' ');
}
