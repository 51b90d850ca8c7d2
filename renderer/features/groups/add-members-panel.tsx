import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_DUTIES, type GroupDuty } from '#shared/domain/groups/entities.ts';
import { membershipProblems } from '#shared/domain/groups/membership-policy.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PeoplePicker } from '#renderer/parts/people/people-picker.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import type { GroupFacts, People } from './use-groups-data.ts';

/** Makes people members of a group at once, with the same duty and days. */
export function AddMembersPanel(props: {
  readonly facts: GroupFacts;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { facts, people } = props;
  const { group, memberships } = facts;
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const [personIds, setPersonIds] = useState<readonly PersonId[]>([]);
  const [duty, setDuty] = useState<GroupDuty>('member');
  const [from, setFrom] = useState<IsoDate | null>(people.today);
  const [to, setTo] = useState<IsoDate | null>(null);
  const [isTried, setTried] = useState(false);
  const [isDateRefused, setDateRefused] = useState(false);
  const add = useChange(api.groups.addMembers.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
    showsError: true,
  });
  const problems = personIds.flatMap((personId) =>
    membershipProblems(
      { groupId: group.id, personId, duty, from, to },
      { membershipId: null, group, memberships, isPersonKnown: true },
    ).filter(({ severity }) => severity === 'error'),
  );
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (personIds.length === 0 || problems.length > 0 || isDateRefused) return;
    add.mutate({ members: { groupId: group.id, personIds, duty, from, to } });
  };
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={t('members.add')}
      footer={
        <>
          <Button variant="contained" type="submit" form="add-members" loading={add.isPending}>
            {t('add')}
          </Button>
          <Button onClick={props.onClose}>{t('common:cancel')}</Button>
        </>
      }
    >
      <Box component="form" id="add-members" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2, pt: 1 }}>
        {add.error !== null && <InlineProblem>{texts.of(problemOf(add.error))}</InlineProblem>}
        <PeoplePicker
          label={t('members.who')}
          members={people.members}
          today={people.today}
          value={personIds}
          onChange={setPersonIds}
          required
          autoFocus
          help={t('members.who-help')}
          problem={isTried && personIds.length === 0 ? texts.ofField({ code: 'required', details: {} }) : null}
        />
        <SelectField
          label={t('fields.duty')}
          value={duty}
          onChange={setDuty}
          options={GROUP_DUTIES.map((value) => ({ value, label: t(`duties.${value}`) }))}
          help={t('members.duty-help')}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <DateField
            label={t('fields.from')}
            value={from}
            onChange={setFrom}
            onRefused={setDateRefused}
            problem={texts.under(problems, 'from')}
          />
          <DateField
            label={t('fields.to')}
            value={to}
            onChange={setTo}
            onRefused={setDateRefused}
            help={t('fields.to-help')}
            problem={texts.under(problems, 'to')}
          />
        </Box>
      </Box>
    </SidePanel>
  );
}
