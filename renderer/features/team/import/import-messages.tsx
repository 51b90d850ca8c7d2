import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchoolRowProblem } from '#shared/domain/school-import/plan-school-import.ts';
import type { ImportProblem } from '#shared/domain/team-import/plan-types.ts';
import { useImportTexts } from './use-import-texts.ts';

/** More messages than this are shown when asked for. */
const SHOWN = 8;

/** Messages about rows of a file: where, and what is the matter. */
export function ImportMessages(props: {
  readonly messages: readonly (ImportProblem | SchoolRowProblem)[];
  /** How many there are; the list may hold fewer. */
  readonly total: number;
}): ReactNode {
  const { t } = useTranslation('team');
  const texts = useImportTexts();
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? props.messages : props.messages.slice(0, SHOWN);
  const rest = props.total - shown.length;
  return (
    <>
      <ul className="gk-wizard-messages" style={{ marginTop: 8 }}>
        {shown.map((message, index) => (
          // Two messages may be alike; the list is never reordered.
          <li key={index} className="gk-wizard-message">
            <span className="gk-wizard-message-place">{texts.placeOf(message)}</span>
            <span>{texts.ofRow(message)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && !showsAll && (
        <Button size="small" onClick={() => setShowsAll(true)} sx={{ mt: 1 }}>
          {t('wizard.show-more', { count: rest })}
        </Button>
      )}
      {rest > 0 && showsAll && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('wizard.and-more', { count: rest })}
        </Typography>
      )}
    </>
  );
}
