import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import type { ExchangeEntry } from './exchange-data.ts';

/** Everybody to whom a package can go, with what went and what came back. */
export function SchoolExchange(props: {
  readonly entries: readonly ExchangeEntry[];
  readonly onMake: (personId: string) => void;
}): ReactNode {
  const { t } = useTranslation('exchange');
  const formats = useFormats();
  const [query] = useUrlParam('q', '');
  if (props.entries.length === 0) {
    return (
      <EmptyState icon={Users} title={t('empty.title')}>
        <p>{t('empty.text')}</p>
      </EmptyState>
    );
  }
  const shown = props.entries.filter(({ personName }) => matchesQuery(personName, query));
  const moment = (at: string | null, number: number, key: 'sent' | 'read'): string =>
    number === 0
      ? t(`list.never-${key}`)
      : at === null
        ? t(`list.${key}-number`, { number })
        : t(`list.${key}`, { number, when: formats.moment(at) });
  return (
    <>
      <Box sx={{ maxWidth: 360, mb: 2 }}>
        <SearchField label={t('list.search')} />
      </Box>
      {shown.length === 0 ? (
        <Typography color="textSecondary">{t('list.none')}</Typography>
      ) : (
        <table className="gk-exchange-table">
          <caption className="gk-visually-hidden">{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('list.who')}</th>
              <th scope="col">{t('list.last-sent')}</th>
              <th scope="col">{t('list.last-read')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((entry) => (
              <tr key={entry.personId}>
                <th scope="row">{entry.personName}</th>
                <td className={entry.sentNumber === 0 ? 'gk-exchange-muted' : undefined}>
                  {moment(entry.sentAt, entry.sentNumber, 'sent')}
                </td>
                <td className={entry.readNumber === 0 ? 'gk-exchange-muted' : undefined}>
                  {moment(entry.readAt, entry.readNumber, 'read')}
                </td>
                <td className="gk-exchange-action">
                  <Button
                    size="small"
                    variant="outlined"
                    aria-label={t('list.make-for', { name: entry.personName })}
                    onClick={() => props.onMake(entry.personId)}
                  >
                    {t('list.make')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
