import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_RESULT_KINDS, type GroupResultKind } from '#shared/domain/groups/entities.ts';
import { resultProblems } from '#shared/domain/groups/result-policy.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { GroupFacts } from './use-groups-data.ts';

/** Adds a result of a group; files are added to it once it is there. */
export function NewResultPanel(props: {
  readonly facts: GroupFacts;
  readonly onMade: (resultId: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { facts } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const [kind, setKind] = useState<GroupResultKind>(facts.group.kind === 'research-workshop' ? 'design' : 'product');
  const [title, setTitle] = useState('');
  const [datedOn, setDatedOn] = useState<IsoDate>(facts.today);
  const [isTried, setTried] = useState(false);
  const [isDateRefused, setDateRefused] = useState(false);
  const create = useChange(
    api.groups.createResult.mutationOptions({ onSuccess: ({ resultId }) => props.onMade(resultId) }),
    { announce: true, showsError: true },
  );
  const draft = { groupId: facts.group.id, kind, title, description: '', datedOn };
  const problems = resultProblems(draft);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0 || isDateRefused) return;
    create.mutate({ result: draft });
  };
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('result.add')}
      footer={
        <>
          <Button variant="contained" type="submit" form="new-result" loading={create.isPending}>
            {t('add')}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="new-result" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2, pt: 1 }}>
        {create.error !== null && <InlineProblem>{texts.of(problemOf(create.error))}</InlineProblem>}
        <TextInput
          label={t('fields.title')}
          help={t('result.title-help')}
          value={title}
          onChange={setTitle}
          required
          autoFocus
          problem={isTried ? texts.under(problems, 'title') : null}
        />
        <SelectField
          label={t('fields.kind')}
          value={kind}
          onChange={setKind}
          options={GROUP_RESULT_KINDS.map((value) => ({ value, label: t(`result.kinds.${value}`) }))}
        />
        <DateField
          label={t('result.dated-on')}
          value={datedOn}
          onChange={(day) => {
            if (day !== null) setDatedOn(day);
          }}
          onRefused={setDateRefused}
          problem={texts.under(problems, 'datedOn')}
        />
      </Box>
    </SidePanel>
  );
}
