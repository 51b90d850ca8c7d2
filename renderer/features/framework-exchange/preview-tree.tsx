import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkPreviewNode } from '#shared/contract/framework-exchange.ts';

/** The first nodes of the tree, as they will stand. */
export function PreviewTree(props: {
  readonly nodes: readonly FrameworkPreviewNode[];
  readonly total: number;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const rest = props.total - props.nodes.length;
  if (props.nodes.length === 0) return null;
  return (
    <section aria-labelledby="framework-exchange-tree">
      <Typography variant="h3" id="framework-exchange-tree" sx={{ mb: 1 }}>
        {t('tree.title')}
      </Typography>
      <ul className="gk-framework-exchange-tree" tabIndex={0} aria-labelledby="framework-exchange-tree">
        {props.nodes.map(({ depth, kind, code, title }, index) => (
          // The list is never reordered.
          <li key={index} data-kind={kind} style={{ paddingInlineStart: 12 + Math.min(depth, 8) * 24 }}>
            <span className="gk-framework-exchange-kind">{t(`kinds.${kind}`)}</span>
            {code !== '' && <span className="gk-framework-exchange-code">{code}</span>}
            <bdi>{title}</bdi>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('tree.more', { count: rest })}
        </Typography>
      )}
    </section>
  );
}
