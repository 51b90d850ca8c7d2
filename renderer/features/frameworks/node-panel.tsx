import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { LinkForm } from './link-form.tsx';
import { LinkLines } from './link-lines.tsx';
import { NodeFields } from './node-fields.tsx';
import { NodeLevels } from './node-levels.tsx';
import { NodeUse } from './node-use.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';
import Button from '@mui/material/Button';
import { Link2 } from 'lucide-react';

/** Everything about one node: its texts, what its levels look like, what it is linked with, and how much it is used. */
export function NodePanel(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly canEdit: boolean;
  readonly node: Competence;
}): ReactNode {
  const { data, entry, canEdit, node } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const [isLinking, setLinking] = useState(false);
  const links = [...(data.linksFrom.get(node.id) ?? []), ...(data.linksTo.get(node.id) ?? [])];
  return (
    <Paper variant="outlined" component="section" aria-label={texts.title(node)} className="gk-frameworks-panel">
      <NodeFields entry={entry} node={node} canEdit={canEdit} />
      {node.kind === 'competence' && <NodeLevels entry={entry} node={node} canEdit={canEdit} />}
      <section className="gk-frameworks-section">
        <Typography variant="h3">{t('links.title')}</Typography>
        {links.length === 0 && !isLinking && <Typography color="textSecondary">{t('links.none')}</Typography>}
        <LinkLines data={data} links={links} from={node.id} />
        {isLinking ? (
          <LinkForm data={data} from={node} onDone={() => setLinking(false)} />
        ) : (
          <Button
            size="small"
            className="gk-no-print"
            startIcon={<Link2 size={16} aria-hidden />}
            onClick={() => setLinking(true)}
            sx={{ justifySelf: 'start' }}
          >
            {t('links.add')}
          </Button>
        )}
      </section>
      <NodeUse data={data} entry={entry} node={node} />
    </Paper>
  );
}
