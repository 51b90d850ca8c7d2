import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '#shared/domain/roles/entities.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { StandingList } from './standing-list.tsx';
import { useRoleWords } from './use-role-words.ts';
import type { RolesData } from './use-roles-data.ts';

/** The best few are enough to start with. */
const SHOWN_FIRST = 5;

type Candidate = ApiOutputs['roles']['candidates'][number];

/** Who could follow in a role, the best first, with the reasons. */
export function SuccessionSection(props: {
  readonly data: RolesData;
  readonly role: Role;
  readonly onGive: (personId: PersonId) => void;
}): ReactNode {
  const { data, role } = props;
  const { t } = useTranslation('roles');
  const api = useApi();
  const [showsAll, setShowsAll] = useState(false);
  const query = useQuery(api.roles.candidates.queryOptions({ roleId: role.id }));
  if (query.error !== null && query.data === undefined) throw query.error;
  const candidates = query.data ?? [];
  const shown = showsAll ? candidates : candidates.slice(0, SHOWN_FIRST);
  return (
    <Paper variant="outlined" component="section" aria-label={t('succession.title')} sx={{ borderRadius: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 2.5, pt: 2, pb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2">{t('succession.title')}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t('succession.note')}
          </Typography>
        </Box>
        <HowCounted subject={t('succession.title')}>
          <p>{t('succession.how-who')}</p>
          <p>{t('succession.how-order')}</p>
          <p>{t('succession.how-level')}</p>
        </HowCounted>
      </Box>
      {query.data !== undefined && candidates.length === 0 && (
        <Typography color="textSecondary" sx={{ px: 2.5, pb: 2.5, maxWidth: '62ch' }}>
          {t('succession.none')}
        </Typography>
      )}
      {candidates.length > 0 && (
        <ol className="gk-roles-candidates">
          {shown.map((candidate) => (
            <CandidateItem
              key={candidate.personId}
              data={data}
              candidate={candidate}
              onGive={() => props.onGive(candidate.personId)}
            />
          ))}
        </ol>
      )}
      {candidates.length > SHOWN_FIRST && (
        <Box className="gk-no-print" sx={{ px: 1.5, py: 1, borderTop: '1px solid var(--gk-line)' }}>
          <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? t('succession.fewer') : t('succession.all', { count: candidates.length })}
          </Button>
        </Box>
      )}
    </Paper>
  );
}

function CandidateItem(props: {
  readonly data: RolesData;
  readonly candidate: Candidate;
  readonly onGive: () => void;
}): ReactNode {
  const { data, candidate } = props;
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const words = useRoleWords(data);
  const { personId, standing, isDeputy, heldBefore, lastDay } = candidate;
  const name = words.name(personId);
  const tags = [
    isDeputy ? t('succession.deputy') : '',
    heldBefore ? t('succession.held-before') : '',
    lastDay === null ? '' : t('succession.leaves', { date: formats.date(lastDay) }),
  ].filter((tag) => tag !== '');
  return (
    <li className="gk-roles-candidate">
      <div className="gk-roles-candidate-words">
        <div className="gk-roles-candidate-name">
          <TextLink to="/team" search={{ person: personId, part: 'roles' }}>
            {name}
          </TextLink>
          {standing.asked > 0 && (
            <span className="gk-roles-candidate-met gk-numbers">
              {t('succession.met', { met: standing.met, count: standing.asked })}
            </span>
          )}
          {tags.map((tag) => (
            <span key={tag} className="gk-roles-tag">
              {tag}
            </span>
          ))}
        </div>
        <StandingList data={data} standing={standing} />
      </div>
      <Button
        size="small"
        className="gk-no-print"
        startIcon={<UserPlus size={16} aria-hidden />}
        aria-label={t('succession.give-to', { name })}
        onClick={props.onGive}
      >
        {t('succession.give')}
      </Button>
    </li>
  );
}
