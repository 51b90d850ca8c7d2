import Button from '@mui/material/Button';
import { Unlink, X } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { ToolSelect, type ToolOption } from '#renderer/ui/matrix/tool-select.tsx';
import { ASKER_KINDS, askerText, EVERYBODY, type Asker, type AskerChoice } from './asker.ts';
import type { MatrixData } from './matrix-data.ts';
import { filterCount, PeopleFilterTool } from './people-filter-tool.tsx';
import { NO_PEOPLE_PARAMETERS, type MatrixAddress, type SetMatrixAddress } from './use-matrix-address.ts';
import type { MatrixWords } from './use-matrix-words.ts';
import { ViewTool } from './view-tool.tsx';

/** Whose requirements, which people, which columns, and the way to what hangs on one person. All kept in the address. */
export const MatrixToolbar = memo(MatrixToolbarView);

function MatrixToolbarView(props: {
  readonly address: MatrixAddress;
  readonly setAddress: SetMatrixAddress;
  readonly asker: Asker;
  readonly choices: readonly AskerChoice[];
  readonly matrix: MatrixData;
  readonly words: MatrixWords;
  /** People in sight, and people there are. */
  readonly shown: number;
  readonly total: number;
  /** Competences that hang on one person. */
  readonly singles: number;
}): ReactNode {
  const { t } = useTranslation('competences');
  const { address, setAddress, asker, choices, words, shown, total, singles } = props;
  const { people } = address;
  const isFiltered = people.query !== '' || filterCount(people.filter) > 0;
  const single: readonly ToolOption<string>[] = ASKER_KINDS.flatMap((of) => {
    const own = choices.filter((choice) => choice.of === of);
    return own.map(({ id, owner }, index) => ({
      value: askerText({ kind: 'one', of, id }),
      label: words.ownerOf(owner),
      ...(index === 0 && { heading: t(`matrix:asker.headings.${of}`) }),
    }));
  });
  return (
    <div className="gk-tools gk-no-print" role="search" aria-label={t('tools.title')}>
      <ToolSelect
        label={t('matrix:asker.label')}
        className="gk-tool-asker"
        value={askerText(asker)}
        onChange={(asked) => setAddress({ asked, goal: null, closed: null })}
        options={[
          { value: askerText(EVERYBODY), label: t('matrix:asker.all') },
          ...ASKER_KINDS.filter((of) => choices.some((choice) => choice.of === of)).map((of) => ({
            value: askerText({ kind: 'every', of }),
            label: t(`matrix:asker.every.${of}`),
          })),
          ...single,
        ]}
      />
      <SearchField label={t('tools.search')} width={176} />
      <PeopleFilterTool
        matrix={props.matrix}
        words={words}
        filter={people.filter}
        shown={shown}
        total={total}
        setAddress={setAddress}
      />
      <ViewTool address={address} domains={props.matrix.domains} setAddress={setAddress} />
      {singles > 0 && (
        <Button
          variant="outlined"
          color="inherit"
          className="gk-tool-button"
          startIcon={<Unlink size={18} aria-hidden />}
          onClick={() => setAddress({ list: 'single' }, 'push')}
        >
          {t('matrix:single.open', { count: singles })}
        </Button>
      )}
      {isFiltered && (
        <Button
          size="small"
          startIcon={<X size={16} aria-hidden />}
          onClick={() => setAddress(NO_PEOPLE_PARAMETERS)}
          title={t('matrix:filter.shown', { shown, count: total, hidden: total - shown })}
        >
          {t('tools.clear')}
        </Button>
      )}
    </div>
  );
}
