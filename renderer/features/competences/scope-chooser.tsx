import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Columns3 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesQuery } from '#shared/kernel/text.ts';
import { MAX_MATRIX_COLUMNS } from '#shared/domain/competences/matrix-columns.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import type { MatrixData } from './matrix-data.ts';
import type { SetMatrixAddress } from './use-matrix-address.ts';

/** Most domains that stand in the list at once; who looks for another one types its name. */
const MOST_SHOWN = 60;

/** In place of a matrix that is too wide: the choice of a domain, or of what is asked. */
export function ScopeChooser(props: { readonly matrix: MatrixData; readonly setAddress: SetMatrixAddress }): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const formats = useFormats();
  const [query, setQuery] = useState('');
  const { matrix, setAddress } = props;
  const titleOf = (domain: (typeof matrix.domains)[number]): string =>
    i18n.language === 'en' ? domain.titleEn : domain.titleNl;
  const found = matrix.domains.filter(
    (domain) => domain.columns <= MAX_MATRIX_COLUMNS && (query.trim() === '' || matchesQuery(titleOf(domain), query)),
  );
  const canShowAsked = matrix.askedCount > 0 && matrix.askedCount <= MAX_MATRIX_COLUMNS;
  return (
    <section className="gk-scope" aria-labelledby="scope-title">
      <Columns3 size={32} aria-hidden />
      <Typography variant="h2" id="scope-title">
        {t('matrix:scope.title', { count: matrix.columnCount, number: formats.number(matrix.columnCount) })}
      </Typography>
      <Typography color="textSecondary">{t('matrix:scope.text', { most: MAX_MATRIX_COLUMNS })}</Typography>
      {canShowAsked && (
        <Button variant="contained" onClick={() => setAddress({ within: 'asked' }, 'push')}>
          {t('matrix:scope.asked', { count: matrix.askedCount })}
        </Button>
      )}
      {matrix.domains.length > 0 && (
        <>
          <TextInput label={t('matrix:scope.search')} value={query} onChange={setQuery} />
          <ul className="gk-scope-domains">
            {found.slice(0, MOST_SHOWN).map((domain) => (
              <li key={domain.id}>
                <Button onClick={() => setAddress({ within: domain.id, closed: null }, 'push')}>
                  {t('matrix:filter.choice', { label: titleOf(domain), count: domain.columns })}
                </Button>
              </li>
            ))}
          </ul>
          {found.length === 0 && <Typography>{t('matrix:scope.none')}</Typography>}
          {found.length > MOST_SHOWN && (
            <Typography color="textSecondary">
              {t('matrix:scope.more', { count: found.length - MOST_SHOWN })}
            </Typography>
          )}
        </>
      )}
    </section>
  );
}
