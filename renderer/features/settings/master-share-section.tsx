import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MasterShareOptions, Workspace } from '#shared/domain/workspace/entities.ts';
import { problemOf, type Problem } from '#renderer/lib/api/problem.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SettingsSection } from './settings-section.tsx';
import { useWorkspaceUpdate } from './use-workspace-update.ts';

/** How the share of masters is counted; these choices are printed with every figure. */
export function MasterShareSection(props: { readonly workspace: Workspace }): ReactNode {
  const saved = props.workspace.masterShareOptions;
  const { t } = useTranslation('settings');
  const texts = useProblemTexts();
  const update = useWorkspaceUpdate();
  const [problem, setProblem] = useState<Problem | null>(null);
  // Shown at once; what the file says (after undo, or a refusal) takes its place.
  const [options, setOptions] = useState(saved);
  const [lastSaved, setLastSaved] = useState(saved);
  if (saved !== lastSaved) {
    setLastSaved(saved);
    setOptions(saved);
  }
  const choose = (part: Partial<MasterShareOptions>): void => {
    const next = { ...options, ...part };
    setProblem(null);
    setOptions(next);
    update({ masterShareOptions: next }).catch((error: unknown) => {
      setProblem(problemOf(error));
      setOptions(saved);
    });
  };
  return (
    <SettingsSection id="masters" title={t('masters.title')} text={t('masters.text')}>
      <FormControl>
        <FormLabel id="masters-definition">{t('masters.definition')}</FormLabel>
        <RadioGroup
          aria-labelledby="masters-definition"
          value={options.definition}
          onChange={(_event, value) => choose({ definition: value === 'b' ? 'b' : 'a' })}
        >
          <FormControlLabel
            value="a"
            control={<Radio />}
            label={<Explained name={t('masters.a')} text={t('masters.a-text')} />}
          />
          <FormControlLabel
            value="b"
            control={<Radio />}
            label={<Explained name={t('masters.b')} text={t('masters.b-text')} />}
          />
        </RadioGroup>
      </FormControl>
      <FormControl>
        <FormLabel id="masters-unit">{t('masters.unit')}</FormLabel>
        <RadioGroup
          aria-labelledby="masters-unit"
          value={options.unit}
          onChange={(_event, value) => choose({ unit: value === 'fte' ? 'fte' : 'persons' })}
        >
          <FormControlLabel
            value="persons"
            control={<Radio />}
            label={<Explained name={t('masters.persons')} text={t('masters.persons-text')} />}
          />
          <FormControlLabel
            value="fte"
            control={<Radio />}
            label={<Explained name={t('masters.fte')} text={t('masters.fte-text')} />}
          />
        </RadioGroup>
      </FormControl>
      <FormControl component="fieldset">
        <FormLabel component="legend">{t('masters.denominator')}</FormLabel>
        <FormControlLabel
          control={
            <Switch
              checked={options.includesLeaders}
              onChange={(_event, includesLeaders) => choose({ includesLeaders })}
            />
          }
          label={t('masters.leaders')}
        />
        <FormControlLabel
          control={
            <Switch
              checked={options.includesCareCoordinators}
              onChange={(_event, includesCareCoordinators) => choose({ includesCareCoordinators })}
            />
          }
          label={t('masters.care')}
        />
        <Typography variant="body2" color="textSecondary">
          {t('masters.lio')}
        </Typography>
      </FormControl>
      {problem !== null && <InlineProblem>{texts.of(problem)}</InlineProblem>}
    </SettingsSection>
  );
}

function Explained(props: { readonly name: string; readonly text: string }): ReactNode {
  return (
    <>
      {props.name}
      <Typography variant="body2" color="textSecondary" component="span" sx={{ display: 'block' }}>
        {props.text}
      </Typography>
    </>
  );
}
