import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import type { FrameworksData, ShippedEntry } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** The frameworks that the program ships, with source and licence; one click takes one into use. */
export function ShippedList(props: {
  readonly data: FrameworksData;
  readonly onChoose: (frameworkId: FrameworkId) => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  return (
    <section className="gk-frameworks-group" aria-labelledby="gk-frameworks-shipped">
      <Typography variant="h2" id="gk-frameworks-shipped">
        {t('shipped.title')}
      </Typography>
      <Typography color="textSecondary" sx={{ maxWidth: '76ch' }}>
        {t('shipped.text')}
      </Typography>
      <ul className="gk-frameworks-shipped">
        {props.data.shipped.map((shipped) => (
          <ShippedCard key={shipped.key} shipped={shipped} {...props} />
        ))}
      </ul>
    </section>
  );
}

function ShippedCard(props: {
  readonly shipped: ShippedEntry;
  readonly data: FrameworksData;
  readonly onChoose: (frameworkId: FrameworkId) => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const api = useApi();
  const add = useChange(api.frameworks.addShipped.mutationOptions(), { announce: true });
  const { shipped } = props;
  const title = texts.title(shipped);
  const present = props.data.entries.find(({ framework }) => framework.shippedKey === shipped.key);
  return (
    <Paper variant="outlined" component="li" className="gk-frameworks-shipped-card">
      <div className="gk-frameworks-shipped-head">
        <Typography variant="h3">{title}</Typography>
        {present === undefined ? (
          <Button
            size="small"
            variant="outlined"
            startIcon={<Plus size={16} aria-hidden />}
            aria-label={t('shipped.add-named', { title })}
            loading={add.isPending}
            onClick={() => add.mutate({ key: shipped.key })}
          >
            {t('shipped.add')}
          </Button>
        ) : (
          <Button
            size="small"
            aria-label={t('shipped.open-named', { title })}
            onClick={() => props.onChoose(present.framework.id)}
          >
            {t('shipped.open')}
          </Button>
        )}
      </div>
      <p className="gk-frameworks-facts">
        {[
          t('holds.domains', { count: shipped.domains }),
          t('holds.competences', { count: shipped.competences }),
          t('holds.levels', { count: shipped.levels }),
        ].join(' · ')}
        {present !== undefined && (
          <span className="gk-frameworks-have">
            <Check size={15} aria-hidden /> {t('shipped.there')}
          </span>
        )}
      </p>
      {texts.description(shipped) !== '' && <p>{texts.description(shipped)}</p>}
      <details className="gk-frameworks-origin">
        <summary>{t('shipped.origin')}</summary>
        <dl>
          <dt>{t('fields.source')}</dt>
          <dd>{shipped.source}</dd>
          <dt>{t('fields.licence')}</dt>
          <dd>{shipped.licence}</dd>
        </dl>
      </details>
    </Paper>
  );
}
