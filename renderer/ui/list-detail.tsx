import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** List at the left, chosen item at the right; below 1000 px only one of them is shown. */
export function ListDetail(props: {
  readonly list: ReactNode;
  /** The chosen item; null shows the list alone, over the whole width. */
  readonly detail: ReactNode | null;
  /** Width of the list in px while an item is chosen; 360 by default. */
  readonly listWidth?: number;
}): ReactNode {
  const hasDetail = props.detail !== null;
  return (
    <Box sx={{ display: 'flex', gap: 3, alignItems: 'flex-start', minWidth: 0 }}>
      <Box
        sx={{
          flex: hasDetail ? `0 0 ${String(props.listWidth ?? 360)}px` : '1 1 auto',
          minWidth: 0,
          '@media (max-width: 1000px)': hasDetail ? { display: 'none' } : {},
        }}
      >
        {props.list}
      </Box>
      {hasDetail && <Box sx={{ flex: '1 1 0', minWidth: 0 }}>{props.detail}</Box>}
    </Box>
  );
}
