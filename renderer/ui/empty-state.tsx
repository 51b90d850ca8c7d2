import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A screen or list without content: what will be here, why, and the button of the next step. */
export function EmptyState(props: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const Icon = props.icon;
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 1,
        textAlign: 'center',
        px: 3,
        py: 7,
        border: '1px dashed var(--gk-outline)',
        borderRadius: 2,
        bgcolor: 'var(--gk-surface)',
      }}
    >
      <Box
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 56,
          height: 56,
          borderRadius: '50%',
          bgcolor: 'var(--gk-brand-tint)',
          color: 'var(--gk-brand)',
        }}
      >
        <Icon size={26} aria-hidden />
      </Box>
      <Typography variant="h2" sx={{ mt: 1 }}>
        {props.title}
      </Typography>
      <Typography component="div" color="textSecondary" sx={{ maxWidth: '56ch' }}>
        {props.children}
      </Typography>
      {props.actions !== undefined && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'center', mt: 2 }}>{props.actions}</Box>
      )}
    </Box>
  );
}
