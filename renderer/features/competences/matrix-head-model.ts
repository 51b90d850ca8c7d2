import type { TFunction } from 'i18next';
import type { MatrixHeadGroup } from '#renderer/ui/matrix/matrix-types.ts';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** Key of the single column that stands for a closed group. */
export function closedColumnKey(groupId: string): string {
  return `closed.${groupId}`;
}

/** The heading of a group in words. */
export function groupTitle(group: ColumnGroup, words: MatrixWords, t: TFunction): string {
  switch (group.source.kind) {
    case 'domain':
      return words.titleOf(group.source.competence);
    case 'goal':
      return group.source.title;
    case 'all':
      return t('groups-of-columns.all');
    case 'unasked':
      return t('groups-of-columns.unasked');
  }
}

/** The header of the matrix: headings and titles with what is asked. */
export function buildHead(
  groups: readonly ColumnGroup[],
  words: MatrixWords,
  t: TFunction,
): readonly MatrixHeadGroup[] {
  return groups.map((group) => {
    const title = groupTitle(group, words, t);
    const canClose = group.source.kind !== 'all';
    return {
      id: group.id,
      title,
      isClosed: group.isClosed,
      canClose,
      columns: group.isClosed
        ? [
            {
              key: closedColumnKey(group.id),
              title,
              label: t('head.closed', { title, count: group.columns.length }),
              note: null,
              isClosed: true,
            },
          ]
        : group.columns.map((column) => ({
            key: column.key,
            title: words.titleOf(column.competence),
            label: columnLabel(column, words, t),
            note: column.levels.length === 0 ? null : `≥ ${column.levels.join('·')}`,
            isClosed: false,
          })),
    };
  });
}

function columnLabel(column: CompetenceColumn, words: MatrixWords, t: TFunction): string {
  const title = words.titleOf(column.competence);
  if (column.levels.length === 0) return title;
  return t('head.asked', { title, levels: column.levels.map(words.levelOf).join(', '), gap: column.gap });
}
