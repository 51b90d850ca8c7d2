import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Star } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EVALUATION_ASPECTS } from '#shared/domain/catalogue/programme-policy.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { EvaluateDialog } from '#renderer/parts/catalogue/evaluate-dialog.tsx';
import type { CatalogueDetails, CatalogueEntry } from './catalogue-data.ts';

const MASTERS: ReadonlySet<string> = new Set(['hbo-master', 'wo-master', 'premaster']);

/** What colleagues thought, aspect by aspect, with the national figures of 2015 beside it. */
export function EntryEvaluation(props: {
  readonly national: CatalogueDetails['national'];
  readonly entry: CatalogueEntry;
}): ReactNode {
  const { programme, evaluation } = props.entry;
  const { t } = useTranslation('catalogue');
  const formats = useFormats();
  const [isEvaluating, setEvaluating] = useState(false);
  const of = MASTERS.has(programme.kind) ? 'hbo-master' : 'post-hbo';
  const national = new Map(props.national.filter((one) => one.of === of).map((one) => [one.aspect, one]));
  const own = new Map(evaluation.aspects.map((one) => [one.aspect, one]));
  const written = (mean: number, n: number | null): string =>
    n === null
      ? formats.number(mean, 1)
      : t('evaluation.mean', { mean: formats.number(mean, 1), n: formats.number(n, 0) });
  return (
    <Box component="section" aria-label={t('evaluation.title')}>
      <Typography variant="h3">{t('evaluation.title')}</Typography>
      {evaluation.count === 0 ? (
        <Typography color="textSecondary">{t('evaluation.none')}</Typography>
      ) : (
        <>
          <table className="gk-catalogue-evaluation">
            <thead>
              <tr>
                <th scope="col">{t('evaluation.aspect')}</th>
                <th scope="col">{t('evaluation.here')}</th>
                <th scope="col">{t('evaluation.national')}</th>
              </tr>
            </thead>
            <tbody className="gk-numbers">
              {EVALUATION_ASPECTS.map((aspect) => {
                const mine = own.get(aspect);
                const theirs = national.get(aspect);
                return (
                  <tr key={aspect}>
                    <th scope="row">{t(`aspects.${aspect}`)}</th>
                    <td>{mine === undefined ? '–' : written(mine.mean, mine.n)}</td>
                    <td>{theirs === undefined ? '–' : written(theirs.mean, theirs.n)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
            {t(`evaluation.source-${of}`)} {t('evaluation.stays')}
          </Typography>
        </>
      )}
      {evaluation.notes.map((note) => (
        <Typography key={note} component="blockquote" sx={{ m: 0, mt: 1, fontStyle: 'italic' }}>
          {note}
        </Typography>
      ))}
      <Button startIcon={<Star size={18} aria-hidden />} onClick={() => setEvaluating(true)} sx={{ mt: 1 }}>
        {t('evaluation.add')}
      </Button>
      {isEvaluating && <EvaluateDialog programme={programme} planItemId={null} onClose={() => setEvaluating(false)} />}
    </Box>
  );
}
