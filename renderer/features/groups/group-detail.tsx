import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { ArrowLeft, UserRoundX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GROUP_KINDS } from '#shared/domain/groups/entities.ts';
import { memberDayOf } from '#shared/domain/groups/group-summary.ts';
import { isWithin } from '#shared/kernel/dates.ts';
import type { GroupId } from '#shared/kernel/ids.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField, TextInput } from '#renderer/ui/fields.tsx';
import { DeleteGroup } from './delete-group.tsx';
import { GroupAbout } from './group-about.tsx';
import { GroupGoals } from './group-goals.tsx';
import { GroupQuestions } from './group-questions.tsx';
import { GroupResults } from './group-results.tsx';
import { MeetingList } from './meeting-list.tsx';
import { MemberTable } from './member-table.tsx';
import { oneLine, SavedField } from './saved-field.tsx';
import { useGroup, type GroupFacts, type People } from './use-groups-data.ts';
import { useSavedGroup } from './use-saved-records.ts';

const PARTS = ['members', 'meetings', 'questions', 'results', 'goals', 'about'] as const;
type Part = (typeof PARTS)[number];

/** One group: what it is called, and everything that belongs to it in tabs. The open tab stands in the address. */
export function GroupDetail(props: {
  readonly groupId: GroupId;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('groups');
  const facts = useGroup(props.groupId);
  if (facts === undefined) return <Skeleton variant="rounded" height={320} />;
  if (facts === null) {
    return (
      <EmptyState
        icon={UserRoundX}
        title={t('gone.title')}
        actions={
          <Button variant="contained" onClick={props.onClose}>
            {t('all')}
          </Button>
        }
      >
        {t('gone.text')}
      </EmptyState>
    );
  }
  return <KnownGroup facts={facts} people={props.people} onClose={props.onClose} />;
}

function KnownGroup(props: {
  readonly facts: GroupFacts;
  readonly people: People;
  readonly onClose: () => void;
}): ReactNode {
  const { facts, people } = props;
  const { t } = useTranslation('groups');
  const { group } = facts;
  const saved = useSavedGroup(group);
  const [asked, open] = useUrlParam('part', 'members');
  const part = PARTS.find((known) => known === asked) ?? 'members';
  const counts: Record<Part, number | null> = {
    members: facts.memberships.filter(
      ({ duty, from, to }) => duty !== 'adviser' && isWithin(memberDayOf(group, people.today), from, to),
    ).length,
    meetings: facts.meetings.filter(({ state }) => state !== 'cancelled').length,
    questions: facts.questions.length,
    results: facts.results.length,
    goals: facts.goals.length,
    about: null,
  };
  const labelOf = (id: Part): string => {
    const count = counts[id];
    return count === null ? t(`parts.${id}`) : t('part-with-count', { name: t(`parts.${id}`), count });
  };
  return (
    <Box component="section" aria-label={group.title} sx={{ display: 'grid', gap: 2 }}>
      <Box className="gk-no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Button size="small" startIcon={<ArrowLeft size={16} aria-hidden />} onClick={props.onClose}>
          {t('all')}
        </Button>
        <Box sx={{ flex: 1 }} />
        <DeleteGroup facts={facts} onDeleted={props.onClose} />
      </Box>
      <Paper variant="outlined" sx={{ borderRadius: 2, p: 2.5, pb: 0 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 232px', columnGap: 2 }}>
          <SavedField of={saved} name="title">
            {(field) => <TextInput label={t('fields.title')} required rows={1} {...oneLine(field)} />}
          </SavedField>
          <SavedField of={saved} name="kind">
            {(field) => (
              <SelectField
                label={t('fields.kind')}
                options={GROUP_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
                {...field}
              />
            )}
          </SavedField>
        </Box>
        <Tabs
          className="gk-no-print"
          value={part}
          onChange={(_event, value: Part) => open(value)}
          aria-label={t('parts-label')}
          variant="scrollable"
          sx={{ mt: 1, mx: -1, '& .MuiTab-root': { minWidth: 0, px: 1 } }}
        >
          {PARTS.map((id) => (
            <Tab key={id} value={id} label={labelOf(id)} id={`group-tab-${id}`} aria-controls={`group-part-${id}`} />
          ))}
        </Tabs>
      </Paper>
      <Box role="tabpanel" id={`group-part-${part}`} aria-labelledby={`group-tab-${part}`}>
        <PartContent part={part} facts={facts} people={people} />
      </Box>
    </Box>
  );
}

function PartContent(props: { readonly part: Part; readonly facts: GroupFacts; readonly people: People }): ReactNode {
  const { facts, people } = props;
  switch (props.part) {
    case 'members':
      return <MemberTable facts={facts} people={people} />;
    case 'meetings':
      return <MeetingList facts={facts} people={people} />;
    case 'questions':
      return <GroupQuestions facts={facts} people={people} />;
    case 'results':
      return <GroupResults facts={facts} />;
    case 'goals':
      return <GroupGoals facts={facts} />;
    case 'about':
      return <GroupAbout group={facts.group} />;
  }
}
