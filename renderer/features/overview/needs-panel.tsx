import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ownerAddress, useRoleName } from './gap-item.tsx';
import { NEED_KINDS, type NeedKind } from './needs.ts';
import { peopleOf, type Overview } from './overview-data.ts';
import { useGapWords } from './use-gap-words.ts';

/** The people, goals or requirements behind one of the next steps, each with the way to its screen. */
export function NeedsPanel({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const [opened, setOpened] = useUrlParam('need', '', { history: 'push' });
  const kind = NEED_KINDS.find((candidate) => candidate === opened);
  if (kind === undefined) return null;
  return (
    <SidePanel
      open
      onClose={() => setOpened(null)}
      title={t(`needs.${kind}.title`, { count: overview.needs[kind].length })}
    >
      <p className="gk-overview-text">{t(`needs.${kind}.text`)}</p>
      {kind === 'peopleWithoutRating' && (
        <p className="gk-overview-text">
          <TextLink to="/competences">{t('needs.to-matrix')}</TextLink>
        </p>
      )}
      {kind === 'peopleWithoutTalk' && (
        <p className="gk-overview-text">
          <TextLink to="/talks" search={{ view: 'rounds' }}>
            {t('needs.to-talks')}
          </TextLink>
        </p>
      )}
      <ul className="gk-overview-list">
        <Items overview={overview} kind={kind} />
      </ul>
    </SidePanel>
  );
}

function Items(props: { readonly overview: Overview; readonly kind: NeedKind }): ReactNode {
  const { overview, kind } = props;
  const sentenceOf = useGapWords(overview);
  const roleName = useRoleName(overview);
  const { t } = useTranslation('overview');
  const formats = useFormats();
  switch (kind) {
    case 'goalsWithoutRequirement':
      return overview.goals
        .filter(({ id }) => overview.needs[kind].includes(id))
        .map(({ id, title }) => (
          <li key={id}>
            <TextLink to="/goals" search={{ goal: id }}>
              {title}
            </TextLink>
          </li>
        ));
    case 'requirementsPastDate':
      return overview.gaps
        .filter(({ requirementId }) => overview.needs[kind].includes(requirementId))
        .map((gap) => (
          <li key={gap.requirementId}>
            <TextLink {...ownerAddress(gap.owner)}>{sentenceOf(gap)}</TextLink>
          </li>
        ));
    case 'criticalRolesUncovered':
      return overview.needs[kind].map((roleId) => (
        <li key={roleId}>
          <TextLink to="/roles" search={{ role: roleId }}>
            {roleName(roleId)}
          </TextLink>
        </li>
      ));
    case 'refreshesDue':
      return overview.needs[kind].map(({ roleId, personId, state, dueOn }) => (
        <li key={`${roleId} ${personId}`}>
          <TextLink to="/roles" search={{ role: roleId }}>
            {t(`needs.refreshesDue.${state === 'passed' ? 'passed' : 'soon'}`, {
              role: roleName(roleId),
              name: peopleOf(overview, [personId]).map(displayName).join(''),
              date: dueOn === null ? '' : formats.date(dueOn),
            })}
          </TextLink>
        </li>
      ));
    case 'achievementsToConfirm':
      return overview.achievementsToConfirm.map(({ itemId, personId, title }) => (
        <li key={itemId}>
          <TextLink to="/plans" search={{ person: personId, achieved: itemId }}>
            {t('needs.achievementsToConfirm.item', {
              title,
              name: peopleOf(overview, [personId]).map(displayName).join(''),
            })}
          </TextLink>
        </li>
      ));
    case 'agreementsToCheck':
      return overview.agreementsToCheck.map(({ agreementId, title, dueOn }) => (
        <li key={agreementId}>
          <TextLink to="/plans/agreements" search={{ agreement: agreementId }}>
            {t('needs.agreementsToCheck.item', { title, date: formats.date(dueOn) })}
          </TextLink>
        </li>
      ));
    case 'peopleWithoutAppointment':
    case 'peopleWithoutRating':
    case 'peopleWithoutWorkingTime':
    case 'peopleWithoutTalk':
    case 'peopleWithUnprovenMaster':
      return peopleOf(overview, overview.needs[kind]).map((person) => (
        <li key={person.id}>
          <TextLink to="/team" search={{ person: person.id }}>
            {displayName(person)}
          </TextLink>
        </li>
      ));
  }
}
