import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RULE_THEMES } from '#shared/domain/rules/definitions.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { PlanningSection } from './planning-section.tsx';
import { RulePanel } from './rule-panel.tsx';
import type { ListedRule } from './rules-data.ts';
import { useRuleWords } from './use-rule-words.ts';
import './rules.css';

/** The rules that the program counts with, each with its value of today and its source, and the settings for planning. */
export function RulesScreen(): ReactNode {
  const { t } = useTranslation('rules');
  const api = useApi();
  const { formats } = useRuleWords();
  const [asked, open] = useUrlParam('rule', '', { history: 'push' });
  const query = useQuery(api.rules.list.queryOptions());
  const workspace = useQuery(api.workspace.get.queryOptions()).data;
  if (query.error !== null && query.data === undefined) throw query.error;
  const data = query.data;
  if (data === undefined) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Skeleton variant="rounded" height={320} />
      </>
    );
  }
  const opened = data.rules.find(({ key }) => key === asked);
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { version: data.version, date: formats.longDate(data.checkedOn) })}
      />
      <Box sx={{ display: 'grid', gap: 3 }}>
        {data.isCheckedLongAgo && <InlineProblem severity="warning">{t('long-ago')}</InlineProblem>}
        {workspace?.kind === 'school' && <PlanningSection />}
        {RULE_THEMES.map((theme) => (
          <section key={theme} aria-label={t(`themes.${theme}`)} className="gk-rules-card">
            <Typography variant="h2" sx={{ px: 2, py: 1.5 }}>
              {t(`themes.${theme}`)}
            </Typography>
            <table className="gk-rules-table">
              <thead>
                <tr>
                  <th scope="col">{t('columns.rule')}</th>
                  <th scope="col">{t('columns.value')}</th>
                  <th scope="col">{t('columns.source')}</th>
                </tr>
              </thead>
              <tbody>
                {data.rules
                  .filter((rule) => rule.theme === theme)
                  .map((rule) => (
                    <Row key={rule.key} rule={rule} onOpen={() => open(rule.key)} />
                  ))}
              </tbody>
            </table>
          </section>
        ))}
      </Box>
      {opened !== undefined && <RulePanel key={opened.key} rule={opened} today={data.today} onClose={() => open('')} />}
    </Box>
  );
}

function Row({ rule, onOpen }: { readonly rule: ListedRule; readonly onOpen: () => void }): ReactNode {
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  const { inForce } = rule;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="gk-rules-open" onClick={onOpen}>
          {t(`names.${rule.key}`)}
        </button>
      </th>
      <td>
        {inForce === null ? (
          <span className="gk-rules-unknown">{t('none-in-force')}</span>
        ) : (
          <span className={inForce.value === null ? 'gk-rules-unknown' : ''}>
            {words.value(rule.unit, inForce.value)}
          </span>
        )}
        {inForce !== null && (
          <Typography variant="body2" color="textSecondary">
            {words.period(inForce.from, inForce.to)}
          </Typography>
        )}
      </td>
      <td>
        {inForce !== null && (
          <>
            {inForce.source}
            <Typography variant="body2" color="textSecondary">
              {`${t('checked-on', { date: words.formats.date(inForce.checkedOn) })} · ${t(`confidence.${inForce.confidence}`)}`}
            </Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
              {inForce.isOwn && <Chip size="small" label={t('own')} />}
              {rule.isCheckedLongAgo && (
                <Chip size="small" color="warning" variant="outlined" label={t('look-again')} />
              )}
            </Box>
          </>
        )}
      </td>
    </tr>
  );
}
