import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** Fields that belong together, under a heading. */
export function FormSection(props: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}): ReactNode {
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: 'grid', gap: 2 }}>
      <Box>
        <Typography variant="h2" id={titleId}>
          {props.title}
        </Typography>
        {props.text !== undefined && (
          <Typography color="textSecondary" variant="body2">
            {props.text}
          </Typography>
        )}
      </Box>
      {props.children}
    </Box>
  );
}
