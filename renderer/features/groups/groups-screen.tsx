import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Plus, UsersRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupId } from '#shared/kernel/ids.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ListDetail } from '#renderer/ui/list-detail.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { GroupDetail } from './group-detail.tsx';
import { GroupList } from './group-list.tsx';
import { NewGroupDialog } from './new-group-dialog.tsx';
import { useGroups, usePeople } from './use-groups-data.ts';
import '#renderer/ui/matrix/matrix.css';
import './groups.css';

/** Who works together on what: bouwen, working groups, learning communities, research workshops, development teams. */
export function GroupsScreen(): ReactNode {
  const { t } = useTranslation('groups');
  const groups = useGroups();
  const people = usePeople();
  const [chosenId, choose] = useUrlParam('group', '', { history: 'push' });
  const [isMaking, setMaking] = useState(false);
  const newButton = (
    <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={() => setMaking(true)}>
      {t('new')}
    </Button>
  );
  const isLoaded = groups !== null && people !== null;
  const hasGroups = isLoaded && groups.groups.length > 0;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={hasGroups && newButton} />
      {!isLoaded && <Skeleton variant="rounded" height={320} />}
      {isLoaded && !hasGroups && (
        <EmptyState icon={UsersRound} title={t('empty.title')} actions={newButton}>
          <p>{t('empty.text')}</p>
          <p>{t('empty.example')}</p>
        </EmptyState>
      )}
      {isLoaded && hasGroups && (
        <ListDetail
          listWidth={320}
          list={<GroupList groups={groups.groups} people={people} chosenId={chosenId} onChoose={choose} />}
          detail={
            chosenId === '' ? null : (
              // The address is text; a group that does not exist is told so.
              <GroupDetail key={chosenId} groupId={chosenId as GroupId} people={people} onClose={() => choose(null)} />
            )
          }
        />
      )}
      {isMaking && (
        <NewGroupDialog
          onMade={(groupId) => {
            setMaking(false);
            choose(groupId);
          }}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}
