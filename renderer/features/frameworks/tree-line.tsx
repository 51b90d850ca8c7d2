import { ChevronDown, ChevronRight, Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence } from '#shared/domain/competences/entities.ts';
import type { TreeRow } from '#shared/domain/competences/tree-moves.ts';
import type { Formats } from '#renderer/lib/i18n/formats.ts';
import { NameField } from './name-field.tsx';
import { LINE_HEIGHT } from './use-window.ts';
import { useTexts } from './use-texts.ts';

/** Space before a line in px, by how deep it lies. */
export function indentOf(depth: number): number {
  return 8 + 22 * Math.min(depth, 10);
}

/** The id of a line in the page, by which the tree says where one is. */
export function lineId(nodeId: string): string {
  return `gk-frameworks-node-${nodeId}`;
}

/** One node in the tree. */
export function TreeNodeLine(props: {
  readonly row: TreeRow<Competence>;
  readonly index: number;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly isRetired: boolean;
  readonly links: number;
  readonly ratings: number;
  /** Given, since making them for each line would slow down walking. */
  readonly formats: Formats;
  readonly isRenaming: boolean;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const { node, depth, place, siblings, children } = props.row;
  const Chevron = props.isOpen ? ChevronDown : ChevronRight;
  const title = texts.title(node);
  return (
    <div
      role="treeitem"
      id={lineId(node.id)}
      aria-level={depth + 1}
      aria-posinset={place + 1}
      aria-setsize={siblings}
      aria-selected={props.isChosen}
      {...(children > 0 && { 'aria-expanded': props.isOpen })}
      className={`gk-frameworks-line gk-frameworks-${node.kind}${props.isRetired ? ' gk-frameworks-gone' : ''}`}
      style={{ paddingLeft: indentOf(depth), top: props.index * LINE_HEIGHT }}
      onClick={props.onChoose}
    >
      <span
        className="gk-frameworks-chevron"
        aria-hidden
        onClick={(event) => {
          if (children === 0) return;
          event.stopPropagation();
          props.onToggle();
        }}
      >
        {children > 0 && <Chevron size={18} />}
      </span>
      {props.isRenaming ? (
        <NameField label={t('tree.rename')} value={title} onKeep={props.onRename} onCancel={props.onCancel} />
      ) : (
        <>
          {node.code !== '' && <span className="gk-frameworks-code">{node.code}</span>}
          <span className="gk-frameworks-title" title={title}>
            {title}
          </span>
          {node.retiredOn !== null && (
            <span className="gk-frameworks-mark">{t('last-day', { date: props.formats.date(node.retiredOn) })}</span>
          )}
          {props.links > 0 && (
            <span className="gk-frameworks-mark" title={t('tree.links', { count: props.links })}>
              <Link2 size={14} aria-label={t('tree.links', { count: props.links })} />
            </span>
          )}
          {props.ratings > 0 && (
            <span className="gk-frameworks-mark gk-numbers" title={t('used.ratings', { count: props.ratings })}>
              {props.formats.number(props.ratings, 0)}
            </span>
          )}
        </>
      )}
    </div>
  );
}
