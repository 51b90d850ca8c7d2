import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Requirement, RequirementOwner } from '#shared/domain/goals/entities.ts';
import { ownerKey } from '#shared/domain/goals/requirement-owner.ts';
import type { RequirementId } from '#shared/kernel/ids.ts';
import { useKeptDraft } from '#renderer/lib/forms/kept-drafts.tsx';
import { RequirementCard } from './requirement-card.tsx';
import { RequirementEditor } from './requirement-editor.tsx';
import { formOf, newForm, type RequirementForm } from './requirement-form.ts';
import type { CountedRequirement, RequirementsData } from './requirements-data.ts';

/** What is being edited: a stored requirement or a new one. */
type Target = RequirementId | 'new';

/** A requirement as far as it is filled in. */
interface OpenEditor {
  readonly target: Target;
  readonly form: RequirementForm;
  /** Whether anything was chosen since it was opened. */
  readonly isTouched: boolean;
}

/** The opened editors of an owner's requirements, which stay when something else is opened. */
function useOpenEditors(
  owner: RequirementOwner,
): readonly [readonly OpenEditor[], (editors: readonly OpenEditor[]) => void] {
  const [kept, keep] = useKeptDraft<readonly OpenEditor[]>(`requirements ${ownerKey(owner)}`);
  return [kept ?? [], (editors) => keep(editors.length === 0 ? null : editors)];
}

/** Whether a requirement of the owner is half filled in and not stored. */
export function useHasHalfRequirement(owner: RequirementOwner): boolean {
  const [editors] = useOpenEditors(owner);
  return editors.some(({ isTouched }) => isTouched);
}

/** What one owner asks of the team, requirement by requirement, with an editor in the place of the one being changed. */
export function RequirementList(props: {
  readonly data: RequirementsData;
  readonly owner: RequirementOwner;
  readonly entries: readonly CountedRequirement[];
  readonly title: string;
  readonly note?: ReactNode;
  /** Stands beside the title. */
  readonly link?: ReactNode;
  /** What to say while nothing is asked. */
  readonly empty: ReactNode;
}): ReactNode {
  const { data, owner, entries } = props;
  const { t } = useTranslation('goals');
  const [editors, keepEditors] = useOpenEditors(owner);
  // Only an editor that was opened here and now takes the focus, not one that was left before.
  const [opened, setOpened] = useState<Target | null>(null);
  const isEmpty = entries.length === 0;
  const isAdding = editors.some(({ target }) => target === 'new');
  const put = (target: Target, editor: OpenEditor | null): void =>
    keepEditors([...editors.filter((each) => each.target !== target), ...(editor === null ? [] : [editor])]);
  const open = (target: Target, form: RequirementForm): void => {
    setOpened(target);
    put(target, { target, form, isTouched: false });
  };
  const editorOf = (requirement: Requirement | null): ReactNode => {
    const target = requirement?.id ?? 'new';
    const editor = editors.find((each) => each.target === target);
    if (editor === undefined) return null;
    return (
      <RequirementEditor
        key={target}
        data={data}
        owner={owner}
        requirement={requirement}
        form={editor.form}
        takesFocus={opened === target}
        onChange={(form) => put(target, { target, form, isTouched: true })}
        onClose={() => put(target, null)}
      />
    );
  };
  const addButton = (
    <Button
      variant={isEmpty ? 'contained' : 'outlined'}
      startIcon={<Plus size={18} aria-hidden />}
      onClick={() => open('new', newForm(owner))}
    >
      {t('requirements.add')}
    </Button>
  );
  return (
    <Paper variant="outlined" component="section" aria-label={props.title} sx={{ borderRadius: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, px: 2.5, pt: 2, pb: 1 }}>
        <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
          <Typography variant="h2">{props.title}</Typography>
          {props.note !== undefined && (
            <Typography variant="body2" color="textSecondary">
              {props.note}
            </Typography>
          )}
        </Box>
        {!isEmpty && props.link}
      </Box>
      {isEmpty && !isAdding && (
        <Box sx={{ px: 2.5, pb: 2.5, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
          <Typography
            component="div"
            color="textSecondary"
            sx={{ maxWidth: '62ch', '& p': { m: 0 }, '& p + p': { mt: 1 } }}
          >
            {props.empty}
          </Typography>
          {addButton}
        </Box>
      )}
      {entries.map(
        ({ requirement, coverage }) =>
          editorOf(requirement) ?? (
            <RequirementCard
              key={requirement.id}
              data={data}
              requirement={requirement}
              coverage={coverage}
              onEdit={() => open(requirement.id, formOf(requirement))}
            />
          ),
      )}
      {editorOf(null)}
      {!isEmpty && !isAdding && <Box sx={{ px: 2.5, py: 2, borderTop: '1px solid var(--gk-line)' }}>{addButton}</Box>}
    </Paper>
  );
}
