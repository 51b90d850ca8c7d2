import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/domain/team/person-name.ts';
import { isWithin } from '#shared/kernel/dates.ts';
import type { RoleId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import type { PersonSectionProps } from '#renderer/lib/person-sections/person-sections.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { knownCompetences } from '#renderer/parts/requirements/requirements-data.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { HeldRoles } from './held-roles.tsx';
import type { PersonRoles } from './person-roles.ts';
import { Preparation } from './role-source.tsx';
import { StandingList } from './standing-list.tsx';
import './roles.css';
import './person-roles.css';

/** What a person does beside his groups: roles held, his profile over the profession, and where he could go. */
export function PersonRolesSection({ personId }: PersonSectionProps): ReactNode {
  const { t } = useTranslation('roles');
  const api = useApi();
  const roles = useQuery(api.roles.ofPerson.queryOptions({ personId }));
  const frameworks = useQuery(api.frameworks.list.queryOptions());
  for (const query of [roles, frameworks]) {
    if (query.error !== null && query.data === undefined) throw query.error;
  }
  const competences = useMemo(() => knownCompetences(frameworks.data ?? []), [frameworks.data]);
  if (roles.data === undefined || frameworks.data === undefined) return <Skeleton variant="rounded" height={240} />;
  const { data } = roles;
  const isOf = (when: 'now' | 'later' | 'before') => (held: PersonRoles['held'][number]) => {
    const { from, to } = held.occupancy;
    if (isWithin(data.today, from, to)) return when === 'now';
    return (from !== null && from > data.today) === (when === 'later');
  };
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Part title={t('person.held')}>
        {data.held.length === 0 && data.deputyFor.length === 0 && (
          <Typography color="textSecondary">{t('person.none')}</Typography>
        )}
        {(['now', 'later', 'before'] as const).map((when) => (
          <HeldRoles
            key={when}
            data={data}
            competences={competences}
            held={data.held.filter(isOf(when))}
            {...(when !== 'now' && { title: t(`person.${when}`) })}
          />
        ))}
        <DeputyRoles data={data} />
      </Part>
      <Profile data={data} />
      <NextRoles data={data} competences={competences} />
    </Box>
  );
}

function Part(props: {
  readonly title: string;
  readonly note?: string;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Paper variant="outlined" component="section" aria-label={props.title} sx={{ borderRadius: 2, p: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2">{props.title}</Typography>
          {props.note !== undefined && (
            <Typography variant="body2" color="textSecondary">
              {props.note}
            </Typography>
          )}
        </Box>
        {props.help}
      </Box>
      {props.children}
    </Paper>
  );
}

function RoleLink(props: { readonly data: PersonRoles; readonly roleId: RoleId }): ReactNode {
  const words = useRequirementWords();
  const role = props.data.roles.find(({ id }) => id === props.roleId);
  return (
    <TextLink to="/roles" search={{ role: props.roleId }}>
      {role === undefined ? '…' : words.title(role)}
    </TextLink>
  );
}

function DeputyRoles({ data }: { readonly data: PersonRoles }): ReactNode {
  const { t } = useTranslation('roles');
  const words = useRequirementWords();
  const now = data.deputyFor.filter(({ occupancy }) => isWithin(data.today, occupancy.from, occupancy.to));
  if (now.length === 0) return null;
  return (
    <>
      <h3 className="gk-roles-level">{t('person.deputy')}</h3>
      <ul className="gk-roles-list">
        {now.map(({ occupancy, holder }) => {
          const role = data.roles.find(({ id }) => id === occupancy.roleId);
          return (
            <li key={occupancy.id}>
              <TextLink to="/roles" search={{ role: occupancy.roleId }}>
                {t('person.deputy-of', {
                  role: role === undefined ? '…' : words.title(role),
                  name: displayName(holder),
                })}
              </TextLink>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Profile({ data }: { readonly data: PersonRoles }): ReactNode {
  const { t } = useTranslation('roles');
  return (
    <Part
      title={t('profile.title')}
      note={t('profile.note')}
      help={
        <HowCounted subject={t('profile.title')}>
          <p>{t('profile.how')}</p>
          <p>{t('profile.source')}</p>
        </HowCounted>
      }
    >
      <ul className="gk-roles-profile">
        {data.profile.map(({ domain, isActive, byTeaching, roleIds, goalIds }) => (
          <li key={domain} className={isActive ? 'gk-roles-domain gk-roles-domain-active' : 'gk-roles-domain'}>
            <span className="gk-roles-domain-name">{t(`common:profession-domains.${domain}`)}</span>
            <span className="gk-roles-domain-state">{isActive ? t('profile.active') : t('profile.inactive')}</span>
            <ul>
              {byTeaching && <li>{t('profile.teaches')}</li>}
              {roleIds.map((roleId) => (
                <li key={roleId}>
                  <RoleLink data={data} roleId={roleId} />
                </li>
              ))}
              {goalIds.map((goalId) => (
                <li key={goalId}>
                  <TextLink to="/goals" search={{ goal: goalId }}>
                    {t('profile.goal', { title: data.goals.find(({ id }) => id === goalId)?.title ?? '' })}
                  </TextLink>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function NextRoles(props: {
  readonly data: PersonRoles;
  readonly competences: ReturnType<typeof knownCompetences>;
}): ReactNode {
  const { data, competences } = props;
  const { t } = useTranslation('roles');
  return (
    <Part
      title={t('next.title')}
      note={t('next.note')}
      help={
        <HowCounted subject={t('next.title')}>
          <p>{t('next.how')}</p>
        </HowCounted>
      }
    >
      {data.next.length === 0 ? (
        <Typography color="textSecondary" sx={{ maxWidth: '62ch' }}>
          {t('next.none')}
        </Typography>
      ) : (
        <ol className="gk-roles-next">
          {data.next.map((next) => (
            <li key={next.roleId}>
              <div className="gk-roles-candidate-name">
                <RoleLink data={data} roleId={next.roleId} />
                <span className="gk-roles-candidate-met gk-numbers">
                  {t('succession.met', { met: next.standing.met, count: next.standing.asked })}
                </span>
                {next.isVacant && <span className="gk-roles-tag">{t('next.vacant')}</span>}
              </div>
              <StandingList data={{ competences }} standing={next.standing} />
              <Typography variant="body2" color="textSecondary" component="div">
                <Preparation shipped={next} />
              </Typography>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}
