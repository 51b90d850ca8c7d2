import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Sprout, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { PersonSectionProps } from '#renderer/lib/person-sections/person-sections.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { DecisionList } from './decision-list.tsx';
import type { InductionData } from './induction-data.ts';
import { InductionFields } from './induction-fields.tsx';

/** How a starting teacher is brought in: coach, agreements, and the dated decisions that people took. */
export function InductionSection({ personId }: PersonSectionProps): ReactNode {
  const { t } = useTranslation('induction');
  const api = useApi();
  const data = useQuery(api.induction.get.queryOptions({ personId })).data ?? null;
  const start = useChange(api.induction.start.mutationOptions(), { announce: true });
  if (data === null) return <Skeleton variant="rounded" height={240} />;
  return (
    <Box sx={{ display: 'grid', gap: 4, maxWidth: 860 }}>
      {data.induction === null ? (
        <EmptyState
          icon={Sprout}
          title={t('not-started.title')}
          actions={
            <Button
              variant="contained"
              loading={start.isPending}
              onClick={() =>
                start.mutate({
                  induction: {
                    personId,
                    startsOn: data.today,
                    endsOn: null,
                    coachId: null,
                    coachName: '',
                    isCoachManager: false,
                    plan: '',
                  },
                })
              }
            >
              {t('not-started.start')}
            </Button>
          }
        >
          <p>{t(`not-started.${data.starter}`)}</p>
        </EmptyState>
      ) : (
        <InductionPlan data={data} induction={data.induction} />
      )}
      <DecisionList data={data} personId={personId} />
    </Box>
  );
}

function InductionPlan(props: {
  readonly data: InductionData;
  readonly induction: NonNullable<InductionData['induction']>;
}): ReactNode {
  const { data, induction } = props;
  const { t } = useTranslation('induction');
  const api = useApi();
  const formats = useFormats();
  const remove = useChange(api.induction.delete.mutationOptions(), { announce: true });
  return (
    <Box component="section" aria-labelledby="induction-title" sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h2" id="induction-title" sx={{ flex: '1 1 260px' }}>
          {t('title')}
        </Typography>
        <TextLink to="/team" search={{ person: induction.personId, part: 'observations' }}>
          {t('visits')}
        </TextLink>
        <Button
          color="secondary"
          startIcon={<Trash2 size={18} aria-hidden />}
          loading={remove.isPending}
          onClick={() => remove.mutate({ personId: induction.personId })}
        >
          {t('delete')}
        </Button>
      </Box>
      {data.findings.map((finding) => (
        <InlineProblem key={finding.code} severity={finding.code === 'accelerated' ? 'info' : 'warning'}>
          {t(`findings.${finding.code}`, {
            date:
              finding.code === 'decision-due'
                ? formats.longDate(finding.since)
                : finding.code === 'accelerated'
                  ? formats.longDate(finding.decidedOn)
                  : '',
          })}
        </InlineProblem>
      ))}
      <InductionFields data={data} induction={induction} />
    </Box>
  );
}
