import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { FilePlus2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { NewResultPanel } from './new-result-panel.tsx';
import { ResultPanel } from './result-panel.tsx';
import type { GroupFacts } from './use-groups-data.ts';

/** What a group made or found, newest first: products, versions of lesson designs, findings, advice. */
export function GroupResults(props: { readonly facts: GroupFacts }): ReactNode {
  const { facts } = props;
  const { t } = useTranslation('groups');
  const formats = useFormats();
  const [isAdding, setAdding] = useState(false);
  const [openedId, open] = useUrlParam('result', '', { history: 'push' });
  const opened = facts.results.find(({ id }) => id === openedId);
  return (
    <section aria-labelledby="group-results">
      <div className="gk-groups-part gk-no-print">
        <Typography variant="h3" component="h2" id="group-results">
          {t('parts.results')}
        </Typography>
        <Button
          size="small"
          variant="outlined"
          startIcon={<FilePlus2 size={16} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          {t('result.add')}
        </Button>
      </div>
      <Paper variant="outlined" sx={{ borderRadius: 2, overflow: 'hidden' }}>
        {facts.results.length === 0 ? (
          <Typography color="textSecondary" sx={{ p: 2.5 }}>
            {t('result.none')}
          </Typography>
        ) : (
          <ul className="gk-groups-list">
            {facts.results.toReversed().map((result) => (
              <li key={result.id}>
                <button type="button" className="gk-groups-item" onClick={() => open(result.id)}>
                  <span className="gk-groups-date">{formats.date(result.datedOn)}</span>
                  <span className="gk-groups-words">
                    <span className="gk-groups-title">{result.title}</span>
                    {result.description !== '' && <span className="gk-groups-line">{result.description}</span>}
                  </span>
                  <span className="gk-groups-tag">{t(`result.kinds.${result.kind}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Paper>
      {isAdding && (
        <NewResultPanel
          facts={facts}
          onMade={(resultId) => {
            setAdding(false);
            open(resultId);
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {opened !== undefined && <ResultPanel key={opened.id} result={opened} onClose={() => open(null)} />}
    </section>
  );
}
