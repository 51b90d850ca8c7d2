import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Waypoints } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetenceLink } from '#shared/domain/competences/entities.ts';
import { treeRows } from '#shared/domain/competences/tree-moves.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SelectField } from '#renderer/ui/fields.tsx';
import { DeleteLink, LinkWords } from './link-lines.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** The choice of links with whatever framework. */
const ALL = 'all';

/** All links of a framework, in the order of its tree: those that start in it and those that come in. */
export function LinksView(props: { readonly data: FrameworksData; readonly entry: FrameworkEntry }): ReactNode {
  const { data, entry } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const [otherId, setOtherId] = useState(ALL);
  const lines = treeRows(entry.competences).flatMap(({ node }) =>
    [...(data.linksFrom.get(node.id) ?? []), ...(data.linksTo.get(node.id) ?? [])].map((link) => ({ node, link })),
  );
  if (lines.length === 0) {
    return (
      <EmptyState icon={Waypoints} title={t('links.empty-title')}>
        <p>{t('links.empty')}</p>
      </EmptyState>
    );
  }
  const frameworkOf = (link: CompetenceLink, nodeId: string): string => {
    const other = link.fromId === nodeId ? link.toId : link.fromId;
    return other === null ? 'outside' : (data.nodes.get(other)?.framework.id ?? 'outside');
  };
  const others = [...new Set(lines.map(({ link, node }) => frameworkOf(link, node.id)))];
  const nameOf = (id: string): string => {
    const framework = data.entries.find((candidate) => candidate.framework.id === id)?.framework;
    return framework === undefined ? t('links.outside') : texts.title(framework);
  };
  const shown = lines.filter(({ link, node }) => otherId === ALL || frameworkOf(link, node.id) === otherId);
  return (
    <Paper variant="outlined" className="gk-frameworks-table-card">
      <div className="gk-frameworks-table-head">
        <Typography variant="subtitle2" component="h2">
          {t('links.count', { count: shown.length })}
        </Typography>
        {others.length > 1 && (
          <SelectField
            label={t('links.with')}
            value={otherId}
            onChange={setOtherId}
            options={[
              { value: ALL, label: t('links.with-all') },
              ...others.map((id) => ({ value: id, label: nameOf(id) })),
            ]}
          />
        )}
      </div>
      <table className="gk-frameworks-table gk-frameworks-table-links">
        <thead>
          <tr>
            <th scope="col">{t('links.own')}</th>
            <th scope="col">{t('links.other')}</th>
            <th>
              <span className="gk-frameworks-unseen">{t('links.delete')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ node, link }) => (
            <tr key={`${node.id} ${link.id}`}>
              <th scope="row">{[node.code, texts.title(node)].filter((part) => part !== '').join(' ')}</th>
              <td>
                <LinkWords data={data} link={link} from={node.id} />
              </td>
              <td>
                <DeleteLink link={link} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  );
}
