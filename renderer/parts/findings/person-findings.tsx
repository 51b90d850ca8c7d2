import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { FindingList } from './finding-list.tsx';
import './findings.css';

/** So many are in sight at once; the others on request. */
const IN_SIGHT = 3;

/** What was found about somebody and his plan, the most serious first; nothing when nothing was found. */
export function PersonFindings({ personId }: { readonly personId: PersonId }): ReactNode {
  const { t } = useTranslation('findings');
  const api = useApi();
  const data = useQuery(api.findings.ofPerson.queryOptions({ personId })).data;
  const [showsAll, showAll] = useState(false);
  if (data === undefined || data.findings.length === 0) return null;
  const rest = data.findings.length - IN_SIGHT;
  return (
    <section aria-label={t('of-person')} className="gk-findings-card">
      <Box sx={{ p: 2, pb: 1 }}>
        <Typography variant="h2">{t('of-person-count', { number: data.findings.length })}</Typography>
      </Box>
      <FindingList data={data} findings={showsAll ? data.findings : data.findings.slice(0, IN_SIGHT)} isShort />
      {rest > 0 && !showsAll && (
        <button type="button" className="gk-findings-more-button" onClick={() => showAll(true)}>
          {t('show-more', { count: rest })}
        </button>
      )}
    </section>
  );
}
