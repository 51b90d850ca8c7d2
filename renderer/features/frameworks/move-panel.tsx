import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { MoveLine } from './move-line.tsx';
import type { FrameworksData, RequirementToMove } from './use-frameworks-data.ts';

/** The requirements that ask for retired competences, each with what can take its place. */
export function MovePanel(props: { readonly data: FrameworksData }): ReactNode {
  const { data } = props;
  const { t } = useTranslation('frameworks');
  const api = useApi();
  const [opened, open] = useUrlParam('move', '', { history: 'push' });
  const move = useChange(api.frameworks.moveRequirements.mutationOptions(), { announce: true });
  const ready = data.toMove.flatMap(readyMove);
  return (
    <SidePanel
      open={opened !== ''}
      onClose={() => open(null)}
      title={t('move.title')}
      width={600}
      {...(ready.length > 1 && {
        footer: (
          <Button variant="contained" loading={move.isPending} onClick={() => move.mutate({ moves: ready })}>
            {t('move.all', { count: ready.length })}
          </Button>
        ),
      })}
    >
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {data.toMove.length === 0 ? t('move.none') : t('move.text')}
      </Typography>
      <ul className="gk-frameworks-moves">
        {data.toMove.map((line) => (
          <MoveLine key={line.requirement.id} data={data} line={line} />
        ))}
      </ul>
    </SidePanel>
  );
}

/** The move of a requirement that leaves nothing to choose: one successor, on the same level. */
function readyMove({ requirement, successors }: RequirementToMove) {
  const [only, other] = successors;
  if (only === undefined || other !== undefined || only.level === null) return [];
  return [{ requirementId: requirement.id, competenceId: only.competenceId, level: only.level }];
}
