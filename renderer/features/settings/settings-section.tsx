import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

/** One group of settings under a heading. */
export function SettingsSection(props: {
  /** Place in the address, e.g. `/settings#back-up`. */
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}): ReactNode {
  const titleId = useId();
  return (
    <Paper
      variant="outlined"
      component="section"
      id={props.id}
      aria-labelledby={titleId}
      sx={{ p: 3, borderRadius: 2, scrollMarginTop: 16 }}
    >
      <Typography variant="h2" id={titleId}>
        {props.title}
      </Typography>
      {props.text !== undefined && (
        <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '68ch' }}>
          {props.text}
        </Typography>
      )}
      <Box sx={{ display: 'grid', gap: 2.5, mt: 2 }}>{props.children}</Box>
    </Paper>
  );
}

/** One setting: its name and explanation at the left, its control at the right. */
export function SettingRow(props: {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Typography variant="subtitle2" component="p">
          {props.title}
        </Typography>
        {props.text !== undefined && (
          <Typography variant="body2" color="textSecondary">
            {props.text}
          </Typography>
        )}
      </Box>
      {props.children}
    </Box>
  );
}
