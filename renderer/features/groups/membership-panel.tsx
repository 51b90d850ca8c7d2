import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { CircleStop, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_DUTIES, type Membership } from '#shared/domain/groups/entities.ts';
import { membershipProblems } from '#shared/domain/groups/membership-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { SavedField } from './saved-field.tsx';
import type { GroupFacts, People } from './use-groups-data.ts';
import { useSavedMembership } from './use-saved-records.ts';

/** Changes what somebody does in a group and from when to when; ends or removes the membership. */
export function MembershipPanel(props: {
  readonly membership: Membership;
  readonly facts: GroupFacts;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { membership, facts, people } = props;
  const { t } = useTranslation('groups');
  const api = useApi();
  const texts = useProblemTexts();
  const { group, memberships } = facts;
  const saved = useSavedMembership(membership, { group, memberships });
  const end = useChange(api.groups.endMembership.mutationOptions({ onSuccess: props.onClose }), { announce: true });
  const remove = useChange(api.groups.deleteMembership.mutationOptions({ onSuccess: props.onClose }), {
    announce: true,
  });
  const warnings = membershipProblems(membership, {
    membershipId: membership.id,
    group,
    memberships,
    isPersonKnown: true,
  }).filter(({ severity }) => severity === 'warning');
  const canEnd =
    (membership.to === null || membership.to > people.today) &&
    (membership.from === null || membership.from <= people.today);
  return (
    <SidePanel
      open
      onClose={props.onClose}
      title={people.nameOf(membership.personId)}
      subtitle={t('saves-itself')}
      footer={
        <>
          <Button variant="contained" onClick={props.onClose}>
            {t('done')}
          </Button>
          <Box sx={{ flex: 1 }} />
          {canEnd && (
            <Button
              startIcon={<CircleStop size={18} aria-hidden />}
              loading={end.isPending}
              onClick={() => end.mutate({ membershipId: membership.id, on: people.today })}
            >
              {t('members.end-today')}
            </Button>
          )}
          <Button
            color="secondary"
            startIcon={<Trash2 size={18} aria-hidden />}
            loading={remove.isPending}
            onClick={() => remove.mutate({ membershipId: membership.id })}
          >
            {t('members.remove')}
          </Button>
        </>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <SavedField of={saved} name="duty">
          {(field) => (
            <SelectField
              label={t('fields.duty')}
              options={GROUP_DUTIES.map((value) => ({ value, label: t(`duties.${value}`) }))}
              help={t('members.duty-help')}
              {...field}
            />
          )}
        </SavedField>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
          <SavedField of={saved} name="from">
            {(field) => <DateField label={t('fields.from')} {...field} />}
          </SavedField>
          <SavedField of={saved} name="to">
            {(field) => <DateField label={t('fields.to')} help={t('fields.to-help')} {...field} />}
          </SavedField>
        </Box>
        {warnings.map((warning) => (
          <InlineProblem key={warning.path} severity="warning">
            {texts.ofField(warning)}
          </InlineProblem>
        ))}
        <Box sx={{ color: 'var(--gk-text-muted)', fontSize: '0.9375rem' }}>{t('members.remove-help')}</Box>
      </Box>
    </SidePanel>
  );
}
