import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Equal, ExternalLink, Replace, Unlink, Waypoints, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetenceLink, CompetenceLinkKind } from '#shared/domain/competences/entities.ts';
import type { CompetenceId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { TextLink } from '#renderer/ui/text-link.tsx';
import type { FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

const ICONS: Readonly<Record<CompetenceLinkKind, LucideIcon>> = {
  exact: Equal,
  related: Waypoints,
  'replaced-by': Replace,
};

/** Links as seen from one node: how it relates, to what, and the note; each can be taken away. */
export function LinkLines(props: {
  readonly data: FrameworksData;
  readonly links: readonly CompetenceLink[];
  readonly from: CompetenceId;
}): ReactNode {
  return (
    <ul className="gk-frameworks-links">
      {props.links.map((link) => (
        <li key={link.id} className="gk-frameworks-link">
          <LinkWords {...props} link={link} />
          <DeleteLink link={link} />
        </li>
      ))}
    </ul>
  );
}

/** One link in words, from one of its ends. */
export function LinkWords(props: {
  readonly data: FrameworksData;
  readonly link: CompetenceLink;
  readonly from: CompetenceId;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const { link, from } = props;
  const Icon = ICONS[link.kind];
  const isOut = link.fromId === from;
  const kind = link.kind === 'replaced-by' && !isOut ? 'replaces' : link.kind;
  return (
    <div className="gk-frameworks-link-words">
      <span className="gk-frameworks-link-kind">
        <Icon size={15} aria-hidden />
        {t(`links.kinds.${kind}`)}
      </span>
      <OtherEnd data={props.data} link={link} otherId={isOut ? link.toId : link.fromId} />
      {link.note !== '' && <span className="gk-frameworks-note">{link.note}</span>}
    </div>
  );
}

function OtherEnd(props: {
  readonly data: FrameworksData;
  readonly link: CompetenceLink;
  readonly otherId: CompetenceId | null;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const other = props.otherId === null ? undefined : props.data.nodes.get(props.otherId);
  if (other === undefined) {
    // The address is shown, never opened: the program has no network.
    return (
      <span>
        <ExternalLink size={14} aria-label={t('links.outside')} /> {props.link.outsideTitle}{' '}
        <span className="gk-frameworks-note">{props.link.outsideUri}</span>
      </span>
    );
  }
  const { node, framework } = other;
  return (
    <span>
      <TextLink to="/competences/frameworks" search={{ framework: framework.id, node: node.id }}>
        {[node.code, texts.title(node)].filter((part) => part !== '').join(' ')}
      </TextLink>{' '}
      <span className="gk-frameworks-note">{texts.title(framework)}</span>
    </span>
  );
}

/** Takes a link away; undo brings it back. */
export function DeleteLink(props: { readonly link: CompetenceLink }): ReactNode {
  const { t } = useTranslation('frameworks');
  const api = useApi();
  const remove = useChange(api.frameworks.deleteLink.mutationOptions(), { announce: true });
  return (
    <Box className="gk-no-print">
      <Tooltip title={t('links.delete')}>
        <IconButton
          size="small"
          aria-label={t('links.delete')}
          disabled={remove.isPending}
          onClick={() => remove.mutate({ linkId: props.link.id })}
        >
          <Unlink size={16} aria-hidden />
        </IconButton>
      </Tooltip>
    </Box>
  );
}
