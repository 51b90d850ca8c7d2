import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/domain/team/person-name.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { peopleOf, type MasterShare, type Overview } from './overview-data.ts';
import { DEFINITIONS, SHARE_LISTS, shareListOf } from './share-layers.ts';

/** The people behind a layer of the master share; those in progress by expected year. */
export function SharePanel({ overview }: { readonly overview: Overview }): ReactNode {
  const { t } = useTranslation('overview');
  const [opened, setOpened] = useUrlParam('share', '', { history: 'push' });
  const [definitionName, listName] = opened.split('.');
  const definition = DEFINITIONS.find((candidate) => candidate === definitionName);
  const list = SHARE_LISTS.find((candidate) => candidate === listName);
  if (definition === undefined || list === undefined) return null;
  const share = overview.masterShare[definition];
  const people = shareListOf(share, list);
  return (
    <SidePanel
      open
      onClose={() => setOpened(null)}
      title={t(`share.list.${list}.title`, { count: people.length })}
      subtitle={list === 'denominator' ? undefined : t(`share.definition.${definition}.name`)}
    >
      <p className="gk-overview-text">{t(`share.list.${list}.text`)}</p>
      {list === 'inProgress' ? (
        <ByYear overview={overview} share={share} />
      ) : (
        <People overview={overview} personIds={people} />
      )}
    </SidePanel>
  );
}

function ByYear(props: { readonly overview: Overview; readonly share: MasterShare }): ReactNode {
  const { t } = useTranslation('overview');
  return props.share.inProgress.byExpectedYear.map((part) => (
    <section key={part.expectedYear} className="gk-share-year">
      <h3>
        {part.expectedYear === null ? t('share.list.no-year') : t('share.list.year', { year: part.expectedYear })}
      </h3>
      <People overview={props.overview} personIds={part.personIds} />
    </section>
  ));
}

function People(props: {
  readonly overview: Overview;
  readonly personIds: MasterShare['denominator']['personIds'];
}): ReactNode {
  return (
    <ul className="gk-overview-list">
      {peopleOf(props.overview, props.personIds).map((person) => (
        <li key={person.id}>
          <TextLink to="/team" search={{ person: person.id }}>
            {displayName(person)}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}
