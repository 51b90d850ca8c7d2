import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { useNavigate } from '@tanstack/react-router';
import { Archive, ArchiveRestore, Copy, EllipsisVertical, FileOutput, GitBranchPlus, Play, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isUsed, totalUse } from '#shared/domain/competences/framework-use.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { ActivateDialog } from './activate-dialog.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';

type Opened = 'copy' | 'version' | 'activate' | 'retire' | null;

/** What can be done with a whole framework: take it into or out of use, copy it, renew it, delete it. */
export function FrameworkActions(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly onChoose: (frameworkId: string | null) => void;
}): ReactNode {
  const { data, entry, onChoose } = props;
  const { t } = useTranslation('frameworks');
  const api = useApi();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const remove = useChange(api.frameworks.delete.mutationOptions(), { announce: true });
  const { framework, uses } = entry;
  const { status } = framework;
  const hasUse = isUsed(totalUse(uses));
  const open = (dialog: Opened): void => {
    setAnchor(null);
    setOpened(dialog);
  };
  const exportIt = (): void => {
    void navigate({ to: '/competences/frameworks/exchange', search: { part: 'export', framework: framework.id } });
  };
  const close = (): void => setOpened(null);
  const made = (frameworkId: string): void => {
    close();
    onChoose(frameworkId);
  };
  return (
    <>
      {status === 'draft' && (
        <Button variant="contained" startIcon={<Play size={16} aria-hidden />} onClick={() => open('activate')}>
          {t('activate.button')}
        </Button>
      )}
      {status === 'retired' && (
        <Button
          variant="outlined"
          startIcon={<ArchiveRestore size={16} aria-hidden />}
          onClick={() => open('activate')}
        >
          {t('activate.again')}
        </Button>
      )}
      <Tooltip title={t('more')}>
        <IconButton
          aria-label={t('more')}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <EllipsisVertical size={20} aria-hidden />
        </IconButton>
      </Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => open('copy')}>
          <ListItemIcon>
            <Copy size={18} aria-hidden />
          </ListItemIcon>
          <ListItemText>{t('copy.button')}</ListItemText>
        </MenuItem>
        {status !== 'draft' && (
          <MenuItem onClick={() => open('version')}>
            <ListItemIcon>
              <GitBranchPlus size={18} aria-hidden />
            </ListItemIcon>
            <ListItemText>{t('new-version.button')}</ListItemText>
          </MenuItem>
        )}
        <MenuItem onClick={exportIt}>
          <ListItemIcon>
            <FileOutput size={18} aria-hidden />
          </ListItemIcon>
          <ListItemText>{t('exchange.export')}</ListItemText>
        </MenuItem>
        {status === 'active' && (
          <MenuItem onClick={() => open('retire')}>
            <ListItemIcon>
              <Archive size={18} aria-hidden />
            </ListItemIcon>
            <ListItemText>{t('retire.button')}</ListItemText>
          </MenuItem>
        )}
        <MenuItem
          disabled={hasUse || remove.isPending}
          onClick={() => {
            setAnchor(null);
            remove.mutate({ frameworkId: framework.id }, { onSuccess: () => onChoose(null) });
          }}
        >
          <ListItemIcon>
            <Trash2 size={18} aria-hidden />
          </ListItemIcon>
          <ListItemText {...(hasUse && { secondary: t('delete.used') })}>{t('delete.button')}</ListItemText>
        </MenuItem>
      </Menu>
      {(opened === 'copy' || opened === 'version') && (
        <CopyDialog framework={framework} as={opened} onMade={made} onClose={close} />
      )}
      {opened === 'activate' && <ActivateDialog data={data} entry={entry} onClose={close} />}
      {opened === 'retire' && <RetireDialog frameworkId={framework.id} today={data.today} onClose={close} />}
    </>
  );
}
