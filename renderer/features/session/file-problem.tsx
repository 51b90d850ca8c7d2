import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { FileQuestionMark, FileWarning, FileX, LockKeyhole, RefreshCw, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DoorLayout, DoorTitle } from './door-layout.tsx';

const ICONS = {
  'file-damaged': FileX,
  'file-foreign': FileQuestionMark,
  'file-from-future': RefreshCw,
  'file-empty': FileX,
  'file-in-use': LockKeyhole,
  'file-not-found': FileQuestionMark,
  'file-not-readable': FileWarning,
} as const satisfies Record<string, LucideIcon>;

/** Something is wrong with the file itself, and not with what was typed. */
export type FileProblemCode = keyof typeof ICONS;

/** Whether a code has a screen of its own. */
export function isFileProblem(code: string): code is FileProblemCode {
  return Object.hasOwn(ICONS, code);
}

/** Why a file does not open: what happened, that it was not changed, and what can be done. */
export function FileProblem(props: {
  readonly code: FileProblemCode;
  readonly fileName: string;
  readonly onRetry: () => void;
  readonly onChoose: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation('session');
  const Icon = ICONS[props.code];
  const steps = t(`problem.${props.code}.steps`).split('\n');
  return (
    <DoorLayout>
      <Box
        sx={{
          display: 'grid',
          placeItems: 'center',
          width: 56,
          height: 56,
          mb: 2,
          borderRadius: '50%',
          bgcolor: 'var(--gk-attention-tint)',
          color: 'var(--gk-attention)',
        }}
      >
        <Icon size={26} aria-hidden />
      </Box>
      <div role="alert">
        <DoorTitle title={t(`problem.${props.code}.title`)}>
          <p>{t(`problem.${props.code}.text`, { fileName: props.fileName })}</p>
          <p>{t('problem.unchanged')}</p>
        </DoorTitle>
      </div>
      <Box component="h2" sx={{ fontSize: '1.0625rem', m: 0, mb: 1 }}>
        {t('problem.what-now')}
      </Box>
      <Box component="ul" sx={{ m: 0, mb: 3, pl: 3, '& li + li': { mt: 0.5 } }}>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="contained" onClick={props.onRetry}>
          {t('common:try-again')}
        </Button>
        <Button variant="outlined" onClick={props.onChoose}>
          {t('problem.choose')}
        </Button>
        <Button onClick={props.onBack}>{t('problem.start')}</Button>
      </Box>
    </DoorLayout>
  );
}
