import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competence } from '#shared/domain/competences/entities.ts';
import { isInUseOn } from '#shared/domain/competences/framework-retirement.ts';
import { subtreeIds, treeRows } from '#shared/domain/competences/tree-moves.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { DescriptorField } from './descriptor-field.tsx';
import type { FrameworkEntry } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

/** From this number of competences on the grid shows one domain at a time. */
const ALL_UP_TO = 40;
/** The most competences in one grid; a domain with more is worked through in the tree. */
const MOST_ROWS = 200;

/**
 * What each level of each competence looks like: competences as rows, levels as columns. Arrow keys walk, Enter writes,
 * Esc leaves the text as it was.
 */
export function DescriptorGrid(props: {
  readonly entry: FrameworkEntry;
  readonly canEdit: boolean;
  readonly today: IsoDate;
}): ReactNode {
  const { entry, canEdit, today } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const api = useApi();
  const describe = useChange(api.frameworks.describeLevel.mutationOptions(), { announce: true });
  const grid = useRef<HTMLTableElement>(null);
  const [cell, setCell] = useState({ row: 0, column: 0 });
  const [isWriting, setWriting] = useState(false);
  const { levels } = entry.framework;
  const rows = treeRows(entry.competences.filter((node) => isInUseOn(node, today)));
  const competences = rows.map(({ node }) => node).filter(({ kind }) => kind === 'competence');
  const tops = rows.filter(({ depth, children }) => depth === 0 && children > 0).map(({ node }) => node);
  const [topId, setTopId] = useState('');
  const isParted = competences.length > ALL_UP_TO && tops.length > 1;
  const top = isParted ? (tops.find(({ id }) => id === topId) ?? tops[0]) : undefined;
  const below = top === undefined ? null : subtreeIds(entry.competences, top.id);
  const shown = competences.filter(({ id }) => below === null || below.has(id)).slice(0, MOST_ROWS);
  if (competences.length === 0) return null;
  const isDescribed = competences.some(({ descriptors }) => descriptors.length > 0);
  if (!canEdit && !isDescribed) {
    return <Typography color="textSecondary">{t('levels.none-described')}</Typography>;
  }

  const focusCell = (row: number, column: number): void => {
    const next = {
      row: Math.min(Math.max(row, 0), shown.length - 1),
      column: Math.min(Math.max(column, 0), levels.length - 1),
    };
    setCell(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${String(next.row)}-${String(next.column)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isWriting) return;
    const { row, column } = cell;
    const walk: Readonly<Record<string, () => void>> = {
      ArrowUp: () => focusCell(row - 1, column),
      ArrowDown: () => focusCell(row + 1, column),
      ArrowLeft: () => focusCell(row, column - 1),
      ArrowRight: () => focusCell(row, column + 1),
      Home: () => focusCell(row, 0),
      End: () => focusCell(row, levels.length - 1),
      ...(canEdit && { Enter: () => setWriting(true), F2: () => setWriting(true) }),
    };
    const step = walk[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };
  const leave = (): void => {
    setWriting(false);
    // The field goes with the next drawing; then its cell can have the focus again.
    window.requestAnimationFrame(() => focusCell(cell.row, cell.column));
  };
  const key = texts.isEnglish ? 'textEn' : 'textNl';
  const keep = (node: Competence, level: number, text: string): void => {
    leave();
    const before = node.descriptors.find((descriptor) => descriptor.level === level)?.[key] ?? '';
    if (text !== before) describe.mutate({ competenceId: node.id, level, [key]: text });
  };

  return (
    <Paper variant="outlined" className="gk-frameworks-table-card">
      <div className="gk-frameworks-table-head">
        <div>
          <Typography variant="h2">{t('levels.grid-title')}</Typography>
          {canEdit && <Typography color="textSecondary">{t('levels.grid-keys')}</Typography>}
        </div>
        {top !== undefined && (
          <SelectField
            label={t('levels.domain')}
            value={top.id}
            onChange={(value) => {
              setTopId(value);
              setCell({ row: 0, column: 0 });
            }}
            options={tops.map((node) => ({ value: String(node.id), label: texts.title(node) }))}
          />
        )}
      </div>
      <div className="gk-frameworks-grid-scroll">
        <table
          ref={grid}
          role="grid"
          aria-label={t('levels.grid-title')}
          className="gk-frameworks-table gk-frameworks-grid"
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <th scope="col">{t('kinds.competence')}</th>
              {levels.map((step) => (
                <th key={step.level} scope="col">
                  {step.level} {texts.level(step)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((node, row) => (
              <tr key={node.id}>
                <th scope="row">{[node.code, texts.title(node)].filter((part) => part !== '').join(' ')}</th>
                {levels.map(({ level }, column) => {
                  const isHere = row === cell.row && column === cell.column;
                  const text = texts.descriptor(node.descriptors.find((descriptor) => descriptor.level === level));
                  return (
                    <td
                      key={level}
                      data-cell={`${String(row)}-${String(column)}`}
                      tabIndex={isHere && !isWriting ? 0 : -1}
                      onClick={() => {
                        if (isHere && isWriting) return;
                        setCell({ row, column });
                        setWriting(canEdit);
                      }}
                    >
                      {isHere && isWriting ? (
                        <DescriptorField
                          label={t('levels.cell', { title: texts.title(node), level })}
                          value={text}
                          onKeep={(written) => keep(node, level, written)}
                          onCancel={leave}
                        />
                      ) : (
                        text
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Paper>
  );
}
