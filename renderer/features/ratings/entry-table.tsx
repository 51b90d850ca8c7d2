import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { RaterKind } from '#shared/domain/competences/entities.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { RaterHelp } from '#renderer/lib/ratings/rater-help.tsx';
import type { EntryRow } from './entry-filter.ts';
import { EntryRowView } from './entry-row.tsx';
import type { EntrySettings } from './entry-settings.ts';
import { entryKey, type SaveRatings } from './use-save-ratings.ts';

/** Rows to be rated one after the other: what is known beside the buttons for a new level. */
export function EntryTable(props: {
  /** Heading of the first column. */
  readonly what: string;
  readonly rows: readonly EntryRow[];
  readonly today: IsoDate;
  readonly settings: EntrySettings;
  readonly saving: SaveRatings;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const api = useApi();
  const body = useRef<HTMLTableSectionElement>(null);
  const [said, setSaid] = useState('');
  const review = useChange(api.ratings.review.mutationOptions(), { announce: true });
  const { rows, today, settings, saving } = props;
  const { rater, ratedOn } = settings;

  /** Up and down go to the same control of the next row, left and right to the next level. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || body.current === null) return;
    const next = neighbourOf(body.current, event.target, event.key);
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };
  const rate = (row: EntryRow, level: number): void => {
    if (chosenLevel(row, rater, ratedOn, saving) === level) return;
    const { personId, competenceId } = row;
    saving.rate({ personId, competenceId, level, raterKind: rater, raterName: settings.raterName, ratedOn });
    const { agreed } = row.standing.latest;
    setSaid(
      rater === 'leader' && agreed !== null
        ? t('said.agreed-stays', { what: row.title, level, agreed: agreed.level })
        : t('said.entered', { what: row.title, level }),
    );
  };
  return (
    <>
      <table className="gk-ratings-table" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{props.what}</th>
            <th scope="col">{t('columns.used')}</th>
            <th scope="col">{t('raters.self')}</th>
            <th scope="col">{t('raters.leader')}</th>
            <th scope="col">
              <span className="gk-ratings-head">
                {t('columns.new')} <RaterHelp />
              </span>
            </th>
            <th scope="col">
              <span className="gk-ratings-hidden">{t('still-right')}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <EntryRowView
              key={row.key}
              row={row}
              heading={row.group === (rows[index - 1]?.group ?? '') ? '' : row.group}
              isNewScale={row.framework.id !== rows[index - 1]?.framework.id}
              today={today}
              rater={rater}
              chosen={chosenLevel(row, rater, ratedOn, saving)}
              progress={saving.entered.get(entryKey({ ...row, raterKind: rater, ratedOn })) ?? null}
              isDisabled={settings.isRefused}
              isReviewing={review.isPending}
              onRate={(level) => rate(row, level)}
              onOutside={() => setSaid(t('said.not-in-scale', { last: row.framework.levels.at(-1)?.level ?? 1 }))}
              onReview={() => {
                const { personId, competenceId } = row;
                review.mutate({ cells: [{ personId, competenceId }] });
              }}
            />
          ))}
        </tbody>
      </table>
      <p className="gk-ratings-said" role="status">
        {said}
      </p>
    </>
  );
}

/** The level that stands for a rater and a day: the one just chosen, else the one in the file. */
function chosenLevel(row: EntryRow, rater: RaterKind, ratedOn: IsoDate, saving: SaveRatings): number | null {
  const entered = saving.entered.get(entryKey({ ...row, raterKind: rater, ratedOn }));
  if (entered !== undefined) return entered.problem === null ? entered.rating.level : null;
  const latest = row.standing.latest[rater];
  return latest?.ratedOn === ratedOn ? latest.level : null;
}

/** The control that an arrow key leads to; null when it leads nowhere. */
function neighbourOf(body: HTMLElement, target: EventTarget, key: string): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  const { level } = target.dataset;
  if (level === undefined) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const sibling = key === 'ArrowLeft' ? target.previousElementSibling : target.nextElementSibling;
    return sibling instanceof HTMLElement ? sibling : null;
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const groups = [...body.querySelectorAll<HTMLElement>('.gk-ratings-levels')];
  const place = groups.findIndex((group) => group.contains(target));
  const group = groups[place + (key === 'ArrowUp' ? -1 : 1)];
  if (group === undefined) return null;
  const same = group.querySelector<HTMLElement>(`[data-level="${level}"]`);
  return same ?? group.querySelector<HTMLElement>('[data-level]:last-child');
}
