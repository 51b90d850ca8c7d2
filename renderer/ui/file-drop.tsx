import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';

/** Place to drop a file or choose one. The file is only handed over; reading it is the core's work. */
export function FileDrop(props: {
  readonly title: string;
  readonly hint: ReactNode;
  readonly buttonLabel: string;
  /** As of an `<input accept>`, e.g. `.csv,.xlsx`. */
  readonly accept: string;
  readonly isBusy?: boolean;
  readonly onFile: (file: File) => void;
}): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined && props.isBusy !== true) props.onFile(file);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        display: 'grid',
        justifyItems: 'center',
        gap: 1,
        p: 5,
        textAlign: 'center',
        border: '2px dashed var(--gk-outline)',
        borderRadius: 2,
        bgcolor: isOver ? 'var(--gk-brand-tint)' : 'var(--gk-surface)',
        borderColor: isOver ? 'var(--gk-brand)' : 'var(--gk-outline)',
      }}
    >
      <Box sx={{ color: 'var(--gk-brand)' }}>
        <FileUp size={32} aria-hidden />
      </Box>
      <Typography variant="h3" component="p">
        {props.title}
      </Typography>
      <Typography color="textSecondary" component="div" sx={{ maxWidth: '56ch' }}>
        {props.hint}
      </Typography>
      <Button variant="contained" loading={props.isBusy === true} onClick={() => input.current?.click()} sx={{ mt: 1 }}>
        {props.buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={props.accept}
        aria-label={props.buttonLabel}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Choosing the same file again after an error counts as a new choice.
          event.target.value = '';
          if (file !== undefined) props.onFile(file);
        }}
      />
    </Box>
  );
}
