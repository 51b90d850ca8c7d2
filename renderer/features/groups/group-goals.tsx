import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { GroupFacts } from './use-groups-data.ts';

/** The goals that a group owns; which they are is chosen on the goal itself. */
export function GroupGoals(props: { readonly facts: GroupFacts }): ReactNode {
  const { goals, group } = props.facts;
  const { t } = useTranslation('groups');
  return (
    <Paper variant="outlined" sx={{ borderRadius: 2, p: 2.5 }}>
      {goals.length > 0 && (
        <ul className="gk-groups-plain">
          {goals.map(({ id, title, state }) => (
            <li key={id}>
              <TextLink to="/goals" search={{ goal: id }}>
                {title}
              </TextLink>{' '}
              <span className="gk-groups-tag">{t(`goals:state.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
      <Typography color="textSecondary" sx={{ mt: goals.length > 0 ? 2 : 0 }}>
        {goals.length > 0 ? t('goals.more') : t('goals.none', { title: group.title })}{' '}
        <TextLink to="/goals">{t('goals.open')}</TextLink>
      </Typography>
    </Paper>
  );
}
