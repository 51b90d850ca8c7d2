import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { MatrixView } from './matrix-view.tsx';
import { useMatrixAddress } from './use-matrix-address.ts';
import './competences.css';

/** What can the team do, against what the school wants? People × competences, with the gap of each goal. */
export function CompetencesScreen(): ReactNode {
  const { t } = useTranslation('competences');
  const api = useApi();
  const texts = useProblemTexts();
  const [address, setAddress] = useMatrixAddress();
  const session = useQuery(api.session.state.queryOptions());
  const frameworks = useQuery(api.frameworks.list.queryOptions());
  const goals = useQuery(api.goals.list.queryOptions());

  const known = useMemo(() => frameworks.data?.map(({ framework }) => framework) ?? [], [frameworks.data]);
  const framework = known.find(({ id }) => id === address.frameworkId) ?? known[0];
  // A day in the future has no matrix yet: it is shown as today.
  const today = goals.data?.today ?? null;
  const on = today !== null && address.on !== null && address.on < today ? address.on : null;
  const matrix = useQuery(
    api.competences.matrix.queryOptions(
      { frameworkId: framework?.id ?? '', on },
      { enabled: framework !== undefined && today !== null, placeholderData: keepPreviousData },
    ),
  );

  const error = frameworks.error ?? goals.error ?? matrix.error;
  if (error !== null) {
    return (
      <>
        <PageHeader title={t('title')} />
        <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>
      </>
    );
  }
  const { data } = matrix;
  if (data === undefined || goals.data === undefined || framework === undefined) {
    return <PageHeader title={t('title')} />;
  }
  if (data.members.length === 0 && on === null) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          icon={Users}
          title={t('empty.title')}
          actions={
            <Button variant="contained" component={Link} to="/team">
              {t('empty.to-team')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <MatrixView
      data={data}
      goals={goals.data.goals}
      frameworks={known}
      address={address}
      setAddress={setAddress}
      usualRater={session.data?.workspace?.kind === 'track' ? 'self' : 'leader'}
    />
  );
}
