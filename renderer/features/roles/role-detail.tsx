import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Tooltip from '@mui/material/Tooltip';
import { ArrowDown, ArrowLeft, ArrowUp, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { neighbourOf, ROLE_STEPS } from '#shared/domain/roles/role-order.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { RequirementList } from '#renderer/parts/requirements/requirement-list.tsx';
import { CoverageReasons } from './coverage-reasons.tsx';
import { HoldersSection } from './holders-section.tsx';
import { NewOccupancyPanel } from './new-occupancy-panel.tsx';
import { OccupancyPanel } from './occupancy-panel.tsx';
import { RefreshList } from './refresh-list.tsx';
import { RoleFields } from './role-fields.tsx';
import { SuccessionSection } from './succession-section.tsx';
import { countedRequirements, type RoleEntry, type RolesData } from './use-roles-data.ts';

/** One role: how well it is filled and why, who holds it, what it asks, who could follow, and what it is. */
export function RoleDetail(props: {
  readonly data: RolesData;
  readonly entry: RoleEntry;
  readonly onChoose: (roleId: string | null) => void;
}): ReactNode {
  const { data, entry, onChoose } = props;
  const { t } = useTranslation('roles');
  const api = useApi();
  const titles = useRequirementWords();
  const { role } = entry;
  const [adding, setAdding] = useState<{ readonly personId: PersonId | null } | null>(null);
  const [openedId, open] = useUrlParam('occupancy', '', { history: 'push' });
  const opened = entry.occupancies.find(({ id }) => id === openedId);
  const remove = useChange(api.roles.delete.mutationOptions(), { announce: true });
  const move = useChange(api.roles.move.mutationOptions(), { announce: true });
  const roles = data.entries.map((each) => each.role);
  const isActive = role.state === 'active';
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Chosen far down a long board, the role opens at the top.
    const top = section.current?.getBoundingClientRect().top ?? 0;
    if (top < 0) section.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <Box
      ref={section}
      component="section"
      aria-label={titles.title(role)}
      sx={{ display: 'grid', gap: 2, scrollMarginTop: '72px' }}
    >
      <Box className="gk-no-print" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Button size="small" startIcon={<ArrowLeft size={16} aria-hidden />} onClick={() => onChoose(null)}>
          {t('all')}
        </Button>
        <Box sx={{ flex: 1 }} />
        {ROLE_STEPS.map((step) => {
          const Icon = step === 'up' ? ArrowUp : ArrowDown;
          return (
            <Tooltip key={step} title={t(`move.${step}`)}>
              <span>
                <IconButton
                  aria-label={t(`move.${step}`)}
                  disabled={move.isPending || neighbourOf(roles, role.id, step) === null}
                  onClick={() => move.mutate({ roleId: role.id, step })}
                >
                  <Icon size={18} aria-hidden />
                </IconButton>
              </span>
            </Tooltip>
          );
        })}
        <Tooltip title={t('delete')}>
          <IconButton
            aria-label={t('delete')}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ roleId: role.id }, { onSuccess: () => onChoose(null) })}
          >
            <Trash2 size={18} aria-hidden />
          </IconButton>
        </Tooltip>
      </Box>
      <Paper variant="outlined" sx={{ borderRadius: 2, p: 2.5, display: 'grid', gap: 2 }}>
        <RoleFields role={role} part="head" />
        {isActive && <CoverageReasons data={data} entry={entry} />}
      </Paper>
      <HoldersSection
        data={data}
        entry={entry}
        onOpen={open}
        {...(isActive && { onAdd: () => setAdding({ personId: null }) })}
      />
      <RefreshList data={data} entry={entry} onOpen={open} />
      <RequirementList
        data={data}
        owner={{ kind: 'role', roleId: role.id }}
        entries={countedRequirements(entry)}
        title={t('requirements.title')}
        empty={
          <>
            <p>{t('requirements.empty')}</p>
            <p>{t('requirements.example')}</p>
          </>
        }
      />
      {isActive && <SuccessionSection data={data} role={role} onGive={(personId) => setAdding({ personId })} />}
      <Paper variant="outlined" sx={{ borderRadius: 2, p: 2.5 }}>
        <RoleFields role={role} part="about" />
      </Paper>
      {adding !== null && (
        <NewOccupancyPanel data={data} entry={entry} personId={adding.personId} onClose={() => setAdding(null)} />
      )}
      {opened !== undefined && (
        <OccupancyPanel data={data} entry={entry} occupancy={opened} onClose={() => open(null)} />
      )}
    </Box>
  );
}
