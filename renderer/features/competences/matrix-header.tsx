import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Printer } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { Framework } from '#shared/domain/competences/entities.ts';
import { ToolSelect } from '#renderer/ui/matrix/tool-select.tsx';
import { CountingHelp } from './counting-help.tsx';
import { DateTools } from './date-tools.tsx';
import { ExportMenu, type ExportFormat } from './export-menu.tsx';
import { FrameworkSource } from './framework-source.tsx';
import type { SetMatrixAddress } from './use-matrix-address.ts';

/** Top of the screen in one line, so that the rows get the room: list, day or days, definitions, print and export. */
export const MatrixHeader = memo(MatrixHeaderView);

function MatrixHeaderView(props: {
  readonly framework: Framework;
  readonly frameworks: readonly Framework[];
  readonly on: IsoDate;
  readonly today: IsoDate;
  /** The other day while two are compared. */
  readonly other: IsoDate | null;
  readonly setAddress: SetMatrixAddress;
  /** Nothing to print or export when null. */
  readonly onExport: ((format: ExportFormat) => void) | null;
}): ReactNode {
  const { t, i18n } = useTranslation('competences');
  const { framework, setAddress, onExport } = props;
  const titleOf = (each: Framework): string => {
    const title = i18n.language === 'en' ? each.titleEn : each.titleNl;
    return each.status === 'retired' ? t('matrix:frameworks.retired', { title }) : title;
  };
  const choices = props.frameworks.filter(({ id, status }) => status !== 'draft' || id === framework.id);
  return (
    <header className="gk-competences-head">
      <Typography variant="h1" tabIndex={-1} sx={{ outline: 'none' }}>
        {t('title')}
      </Typography>
      {choices.length > 1 ? (
        <ToolSelect
          label={t('tools.framework')}
          className="gk-tool-framework gk-no-print"
          value={framework.id}
          onChange={(id) => setAddress({ framework: id, within: null, asked: null, goal: null, closed: null })}
          options={choices.map((each) => ({ value: each.id, label: titleOf(each) }))}
        />
      ) : (
        <span className="gk-competences-framework">{titleOf(framework)}</span>
      )}
      <FrameworkSource framework={framework} />
      <div className="gk-competences-actions gk-no-print">
        <DateTools on={props.on} other={props.other} today={props.today} setAddress={setAddress} />
        <CountingHelp />
        <Tooltip title={t('print')}>
          <span>
            <IconButton
              size="small"
              aria-label={t('print')}
              disabled={onExport === null}
              onClick={() => window.print()}
            >
              <Printer size={20} aria-hidden />
            </IconButton>
          </span>
        </Tooltip>
        <ExportMenu onExport={onExport} />
      </div>
    </header>
  );
}
