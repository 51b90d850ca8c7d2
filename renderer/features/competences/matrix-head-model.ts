import type { TFunction } from 'i18next';
import type { Presence } from '#shared/domain/competences/compare-dates.ts';
import type { MatrixHeadGroup } from '#renderer/ui/matrix/matrix-types.ts';
import type { ColumnGroup, CompetenceColumn } from './matrix-columns.ts';
import type { MatrixWords } from './use-matrix-words.ts';

/** Key of the single column that stands for a closed group. */
export function closedColumnKey(groupId: string): string {
  return `closed.${groupId}`;
}

/** The heading of a group in words. */
export function groupTitle(group: ColumnGroup, words: MatrixWords, t: TFunction): string {
  const { source } = group;
  switch (source.kind) {
    case 'domain':
      return words.titleOf(source.competence);
    case 'owner':
      return source.owner.kind === 'function' ? words.kindAndOwnerOf(source.owner) : words.ownerOf(source.owner);
    case 'all':
      return t('groups-of-columns.all');
    case 'rest':
      return t(`groups-of-columns.unasked-by-${source.of}`);
  }
}

/** The header of the matrix: headings and titles with what is asked. */
export function buildHead(
  groups: readonly ColumnGroup[],
  words: MatrixWords,
  t: TFunction,
  presenceOf: (column: CompetenceColumn) => Presence,
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
              mark: null,
              isClosed: true,
              isGone: false,
            },
          ]
        : group.columns.map((column) => ({
            key: column.key,
            title: words.titleOf(column.competence),
            label: columnLabel(column, presenceOf(column), words, t),
            note: column.levels.length === 0 ? null : `≥ ${column.levels.join('·')}`,
            mark: column.isSingle ? '1' : null,
            isClosed: false,
            isGone: presenceOf(column) === 'only-first',
          })),
    };
  });
}

function columnLabel(column: CompetenceColumn, presence: Presence, words: MatrixWords, t: TFunction): string {
  const title = words.titleOf(column.competence);
  const sentences = [
    column.levels.length === 0
      ? title
      : t('head.asked', { title, levels: column.levels.map(words.levelOf).join(', '), gap: column.gap }),
  ];
  if (column.isSingle) sentences.push(t('matrix:single.head'));
  if (presence === 'only-first') sentences.push(t('matrix:change.column-retired'));
  if (presence === 'only-second') sentences.push(t('matrix:change.column-added'));
  return sentences.join(' ');
}
