import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

/** Top of a screen: its title (the only h1), one line that says what it answers, and its actions at the right. */
export function PageHeader(props: {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 3 }}>
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        <Typography variant="h1" tabIndex={-1} sx={{ outline: 'none', overflowWrap: 'anywhere' }}>
          {props.title}
        </Typography>
        {props.subtitle !== undefined && (
          <Typography variant="subtitle1" component="p" color="textSecondary" sx={{ mt: 0.5, maxWidth: '70ch' }}>
            {props.subtitle}
          </Typography>
        )}
      </Box>
      {props.actions !== undefined && (
        <Box className="gk-no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          {props.actions}
        </Box>
      )}
    </Box>
  );
}
