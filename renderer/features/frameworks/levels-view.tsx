import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { DescriptorGrid } from './descriptor-grid.tsx';
import { ScaleEditor } from './scale-editor.tsx';
import type { FrameworkEntry } from './use-frameworks-data.ts';

/** The scale of a framework, and what each of its levels looks like per competence. */
export function LevelsView(props: {
  readonly entry: FrameworkEntry;
  readonly canEdit: boolean;
  readonly today: IsoDate;
}): ReactNode {
  return (
    <div className="gk-frameworks-stack">
      <Paper variant="outlined" className="gk-frameworks-block">
        <ScaleEditor entry={props.entry} canEdit={props.canEdit} />
      </Paper>
      <DescriptorGrid {...props} />
    </div>
  );
}
