import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { ReactNode } from 'react';

/** A problem, warning or remark in the place where it belongs; a problem is read out at once. */
export function InlineProblem(props: {
  readonly severity?: 'error' | 'warning' | 'info' | 'success';
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  const severity = props.severity ?? 'error';
  return (
    <Alert severity={severity} role={severity === 'error' ? 'alert' : 'note'} action={props.action}>
      {props.title !== undefined && <AlertTitle sx={{ fontWeight: 650, mb: 0.25 }}>{props.title}</AlertTitle>}
      {props.children}
    </Alert>
  );
}
