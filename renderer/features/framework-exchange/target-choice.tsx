import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkImportPreview } from '#shared/contract/framework-exchange.ts';
import { useTitles } from './use-titles.ts';
import type { FrameworkImport } from './use-framework-import.ts';

/** Whether a file that is known already brings a framework up to date, or comes beside it. */
export function TargetChoice(props: {
  readonly incoming: FrameworkImport;
  readonly preview: FrameworkImportPreview;
}): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const titleOf = useTitles();
  const { incoming, preview } = props;
  const { target, targets } = preview;
  if (targets.length === 0) return null;
  return (
    <FormControl className="gk-framework-exchange-box">
      <FormLabel id="framework-exchange-target">{t('target.label')}</FormLabel>
      <RadioGroup
        aria-labelledby="framework-exchange-target"
        value={target.kind === 'new' ? '' : target.frameworkId}
        onChange={(_event, value) => {
          const chosen = targets.find(({ frameworkId }) => frameworkId === value);
          incoming.setOptions({
            target: chosen === undefined ? { kind: 'new' } : { kind: 'update', frameworkId: chosen.frameworkId },
          });
        }}
      >
        {targets.map((option) => (
          <FormControlLabel
            key={option.frameworkId}
            value={option.frameworkId}
            control={<Radio />}
            label={t(option.version === '' ? 'target.update' : 'target.update-version', {
              title: titleOf(option),
              version: option.version,
            })}
          />
        ))}
        <FormControlLabel value="" control={<Radio />} label={t('target.new')} />
      </RadioGroup>
    </FormControl>
  );
}
