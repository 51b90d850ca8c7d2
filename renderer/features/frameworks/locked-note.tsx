import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';

/** Why a framework cannot be edited, and what one can do instead; nothing for one that can. */
export function LockedNote(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly onChoose: (frameworkId: string) => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const [isCopying, setCopying] = useState(false);
  const { framework } = props.entry;
  const successor = props.data.entries.find((entry) => entry.framework.replacesId === framework.id);
  if (!framework.isLocked && framework.status !== 'retired') return null;
  const why = framework.status === 'retired' ? 'retired' : framework.shippedKey === null ? 'adopted' : 'shipped';
  return (
    <Box className="gk-no-print" sx={{ mb: 2 }}>
      <InlineProblem
        severity="info"
        title={t(`locked.${why}.title`)}
        action={
          <Button
            size="small"
            color="inherit"
            startIcon={<Copy size={16} aria-hidden />}
            onClick={() => setCopying(true)}
            sx={{ whiteSpace: 'nowrap' }}
          >
            {t('copy.button')}
          </Button>
        }
      >
        {t(`locked.${why}.text`)}{' '}
        {why === 'retired' && successor !== undefined && (
          <Button size="small" onClick={() => props.onChoose(successor.framework.id)}>
            {t('locked.successor')}
          </Button>
        )}
      </InlineProblem>
      {isCopying && (
        <CopyDialog
          framework={framework}
          as="copy"
          onMade={(frameworkId) => {
            setCopying(false);
            props.onChoose(frameworkId);
          }}
          onClose={() => setCopying(false)}
        />
      )}
    </Box>
  );
}
