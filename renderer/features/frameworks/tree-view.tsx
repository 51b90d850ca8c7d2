import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useDeferredValue, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { NodePanel } from './node-panel.tsx';
import { TreeEditor } from './tree-editor.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';

/** The tree of a framework, and at its right the chosen node. */
export function TreeView(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly canEdit: boolean;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const [chosenId, choose] = useUrlParam('node');
  const { competences } = props.entry;
  const chosen = competences.find(({ id }) => id === chosenId) ?? null;
  // Walking through the tree does not wait for the panel.
  const shown = useDeferredValue(chosen);
  return (
    <div className="gk-frameworks-split">
      <TreeEditor {...props} chosen={chosen} onChoose={choose} />
      {shown === null ? (
        <Paper variant="outlined" className="gk-frameworks-panel">
          <Typography variant="h3">{t('node.none-title')}</Typography>
          <Typography color="textSecondary">{t('node.none')}</Typography>
          {props.canEdit && <Typography color="textSecondary">{t('tree.keys')}</Typography>}
        </Paper>
      ) : (
        <NodePanel key={shown.id} {...props} node={shown} />
      )}
    </div>
  );
}
