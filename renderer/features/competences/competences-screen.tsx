import Button from '@mui/material/Button';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
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

/** What can the team do, against what is asked of it? People × competences, with the gap of each goal, role and function. */
export function CompetencesScreen(): ReactNode {
  const { t } = useTranslation('competences');
  const api = useApi();
  const texts = useProblemTexts();
  const [address, setAddress] = useMatrixAddress();
  const session = useQuery(api.session.state.queryOptions());
  const scope =
    address.within === ''
      ? ({ kind: 'all' } as const)
      : address.within === 'asked'
        ? ({ kind: 'asked' } as const)
        : ({ kind: 'below', nodeId: address.within } as const);
  const asked = { frameworkId: address.frameworkId === '' ? null : address.frameworkId, scope };
  const matrix = useQuery(
    api.competences.matrix.queryOptions({ ...asked, on: address.on }, { placeholderData: keepPreviousData }),
  );
  const today = matrix.data?.today ?? null;
  const on = address.on ?? today;
  // A day is not compared with itself, nor with one that has not come yet.
  const otherOn =
    today !== null && address.with !== null && address.with <= today && address.with !== on ? address.with : null;
  const other = useQuery(
    api.competences.matrix.queryOptions(
      { ...asked, on: otherOn },
      { enabled: otherOn !== null, placeholderData: keepPreviousData },
    ),
  );

  const failure = matrix.error ?? (otherOn === null ? null : other.error);
  const problem = failure === null ? null : problemOf(failure);
  // A day in the future has no matrix, and a list may be gone: both lead back to what there is.
  const isFuture = problem?.fields.some(({ path }) => path === 'on') === true;
  const isGone = problem?.code === 'not-found' && address.frameworkId !== '';
  useEffect(() => {
    if (isFuture) setAddress({ on: null });
    if (isGone) setAddress({ framework: null, within: null });
  }, [isFuture, isGone, setAddress]);

  if (problem !== null && !isFuture && !isGone) {
    return (
      <>
        <PageHeader title={t('title')} />
        <InlineProblem>{texts.of(problem)}</InlineProblem>
      </>
    );
  }
  const { data } = matrix;
  if (data === undefined) return <PageHeader title={t('title')} />;
  if (data.members.length === 0 && address.on === null && otherOn === null) {
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
      other={otherOn !== null && other.data?.on === otherOn ? other.data : null}
      otherOn={otherOn}
      address={address}
      setAddress={setAddress}
      usualRater={session.data?.workspace?.kind === 'track' ? 'self' : 'leader'}
    />
  );
}
