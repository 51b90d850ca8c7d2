import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

/** A whole window with one message: what happened, what it means, what to do now. */
export function MessageScreen(props: {
  readonly icon: LucideIcon;
  readonly tone?: 'calm' | 'problem';
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const Icon = props.icon;
  const isProblem = props.tone === 'problem';
  return (
    <Box
      component="main"
      sx={{ minHeight: '100%', display: 'grid', placeItems: 'center', p: 4, boxSizing: 'border-box' }}
    >
      <Box sx={{ maxWidth: 560, display: 'grid', gap: 2, justifyItems: 'start' }}>
        <Box
          sx={{
            display: 'grid',
            placeItems: 'center',
            width: 56,
            height: 56,
            borderRadius: '50%',
            bgcolor: isProblem ? 'var(--gk-problem-tint)' : 'var(--gk-brand-tint)',
            color: isProblem ? 'var(--gk-problem)' : 'var(--gk-brand)',
          }}
        >
          <Icon size={26} aria-hidden />
        </Box>
        <Typography variant="h1">{props.title}</Typography>
        <Typography
          component="div"
          variant="subtitle1"
          color="textSecondary"
          sx={{ '& p': { m: 0 }, '& p + p': { mt: 1.5 } }}
        >
          {props.children}
        </Typography>
        {props.actions !== undefined && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>{props.actions}</Box>
        )}
      </Box>
    </Box>
  );
}
