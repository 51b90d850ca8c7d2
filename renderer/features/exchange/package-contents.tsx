import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useExchangeWords } from './use-exchange-words.ts';

/** What a package about a person would hold now, and what it never holds. */
export function PackageContents({ personId }: { readonly personId: PersonId }): ReactNode {
  const { t } = useTranslation('exchange');
  const api = useApi();
  const words = useExchangeWords();
  const titleId = useId();
  const contents = useQuery(api.exchange.contents.queryOptions({ personId }));
  if (contents.error !== null && contents.data === undefined) throw contents.error;
  return (
    <section className="gk-exchange-box" aria-labelledby={titleId}>
      <Typography variant="h2" id={titleId}>
        {t('contents.title')}
      </Typography>
      {contents.data === undefined ? (
        <Skeleton variant="rounded" height={96} />
      ) : (
        <ul className="gk-exchange-list gk-exchange-list-columns">
          {contents.data.map(({ kind, count }) => (
            <li key={kind}>{words.counted(kind, count)}</li>
          ))}
        </ul>
      )}
      <p className="gk-exchange-muted">{t('contents.not')}</p>
    </section>
  );
}
