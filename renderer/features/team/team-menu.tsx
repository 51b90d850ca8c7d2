import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Check, EllipsisVertical, School } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** What is needed less often on the list of people. */
export function TeamMenu(props: {
  readonly showsStaffNumber: boolean;
  readonly onToggleStaffNumber: () => void;
  readonly onSchools: () => void;
}): ReactNode {
  const { t } = useTranslation('team');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (run: () => void): void => {
    setAnchor(null);
    run();
  };
  return (
    <>
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
        <MenuItem
          role="menuitemcheckbox"
          aria-checked={props.showsStaffNumber}
          onClick={() => choose(props.onToggleStaffNumber)}
        >
          <ListItemIcon>{props.showsStaffNumber && <Check size={18} aria-hidden />}</ListItemIcon>
          {t('show-staff-number')}
        </MenuItem>
        <Divider />
        <MenuItem onClick={() => choose(props.onSchools)}>
          <ListItemIcon>
            <School size={18} aria-hidden />
          </ListItemIcon>
          {t('schools.title')}
        </MenuItem>
      </Menu>
    </>
  );
}
