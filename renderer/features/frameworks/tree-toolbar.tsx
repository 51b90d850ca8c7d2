import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import {
  Archive,
  ArchiveRestore,
  ArrowDown,
  ArrowUp,
  ChevronsDownUp,
  ChevronsUpDown,
  IndentDecrease,
  IndentIncrease,
  PencilLine,
  Plus,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetenceKind } from '#shared/domain/competences/entities.ts';
import type { TreeStep } from '#shared/domain/competences/tree-moves.ts';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { ADDABLE_KINDS } from './use-tree-edits.ts';

/** The steps through the tree with their keys, which work together with Alt. */
export const TREE_STEPS: readonly { readonly step: TreeStep; readonly icon: LucideIcon; readonly key: string }[] = [
  { step: 'up', icon: ArrowUp, key: 'ArrowUp' },
  { step: 'down', icon: ArrowDown, key: 'ArrowDown' },
  { step: 'in', icon: IndentIncrease, key: 'ArrowRight' },
  { step: 'out', icon: IndentDecrease, key: 'ArrowLeft' },
];

/** What the buttons above the tree do; a function that is null cannot be done now. */
export interface ToolbarActions {
  readonly add: (kind: CompetenceKind) => (() => void) | null;
  readonly step: (step: TreeStep) => (() => void) | null;
  readonly rename: (() => void) | null;
  readonly retire: (() => void) | null;
  readonly unretire: (() => void) | null;
  readonly remove: (() => void) | null;
}

/** The buttons above the tree: adding, moving, renaming, and taking out of use; opening and closing; searching. */
export function TreeToolbar(props: {
  readonly canEdit: boolean;
  readonly actions: ToolbarActions;
  readonly onOpenAll: () => void;
  readonly onCloseAll: () => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const { actions, canEdit } = props;
  const search = <SearchField label={t('tree.search')} width={200} />;
  return (
    <div className="gk-frameworks-tools">
      {canEdit && (
        <div className="gk-frameworks-tool-row">
          {ADDABLE_KINDS.map((kind) => {
            const add = actions.add(kind);
            return (
              <Button
                key={kind}
                size="small"
                startIcon={<Plus size={16} aria-hidden />}
                aria-label={t(`tree.add-${kind}`)}
                disabled={add === null}
                onClick={() => add?.()}
              >
                {t(`kinds.${kind}`)}
              </Button>
            );
          })}
          <span className="gk-frameworks-gap" />
          {search}
        </div>
      )}
      <div className="gk-frameworks-tool-row">
        {canEdit && (
          <>
            <ToolButton label={t('tree.rename')} icon={PencilLine} shortcut="F2" run={actions.rename} />
            {TREE_STEPS.map(({ step, icon, key }) => (
              <ToolButton
                key={step}
                label={t(`tree.move.${step}`)}
                icon={icon}
                shortcut={`Alt+${key}`}
                run={actions.step(step)}
              />
            ))}
          </>
        )}
        {actions.unretire === null ? (
          <ToolButton label={t('retire.node-button')} icon={Archive} run={actions.retire} />
        ) : (
          <ToolButton label={t('retire.node-back')} icon={ArchiveRestore} run={actions.unretire} />
        )}
        {canEdit && <ToolButton label={t('tree.delete')} icon={Trash2} shortcut="Delete" run={actions.remove} />}
        <span className="gk-frameworks-gap" />
        <ToolButton label={t('tree.open-all')} icon={ChevronsUpDown} run={props.onOpenAll} />
        <ToolButton label={t('tree.close-all')} icon={ChevronsDownUp} run={props.onCloseAll} />
        {!canEdit && search}
      </div>
    </div>
  );
}

function ToolButton(props: {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly shortcut?: string;
  readonly run: (() => void) | null;
}): ReactNode {
  const Icon = props.icon;
  return (
    <Tooltip title={props.label}>
      {/* The span carries the tooltip while the button is disabled. */}
      <span>
        <IconButton
          size="small"
          aria-label={props.label}
          {...(props.shortcut !== undefined && { 'aria-keyshortcuts': props.shortcut })}
          disabled={props.run === null}
          onClick={() => props.run?.()}
        >
          <Icon size={18} aria-hidden />
        </IconButton>
      </span>
    </Tooltip>
  );
}
