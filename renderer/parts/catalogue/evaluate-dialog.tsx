import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId, useState, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItemId } from '#shared/kernel/ids.ts';
import type { Programme } from '#shared/domain/catalogue/entities.ts';
import { EVALUATION_ASPECTS, evaluationProblems } from '#shared/domain/catalogue/programme-policy.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SEGMENT_STYLE } from '#renderer/ui/segmented.tsx';

const SCORES = [1, 2, 3, 4, 5] as const;

/** What somebody thought of a programme, aspect by aspect; kept without a name. */
export function EvaluateDialog(props: {
  readonly programme: Pick<Programme, 'id'>;
  /** The plan item after which it is asked; null when it is asked in the catalogue. */
  readonly planItemId: PlanItemId | null;
  readonly onClose: () => void;
}): ReactNode {
  const { programme, planItemId, onClose } = props;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const texts = useProblemTexts();
  const titleId = useId();
  const [scores, setScores] = useState<Readonly<Record<string, number>>>({});
  const [note, setNote] = useState('');
  const [isTried, setTried] = useState(false);
  const evaluate = useChange(api.catalogue.evaluate.mutationOptions(), { announce: true, showsError: true });
  const draft = { programmeId: programme.id, planItemId, scores, note };
  const problems = evaluationProblems(draft, { isProgrammeKnown: true });
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.length === 0) evaluate.mutate({ evaluation: draft }, { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <form onSubmit={submit} noValidate>
        <DialogTitle id={titleId}>{t('evaluation.add')}</DialogTitle>
        <DialogContent>
          <Typography color="textSecondary" sx={{ mb: 1 }}>
            {t('evaluation.help')}
          </Typography>
          {EVALUATION_ASPECTS.map((aspect) => (
            <Box
              key={aspect}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                gap: '8px 16px',
                alignItems: 'center',
                justifyContent: 'space-between',
                py: 1,
                borderBottom: '1px solid var(--gk-line)',
              }}
            >
              <span id={`${titleId}-${aspect}`}>{t(`aspects.${aspect}`)}</span>
              <ToggleButtonGroup
                exclusive
                size="small"
                sx={SEGMENT_STYLE}
                aria-labelledby={`${titleId}-${aspect}`}
                value={scores[aspect] ?? null}
                onChange={(_event, score: number | null) => {
                  const { [aspect]: _before, ...rest } = scores;
                  setScores(score === null ? rest : { ...rest, [aspect]: score });
                }}
              >
                {SCORES.map((score) => (
                  <ToggleButton key={score} value={score} className="gk-numbers">
                    {score}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
            </Box>
          ))}
          <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
            <TextInput label={t('evaluation.note')} value={note} onChange={setNote} rows={3} />
            {isTried && problems[0] !== undefined && <InlineProblem>{texts.ofField(problems[0])}</InlineProblem>}
            {evaluate.error !== null && <InlineProblem>{texts.of(problemOf(evaluate.error))}</InlineProblem>}
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="contained" loading={evaluate.isPending}>
            {t('evaluation.store')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
