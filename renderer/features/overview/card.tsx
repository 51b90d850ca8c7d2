import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** One part of the overview: its name, a line that says what it answers, and the way its figures are counted. */
export function Card(props: {
  readonly title: string;
  readonly note?: ReactNode;
  /** A `HowCounted`. */
  readonly help?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const titleId = useId();
  return (
    <Paper variant="outlined" component="section" aria-labelledby={titleId} sx={{ borderRadius: 2, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, px: 2.5, pt: 2, pb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h2" id={titleId}>
            {props.title}
          </Typography>
          {props.note !== undefined && (
            <Typography variant="body2" color="textSecondary" component="div">
              {props.note}
            </Typography>
          )}
        </Box>
        {props.help}
      </Box>
      {props.children}
    </Paper>
  );
}
