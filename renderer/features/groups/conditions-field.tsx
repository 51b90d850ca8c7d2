import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QUESTION_CONDITIONS, type QuestionCondition } from '#shared/domain/groups/entities.ts';
import type { AutosaveBinding } from '#renderer/ui/autosave-field.tsx';
import { HowCounted } from '#renderer/ui/how-counted.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';

/** The four conditions under which practice research helps a school, each to tick (concepts 109). */
export function ConditionsField(props: AutosaveBinding<readonly QuestionCondition[]>): ReactNode {
  const { value, onChange, onBlur, problem, status } = props;
  const { t } = useTranslation('groups');
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3" component="span">
          {t('question.conditions')}
        </Typography>
        <HowCounted subject={t('question.conditions')}>
          <p>{t('question.conditions-how')}</p>
        </HowCounted>
        <Typography variant="body2" component="span" color="textSecondary">
          {status}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid' }} onBlur={onBlur}>
        {QUESTION_CONDITIONS.map((condition) => (
          <FormControlLabel
            key={condition}
            label={t(`question.condition.${condition}`)}
            control={
              <Checkbox
                checked={value.includes(condition)}
                onChange={(_event, isMet) =>
                  // Kept in one order, whatever the order of ticking.
                  onChange(QUESTION_CONDITIONS.filter((each) => (each === condition ? isMet : value.includes(each))))
                }
              />
            }
          />
        ))}
      </Box>
      {problem !== null && <InlineProblem>{problem}</InlineProblem>}
    </Box>
  );
}
