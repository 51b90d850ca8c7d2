import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Requirement, RequirementGroup, RequirementOwner } from '#shared/domain/goals/entities.ts';
import { requirementProblems } from '#shared/domain/goals/requirement-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { CompetencePicker } from './competence-picker.tsx';
import { GroupPicker } from './group-picker.tsx';
import { draftOf, levelOn, QUANTITY_KINDS, type RequirementForm } from './requirement-form.ts';
import { competenceOf, groupNameOf, type RequirementsData } from './requirements-data.ts';

/**
 * Builds a requirement from a few choices. The sentence and what it would ask of the team today are shown while
 * choosing; nothing is stored before the button is pressed, and what was chosen is kept by whoever shows the editor.
 */
export function RequirementEditor(props: {
  readonly data: RequirementsData;
  /** The goal, role or function that asks. */
  readonly owner: RequirementOwner;
  /** The requirement that is being changed; null for a new one. */
  readonly requirement: Requirement | null;
  readonly form: RequirementForm;
  /** Whether it was opened just now: it then comes into view with the focus in its first field. */
  readonly takesFocus: boolean;
  readonly onChange: (form: RequirementForm) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { data, owner, requirement, form, takesFocus, onClose } = props;
  const { t } = useTranslation('goals');
  const api = useApi();
  const texts = useProblemTexts();
  const words = useRequirementWords();
  const [isTried, setTried] = useState(false);
  const [isDateRefused, setDateRefused] = useState(false);
  const create = useChange(api.requirements.create.mutationOptions(), { announce: true, showsError: true });
  const update = useChange(api.requirements.update.mutationOptions(), { announce: true, showsError: true });

  const editor = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    // It opens within a long screen: whoever asked for it goes on in its first field.
    editor.current?.scrollIntoView({ block: 'nearest' });
    editor.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus({ preventScroll: true });
  }, [takesFocus]);

  const change = (patch: Partial<RequirementForm>): void => props.onChange({ ...form, ...patch });
  const draft = draftOf(form, owner);
  const { competence, framework } = competenceOf(data, draft);
  const problems = requirementProblems(draft, {
    isOwnerKnown: true,
    isGroupKnown: isGroupKnown(data, draft.group),
    competence,
    framework,
    today: data.today,
  });
  // Before a competence is chosen the scale of the first framework stands in.
  const scale = framework ?? [...data.competences.values()][0]?.framework ?? null;
  const levels = scale?.levels ?? [];
  const sentence = words.sentence(draft, competence, scale, groupNameOf(data, draft.group, words));
  const groupProblem = problems.find(({ path }) => path.startsWith('group.'));
  const preview = useQuery(
    api.requirements.preview.queryOptions(
      { requirementId: requirement?.id ?? null, requirement: draft },
      { enabled: problems.length === 0 && data.hasPeople, placeholderData: keepPreviousData },
    ),
  );
  const figures = problems.length === 0 ? preview.data : undefined;
  const failure = create.error ?? update.error;

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0 || isDateRefused) return;
    if (requirement === null) create.mutate({ requirement: draft }, { onSuccess: onClose });
    else update.mutate({ requirementId: requirement.id, requirement: draft }, { onSuccess: onClose });
  };

  return (
    <form
      ref={editor}
      className="gk-editor"
      aria-label={requirement === null ? t('editor.new') : t('editor.change')}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        // An open list closes first.
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="gk-editor-row">
        <Box sx={{ flex: '1 1 190px', maxWidth: 220 }}>
          <SelectField
            label={t('editor.quantity')}
            value={form.quantityKind}
            options={QUANTITY_KINDS.map((kind) => ({ value: kind, label: t(`requirement.quantity.${kind}`) }))}
            onChange={(quantityKind) => change({ quantityKind })}
          />
        </Box>
        {form.quantityKind === 'at-least-count' && (
          <Box sx={{ flex: '0 0 104px' }}>
            <NumberField
              key="count"
              label={t('editor.count')}
              value={form.count}
              digits={0}
              width={104}
              onChange={(count) => change({ count })}
              problem={texts.under(problems, 'quantity.count')}
            />
          </Box>
        )}
        {form.quantityKind === 'at-least-percent' && (
          <Box sx={{ flex: '0 0 104px' }}>
            <NumberField
              key="percent"
              label={t('editor.percent')}
              unit="%"
              value={form.percent}
              digits={0}
              width={104}
              onChange={(percent) => change({ percent })}
              problem={texts.under(problems, 'quantity.percent')}
            />
          </Box>
        )}
        <Box sx={{ flex: '1 1 240px', maxWidth: 340 }}>
          <GroupPicker
            data={data}
            label={t('editor.group')}
            value={form.group}
            onChange={(group) => change({ group })}
            problem={groupProblem === undefined ? null : texts.ofField(groupProblem)}
          />
        </Box>
      </div>
      <div className="gk-editor-row">
        <Box sx={{ flex: '1 1 100%', maxWidth: 560 }}>
          <CompetencePicker
            data={data}
            label={t('editor.competence')}
            value={form.competenceId}
            onChange={(competenceId) => {
              const known = competenceId === null ? undefined : data.competences.get(competenceId);
              change({ competenceId, ...(known !== undefined && { level: levelOn(known, form.level) }) });
            }}
            problem={isTried ? texts.under(problems, 'competenceId') : null}
          />
        </Box>
        <Box sx={{ flex: '1 1 150px', maxWidth: 200 }}>
          <SelectField
            label={t('editor.level')}
            value={String(form.level)}
            options={levels.map(({ level }) => ({
              value: String(level),
              label: t('editor.level-option', { level, label: words.level(level, scale) }),
            }))}
            onChange={(level) => change({ level: Number(level) })}
            problem={texts.under(problems, 'level')}
          />
        </Box>
        <Box sx={{ flex: '0 1 180px' }}>
          <DateField
            label={t('editor.by-date')}
            value={form.byDate}
            onChange={(byDate) => change({ byDate })}
            onRefused={setDateRefused}
            problem={texts.under(problems, 'byDate')}
          />
        </Box>
      </div>
      <div className="gk-editor-preview" aria-live="polite">
        <p className="gk-editor-sentence">{sentence}.</p>
        {data.hasPeople && (
          <p className="gk-editor-figures gk-numbers">
            {figures === undefined
              ? t('editor.preview-waits')
              : t(figures.gap === 0 ? 'editor.preview-met' : 'editor.preview', {
                  have: figures.have,
                  need: figures.need,
                  gap: figures.gap,
                  known: figures.known,
                  asked: figures.known + figures.people.unknown.length,
                })}
          </p>
        )}
      </div>
      {failure !== null && <InlineProblem>{texts.of(problemOf(failure))}</InlineProblem>}
      <div className="gk-editor-row">
        <Button type="submit" variant="contained" loading={create.isPending || update.isPending}>
          {requirement === null ? t('editor.add') : t('editor.save')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}

function isGroupKnown({ roles, groups }: RequirementsData, group: RequirementGroup): boolean {
  if (group.kind === 'role') return roles.some(({ id }) => id === group.roleId);
  return group.kind === 'group' ? groups.some(({ id }) => id === group.groupId) : true;
}
