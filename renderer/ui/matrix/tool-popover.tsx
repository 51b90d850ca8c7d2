import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import { useState, type ReactNode } from 'react';

/** A button of a tool bar that opens a small window with fields. `isSet` shows that something in it was chosen. */
export function ToolPopover(props: {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isSet: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={props.icon}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        className={`gk-tool-button${props.isSet ? ' gk-tool-button-set' : ''}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {props.label}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': props.label,
            sx: { mt: 0.5, p: 2.5, width: 520, border: '1px solid var(--gk-outline)', borderRadius: 2 },
          },
        }}
      >
        <div className="gk-tool-fields">{props.children}</div>
      </Popover>
    </>
  );
}
