import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** One figure with its name; what it is made of stands below it. Never a figure without its definition: give `help`. */
export function StatCard(props: {
  readonly label: string;
  readonly value: ReactNode;
  /** What belongs to the figure: its denominator, date or unit. */
  readonly note?: ReactNode;
  /** A {@link HowCounted}. */
  readonly help?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <Paper variant="outlined" component="section" aria-label={props.label} sx={{ p: 2.5, borderRadius: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: 28 }}>
        <Typography variant="subtitle2" component="h3" color="textSecondary" sx={{ flex: 1 }}>
          {props.label}
        </Typography>
        {props.help}
      </Box>
      <Typography
        className="gk-numbers"
        component="p"
        sx={{ fontSize: '2rem', lineHeight: 1.2, fontWeight: 650, letterSpacing: '-0.01em' }}
      >
        {props.value}
      </Typography>
      {props.note !== undefined && (
        <Typography variant="body2" color="textSecondary" component="div">
          {props.note}
        </Typography>
      )}
      {props.children !== undefined && <Box sx={{ mt: 2 }}>{props.children}</Box>}
    </Paper>
  );
}
