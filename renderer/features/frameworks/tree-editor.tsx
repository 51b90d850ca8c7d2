import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence, CompetenceKind } from '#shared/domain/competences/entities.ts';
import { isInUseOn } from '#shared/domain/competences/framework-retirement.ts';
import { kindBelow, placeAfterStep, placeOfNew, type TreeStep } from '#shared/domain/competences/tree-moves.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { NameField } from './name-field.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { indentOf, lineId, TreeNodeLine } from './tree-line.tsx';
import type { NewNode } from './tree-model.ts';
import { TREE_STEPS, TreeToolbar, type ToolbarActions } from './tree-toolbar.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';
import { useTree } from './use-tree.ts';
import { useTreeEdits } from './use-tree-edits.ts';
import { useTreeKeys } from './use-tree-keys.ts';
import { LINE_HEIGHT, showLine, useWindow } from './use-window.ts';

/**
 * The tree of a framework, worked by keyboard: arrows walk, open and close; Enter adds a sibling, Shift and Enter
 * something below; F2 renames; Alt and an arrow moves; Delete takes away. The buttons do the same.
 */
export function TreeEditor(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly canEdit: boolean;
  readonly chosen: Competence | null;
  readonly onChoose: (nodeId: string) => void;
}): ReactNode {
  const { data, entry, canEdit, onChoose } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const formats = useFormats();
  const [query] = useUrlParam('q');
  const [added, setAdded] = useState<NewNode | null>(null);
  const [renamedId, setRenamedId] = useState<string | null>(null);
  const [isRetiring, setRetiring] = useState(false);
  // The list in which the last new node was made: until the next one, where another comes is not known.
  const [madeIn, setMadeIn] = useState<readonly Competence[] | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { competences, framework } = entry;
  const tree = useTree(competences, query, added);
  const edits = useTreeEdits(data, entry);
  const drawn = useWindow(scroller, tree.lines.length);
  const chosenIndex = tree.lines.findIndex((line) => line.is === 'node' && line.row.node.id === props.chosen?.id);
  // What is out of sight, behind a search or in what is closed, is not worked on.
  const chosen = chosenIndex === -1 ? null : props.chosen;
  const addedIndex = tree.lines.findIndex((line) => line.is === 'new');

  useEffect(() => {
    const index = addedIndex === -1 ? chosenIndex : addedIndex;
    if (scroller.current !== null && index !== -1) showLine(scroller.current, index);
  }, [chosenIndex, addedIndex]);

  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [query]);

  const backToTree = (): void => {
    setAdded(null);
    setRenamedId(null);
    scroller.current?.focus();
  };
  const startNew = (kind: CompetenceKind): (() => void) | null => {
    const place = placeOfNew(competences, chosen?.id ?? null, kind);
    // Among the nodes that a search leaves, the new one could not be seen.
    if (!canEdit || place === null || tree.isFiltered || edits.isBusy || madeIn === competences) return null;
    return () => setAdded({ ...place, kind });
  };
  const stepBy = (step: TreeStep): (() => void) | null => {
    if (!canEdit || chosen === null || tree.isFiltered || edits.isBusy) return null;
    const place = placeAfterStep(competences, chosen.id, step);
    if (place === null) return null;
    return () => {
      if (place.parentId !== null) tree.setOpen(place.parentId, true);
      edits.move(chosen.id, place);
    };
  };
  const removeChosen = (): void => {
    if (chosen === null) return;
    const neighbour = tree.lines[chosenIndex - 1];
    edits.remove(chosen.id, () => onChoose(neighbour?.is === 'node' ? neighbour.row.node.id : ''));
  };
  const canRemove = canEdit && chosen !== null && edits.canRemove(chosen.id) && !edits.isBusy;
  const actions: ToolbarActions = {
    add: startNew,
    step: stepBy,
    rename: canEdit && chosen !== null ? () => setRenamedId(chosen.id) : null,
    retire: chosen === null || framework.status === 'retired' ? null : () => setRetiring(true),
    unretire: chosen?.retiredOn == null || framework.status === 'retired' ? null : () => edits.unretire(chosen.id),
    remove: canRemove ? removeChosen : null,
  };
  const below = chosen === null ? null : kindBelow(chosen.kind);
  const onKeyDown = useTreeKeys({
    lines: tree.lines,
    index: chosenIndex,
    isOpen: tree.isOpen,
    setOpen: tree.setOpen,
    onChoose,
    keys: {
      Enter: startNew(chosen?.kind ?? 'competence'),
      'Shift+Enter': below === null ? null : startNew(below),
      F2: actions.rename,
      Delete: actions.remove ?? actions.retire,
      ...Object.fromEntries(TREE_STEPS.map(({ step, key }) => [`Alt+${key}`, stepBy(step)])),
    },
  });

  return (
    <Paper variant="outlined" className="gk-frameworks-tree-card">
      <TreeToolbar canEdit={canEdit} actions={actions} onOpenAll={tree.openAll} onCloseAll={tree.closeAll} />
      {tree.lines.length === 0 && (
        <Typography color="textSecondary" sx={{ p: 2 }}>
          {tree.isFiltered ? t('tree.search-none') : t(canEdit ? 'tree.empty-edit' : 'tree.empty')}
        </Typography>
      )}
      <div
        ref={scroller}
        // Without a line it is no tree yet, but it keeps the keyboard: Enter adds the first one.
        role={tree.lines.length === 0 ? 'group' : 'tree'}
        tabIndex={0}
        aria-label={t('tree.label', { title: texts.title(framework) })}
        {...(chosenIndex >= drawn.from &&
          chosenIndex < drawn.to &&
          chosen !== null && { 'aria-activedescendant': lineId(chosen.id) })}
        className="gk-frameworks-tree"
        onKeyDown={onKeyDown}
      >
        {/* Lines stand where they belong by their number, so that only those in sight need be drawn. */}
        <div role="none" className="gk-frameworks-lines" style={{ height: tree.lines.length * LINE_HEIGHT }}>
          {tree.lines.slice(drawn.from, drawn.to).map((line, offset) => {
            const index = drawn.from + offset;
            if (line.is === 'new') {
              return (
                <div
                  key="new"
                  role="treeitem"
                  aria-level={line.depth + 1}
                  aria-selected={false}
                  className={`gk-frameworks-line gk-frameworks-${line.node.kind}`}
                  style={{ paddingLeft: indentOf(line.depth), top: index * LINE_HEIGHT }}
                >
                  <span className="gk-frameworks-chevron" aria-hidden />
                  <NameField
                    label={t(`tree.name-${line.node.kind}`)}
                    placeholder={t(`tree.name-${line.node.kind}`)}
                    value=""
                    onCancel={backToTree}
                    onKeep={(name) => {
                      if (line.node.parentId !== null) tree.setOpen(line.node.parentId, true);
                      edits.create(line.node, name, (id) => {
                        setMadeIn(competences);
                        onChoose(id);
                      });
                      backToTree();
                    }}
                  />
                </div>
              );
            }
            const { node } = line.row;
            const links = (data.linksFrom.get(node.id)?.length ?? 0) + (data.linksTo.get(node.id)?.length ?? 0);
            return (
              <TreeNodeLine
                key={node.id}
                row={line.row}
                index={index}
                isOpen={tree.isOpen(node.id)}
                isChosen={node.id === chosen?.id}
                isRetired={!isInUseOn(node, data.today)}
                links={links}
                formats={formats}
                ratings={data.uses.get(node.id)?.ratings ?? 0}
                isRenaming={node.id === renamedId}
                onChoose={() => onChoose(node.id)}
                onToggle={() => tree.setOpen(node.id, !tree.isOpen(node.id))}
                onRename={(name) => {
                  edits.rename(node, name);
                  backToTree();
                }}
                onCancel={backToTree}
              />
            );
          })}
        </div>
      </div>
      {isRetiring && chosen !== null && (
        <RetireDialog
          frameworkId={framework.id}
          node={{
            id: chosen.id,
            title: texts.title(chosen),
            lastRatedOn: data.uses.get(chosen.id)?.lastRatedOn ?? null,
          }}
          today={data.today}
          onClose={() => setRetiring(false)}
        />
      )}
    </Paper>
  );
}
