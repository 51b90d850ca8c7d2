import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { LevelBadge } from '#renderer/ui/level-badge.tsx';

/** The levels of the scale under a cell, for who works with the mouse. */
export function LevelPicker(props: {
  readonly anchor: HTMLElement | null;
  readonly framework: Framework;
  readonly onChoose: (level: number) => void;
  readonly onMore: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const { levels } = props.framework;
  const then = (act: () => void) => (): void => {
    props.onClose();
    act();
  };
  return (
    <Menu
      anchorEl={props.anchor}
      open={props.anchor !== null}
      onClose={props.onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ list: { 'aria-label': t('picker.title') } }}
    >
      {levels.map((step) => {
        const name = i18n.language === 'en' ? step.labelEn : step.labelNl;
        return (
          <MenuItem key={step.level} onClick={then(() => props.onChoose(step.level))} sx={{ gap: 1.5 }}>
            <LevelBadge level={step.level} count={levels.length} label={name} />
            {name}
          </MenuItem>
        );
      })}
      <Divider />
      <MenuItem onClick={then(props.onMore)}>{t('picker.more')}</MenuItem>
    </Menu>
  );
}
