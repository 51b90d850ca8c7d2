import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useRequirementWords } from '#renderer/lib/i18n/requirement-words.ts';
import { useHasHalfRequirement } from '#renderer/parts/requirements/requirement-list.tsx';
import { useRefreshText } from './refresh-list.tsx';
import { RoleState } from './role-state.tsx';
import type { RoleWords } from './use-role-words.ts';
import type { RoleEntry } from './use-roles-data.ts';

/** One role on the board: its name, how well it is filled, who fills it, and the first reason why not wholly. */
export function RoleCard(props: {
  readonly entry: RoleEntry;
  readonly words: RoleWords;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { entry, words } = props;
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const titles = useRequirementWords();
  const refreshOf = useRefreshText();
  const { role, coverage } = entry;
  const isHalf = useHasHalfRequirement({ kind: 'role', roleId: role.id });
  const isEnded = role.state === 'ended';
  const filling = coverage.holders.filter(({ isInService }) => isInService).map(({ personId }) => words.name(personId));
  const [reason] = coverage.reasons.filter(({ code }) => code !== 'no-holder');
  const more = coverage.reasons.filter(({ code }) => code !== 'no-holder').length - 1;
  const remark = coverage.remarks.find(({ code }) => code === 'single-holder' || code === 'becomes-vacant');
  const due = entry.refresh.filter(({ state }) => state === 'passed' || state === 'soon');
  return (
    <button
      type="button"
      className={props.isChosen ? 'gk-roles-card gk-roles-card-chosen' : 'gk-roles-card'}
      aria-current={props.isChosen ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <span className="gk-roles-card-title">
        {titles.title(role)}
        {role.isCritical && <span className="gk-roles-tag">{t('critical')}</span>}
      </span>
      <span className="gk-roles-card-row">
        {!isEnded && <RoleState state={coverage.state} />}
        {filling.length > 0 && <span className="gk-roles-card-line">{formats.list(filling)}</span>}
      </span>
      {!isEnded && reason !== undefined && (
        <span className="gk-roles-card-why">
          {words.reason(entry, reason)} {more > 0 && t('more-reasons', { count: more })}
        </span>
      )}
      {!isEnded && reason === undefined && remark !== undefined && (
        <span className="gk-roles-card-why gk-roles-card-remark">{words.remark(remark)}</span>
      )}
      {due.map((term) => (
        <span
          key={term.personId}
          className={term.state === 'passed' ? 'gk-roles-card-why' : 'gk-roles-card-why gk-roles-card-remark'}
        >
          {t('refresh.of', { name: words.name(term.personId), text: refreshOf(term) })}
        </span>
      ))}
      {isHalf && <span className="gk-roles-card-half">{t('goals:half-requirement')}</span>}
    </button>
  );
}
