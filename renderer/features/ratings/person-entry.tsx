import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { displayName } from '#shared/domain/team/person-name.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRatingWords, type RatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ChoiceList } from './choice-list.tsx';
import { cellKey, type EntryRow } from './entry-filter.ts';
import type { EntrySettings } from './entry-settings.ts';
import { FilteredEntry } from './filtered-entry.tsx';
import { frameworksShown, groupTitles, type CountedTeam, type PersonLevels } from './ratings-data.ts';
import type { RatingsAddress, SetRatingsAddress } from './use-ratings-address.ts';
import type { SaveRatings } from './use-save-ratings.ts';

/** One person at a time: all competences in use, in the order of their tree. */
export function PersonEntry(props: {
  readonly counted: CountedTeam;
  readonly address: RatingsAddress;
  readonly setAddress: SetRatingsAddress;
  readonly settings: EntrySettings;
  readonly saving: SaveRatings;
}): ReactNode {
  const { t } = useTranslation('ratings');
  const api = useApi();
  const texts = useProblemTexts();
  const words = useRatingWords();
  const { counted, address, setAddress } = props;
  const { members, today } = counted.team;
  const people = members.map(({ person }) => person);
  const personId = address.personId === '' ? (people[0]?.id ?? '') : address.personId;
  const { data, error } = useQuery(api.ratings.ofPerson.queryOptions({ personId }));
  const rows = useMemo(
    () => (data === undefined ? [] : rowsOf(data, address.frameworkId, words)),
    [data, address.frameworkId, words],
  );
  const place = people.findIndex(({ id }) => id === personId);
  const goTo = (id: PersonId | undefined): (() => void) | null =>
    id === undefined ? null : () => setAddress({ person: id }, 'push');
  return (
    <div className="gk-ratings-columns">
      <ChoiceList
        label={t('people')}
        searchLabel={t('search-person')}
        choices={people.map((person) => ({
          id: person.id,
          title: displayName(person),
          group: '',
          knowledge: counted.ofPerson.get(person.id) ?? { known: 0, total: 0 },
        }))}
        chosenId={personId}
        onChoose={(id) => setAddress({ person: id }, 'push')}
      />
      {error !== null && <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>}
      {data !== undefined && (
        <FilteredEntry
          {...props}
          key={data.person.id}
          title={displayName(data.person)}
          subtitle={
            <>
              {!data.isInService && <span>{t('not-in-service')}</span>}
              <TextLink to="/team" search={{ person: data.person.id, part: 'levels' }}>
                {t('to-person')}
              </TextLink>
            </>
          }
          what={t('columns.competence')}
          rows={rows}
          today={today}
          onPrevious={goTo(people[place - 1]?.id)}
          onNext={goTo(place === -1 ? undefined : people[place + 1]?.id)}
        />
      )}
    </div>
  );
}

function rowsOf({ person, frameworks }: PersonLevels, frameworkId: string, words: RatingWords): readonly EntryRow[] {
  const shown = frameworksShown(frameworks, frameworkId);
  return shown.flatMap(({ framework, nodes, levels }) => {
    const groups = groupTitles({ framework, nodes }, shown.length > 1, words);
    const byId = new Map(nodes.map((node) => [node.id, node]));
    return levels.flatMap(({ competenceId, standing, asked }): readonly EntryRow[] => {
      const node = byId.get(competenceId);
      if (node === undefined) return [];
      return [
        {
          key: cellKey(person.id, competenceId),
          personId: person.id,
          competenceId,
          title: words.title(node),
          description: words.description(node),
          group: groups.get(competenceId) ?? '',
          framework,
          standing,
          asked,
        },
      ];
    });
  });
}
