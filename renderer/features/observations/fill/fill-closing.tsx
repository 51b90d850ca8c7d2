import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ArrowLeft, Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenedVisit } from '../observations-data.ts';
import { CoachingFields } from '../visit/coaching-fields.tsx';

/** What is left after the items: what went well, and the one thing to work on. */
export function FillClosing(props: {
  readonly visit: OpenedVisit;
  readonly onBack: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const { t } = useTranslation('observations');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <Paper variant="outlined" component="section" className="gk-observation-item" aria-labelledby="observation-closing">
      <Typography variant="h2" id="observation-closing" ref={heading} tabIndex={-1} className="gk-observation-asked">
        {t('fill.closing')}
      </Typography>
      <CoachingFields visit={props.visit} rows={4} />
      <div className="gk-observation-walk">
        <Button size="large" variant="outlined" startIcon={<ArrowLeft size={20} aria-hidden />} onClick={props.onBack}>
          {t('fill.previous')}
        </Button>
        <Button size="large" variant="contained" startIcon={<Check size={20} aria-hidden />} onClick={props.onDone}>
          {t('fill.done')}
        </Button>
      </div>
    </Paper>
  );
}
