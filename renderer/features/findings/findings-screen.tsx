import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDING_AREAS, FINDING_SEVERITIES } from '#shared/domain/findings/finding-kind.ts';
import { comparePeople, displayName } from '#shared/domain/team/person-name.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { FindingList } from '#renderer/parts/findings/finding-list.tsx';
import { isAboutPerson, type FindingsData } from '#renderer/parts/findings/findings-data.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';

/** Everything that stands in the way of plans and roles of the team, with the way to each. */
export function FindingsScreen(): ReactNode {
  const { t } = useTranslation('findings');
  const api = useApi();
  const query = useQuery(api.findings.list.queryOptions());
  if (query.error !== null && query.data === undefined) throw query.error;
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {query.data === undefined && <Skeleton variant="rounded" height={320} />}
      {query.data?.findings.length === 0 && (
        <EmptyState icon={CircleCheck} title={t('none.title')}>
          <p>{t('none.text')}</p>
        </EmptyState>
      )}
      {query.data !== undefined && query.data.findings.length > 0 && <Found data={query.data} />}
    </>
  );
}

function Found({ data }: { readonly data: FindingsData }): ReactNode {
  const { t } = useTranslation('findings');
  const formats = useFormats();
  const [askedSeverity, setSeverity] = useUrlParam('severity', 'all');
  const [askedArea, setArea] = useUrlParam('area', 'all');
  const [askedPerson, setPerson] = useUrlParam('person', 'all');
  const severity = FINDING_SEVERITIES.find((one) => one === askedSeverity) ?? 'all';
  const area = FINDING_AREAS.find((one) => one === askedArea) ?? 'all';
  const person = data.people.find(({ id }) => id === askedPerson)?.id ?? 'all';
  const ofAreaAndPerson = data.findings.filter(
    (finding) => (area === 'all' || finding.area === area) && (person === 'all' || isAboutPerson(finding, person)),
  );
  const shown = ofAreaAndPerson.filter((finding) => severity === 'all' || finding.severity === severity);
  const present = new Set(data.findings.map((finding) => finding.area));
  const labelOf = (one: (typeof FINDING_SEVERITIES)[number]): string =>
    t('severity-count', {
      name: t(`severities.${one}`),
      number: ofAreaAndPerson.filter((finding) => finding.severity === one).length,
    });
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Segmented<(typeof FINDING_SEVERITIES)[number] | 'all'>
          label={t('severity')}
          value={severity}
          options={[
            { value: 'all', label: t('all') },
            ...FINDING_SEVERITIES.map((value) => ({ value, label: labelOf(value) })),
          ]}
          onChange={(value) => setSeverity(value)}
        />
        <Box sx={{ width: 240 }}>
          <SelectField<string>
            label={t('area')}
            value={area}
            options={[
              { value: 'all', label: t('all-areas') },
              ...FINDING_AREAS.filter((one) => present.has(one)).map((value) => ({
                value,
                label: t(`areas.${value}`),
              })),
            ]}
            onChange={(value) => setArea(value)}
          />
        </Box>
        <Box sx={{ width: 240 }}>
          <SelectField<string>
            label={t('person')}
            value={person}
            options={[
              { value: 'all', label: t('everybody') },
              ...data.people.toSorted(comparePeople).map((one) => ({ value: one.id, label: displayName(one) })),
            ]}
            onChange={(value) => setPerson(value)}
          />
        </Box>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="subtitle2" component="h2" aria-live="polite">
          {t('shown', { count: shown.length })}
        </Typography>
        <HowCounted subject={t('title')}>
          <p>{t('how.text')}</p>
          <p>{t('how.rules', { date: formats.longDate(data.rules.checkedOn) })}</p>
        </HowCounted>
      </Box>
      <div className="gk-findings-card">
        {shown.length === 0 ? (
          <Typography color="textSecondary" sx={{ p: 2.5 }}>
            {t('none-shown')}
          </Typography>
        ) : (
          <FindingList data={data} findings={shown} isShort={false} />
        )}
      </div>
    </Box>
  );
}
