import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import {
  FIRST_PLAN_STATES,
  planProblems,
  type FirstPlanState,
  type PlanDraft,
} from '#shared/domain/plans/plan-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PeoplePicker } from '#renderer/parts/people/people-picker.tsx';
import { JointPreviewTable } from './joint-preview-table.tsx';
import { ItemCosts, ItemHours } from './item-amounts.tsx';
import { BLANK_PLAN, type PlanChoices } from './plans-data.ts';
import { ProgrammeField } from './programme-field.tsx';
import { usePlanWords } from './use-plan-words.ts';

const KNOWN = {
  isKnownProgramme: () => true,
  isKnownGoal: () => true,
  isKnownRole: () => true,
  isKnownGroup: () => true,
  isKnownLevel: () => true,
};

/** Plans something for one person, or after a preview the same for several at once, in one action. */
export function NewPlanDialog(props: {
  readonly people: readonly PersonId[];
  readonly isJoint: boolean;
  readonly schoolYear: number;
  readonly choices: PlanChoices;
  readonly onClose: () => void;
}): ReactNode {
  const { isJoint, choices } = props;
  const { t } = useTranslation('plans');
  const api = useApi();
  const texts = useProblemTexts();
  const words = usePlanWords();
  const titleId = useId();
  const team = useQuery(api.team.list.queryOptions()).data;
  const [people, setPeople] = useState(props.people);
  const [draft, setDraft] = useState<PlanDraft>(BLANK_PLAN);
  const [state, setState] = useState<FirstPlanState>(isJoint ? 'agreed' : 'wish');
  const [isTried, setTried] = useState(false);
  const create = useChange(api.plans.create.mutationOptions(), { announce: true, showsError: true });
  const createJoint = useChange(api.plans.createJoint.mutationOptions(), { announce: true, showsError: true });
  const preview = useMutation(api.plans.previewJoint.mutationOptions());
  const [leftOut, setLeftOut] = useState<ReadonlySet<PersonId>>(new Set());
  const lines = preview.data;
  const staying = people.filter((personId) => !leftOut.has(personId));
  const put = (changes: Partial<PlanDraft>): void => setDraft({ ...draft, ...changes });
  const problems = planProblems(draft, KNOWN);
  const lacksPeople = people.length === 0;
  const error = create.error ?? createJoint.error ?? preview.error;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    const [only] = people;
    if (problems.length > 0 || only === undefined) return;
    if (isJoint && lines === undefined) preview.mutate({ personIds: people, plan: draft });
    else if (isJoint) createJoint.mutate({ personIds: staying, state, plan: draft }, { onSuccess: props.onClose });
    else create.mutate({ personId: only, state, plan: draft }, { onSuccess: props.onClose });
  };
  const nameOf = (personId: PersonId): string => {
    const member = team?.members.find(({ person }) => person.id === personId);
    return member === undefined ? '…' : displayName(member.person);
  };
  return (
    <Dialog open onClose={props.onClose} maxWidth="md" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{isJoint ? t('plan-joint') : t('add')}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            {lines !== undefined && (
              <JointPreviewTable lines={lines} leftOut={leftOut} nameOf={nameOf} onChange={setLeftOut} />
            )}
            {lines === undefined && (
              <>
                {isJoint && team !== undefined && (
                  <PeoplePicker
                    label={t('fields.people')}
                    value={people}
                    onChange={setPeople}
                    members={team.members}
                    today={team.today}
                    problem={isTried && lacksPeople ? t('choose-people') : null}
                    required
                  />
                )}
                <ProgrammeField
                  value={draft.programmeId}
                  programmes={choices.programmes}
                  onChange={(programme) =>
                    put(
                      programme === null
                        ? { programmeId: null }
                        : {
                            programmeId: programme.id,
                            kind: programme.kind,
                            title: programme.title,
                            outcomes: programme.outcomes,
                          },
                    )
                  }
                />
                <TextInput
                  label={t('fields.title')}
                  value={draft.title}
                  onChange={(title) => put({ title })}
                  problem={isTried ? texts.under(problems, 'title') : null}
                  required
                />
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
                  <DateField
                    label={t('fields.startsOn')}
                    value={draft.startsOn}
                    onChange={(startsOn) => put({ startsOn })}
                  />
                  <DateField
                    label={t('fields.endsOn')}
                    value={draft.endsOn}
                    onChange={(endsOn) => put({ endsOn })}
                    problem={isTried ? texts.under(problems, 'endsOn') : null}
                  />
                  <Box sx={{ width: 200 }}>
                    <SelectField
                      label={t('columns.state')}
                      value={state}
                      onChange={setState}
                      options={FIRST_PLAN_STATES.map((value) => ({ value, label: words.state(value) }))}
                    />
                  </Box>
                </Box>
                <ItemHours item={draft} schoolYear={props.schoolYear} onStore={(hours) => put({ hours })} />
                <ItemCosts item={draft} schoolYear={props.schoolYear} onStore={(costs) => put({ costs })} />
              </>
            )}
            {error !== null && <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
          {lines !== undefined && <Button onClick={preview.reset}>{t('plan-joint:back')}</Button>}
          <Button
            type="submit"
            variant="contained"
            loading={create.isPending || createJoint.isPending || preview.isPending}
            disabled={lines !== undefined && staying.length === 0}
          >
            {!isJoint && t('make')}
            {isJoint && lines === undefined && t('plan-joint:preview')}
            {lines !== undefined && t('make-joint', { count: staying.length })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
