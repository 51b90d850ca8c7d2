import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { displayName } from '#shared/domain/team/person-name.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useRatingWords, type RatingWords } from '#renderer/lib/ratings/use-rating-words.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { ChoiceList, type Choice } from './choice-list.tsx';
import { cellKey, type EntryRow } from './entry-filter.ts';
import type { EntrySettings } from './entry-settings.ts';
import { FilteredEntry } from './filtered-entry.tsx';
import { frameworksShown, groupTitles, isRated, type CountedTeam } from './ratings-data.ts';
import type { RatingsAddress, SetRatingsAddress } from './use-ratings-address.ts';
import type { SaveRatings } from './use-save-ratings.ts';

/** One competence at a time: everybody in service, by name. */
export function CompetenceEntry(props: {
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
  const choices = useMemo(() => choicesOf(counted, address.frameworkId, words), [counted, address.frameworkId, words]);
  const competenceId = address.competenceId === '' ? (choices[0]?.id ?? '') : address.competenceId;
  const { data, error } = useQuery(api.ratings.ofCompetence.queryOptions({ competenceId }));
  const rows = useMemo((): readonly EntryRow[] => {
    if (data === undefined) return [];
    const members = new Map(data.members.map((member) => [member.person.id, member]));
    return data.levels.flatMap(({ personId, standing, asked }) => {
      const member = members.get(personId);
      if (member === undefined) return [];
      return [
        {
          key: cellKey(personId, data.competence.id),
          personId,
          competenceId: data.competence.id,
          title: displayName(member.person),
          description: '',
          group: '',
          framework: data.framework,
          standing,
          asked,
        },
      ];
    });
  }, [data]);
  const place = choices.findIndex(({ id }) => id === competenceId);
  const goTo = (id: string | undefined): (() => void) | null =>
    id === undefined ? null : () => setAddress({ view: 'competence', competence: id }, 'push');
  return (
    <div className="gk-ratings-columns">
      <ChoiceList
        label={t('competences')}
        searchLabel={t('search-competence')}
        choices={choices}
        chosenId={competenceId}
        onChoose={(id) => setAddress({ view: 'competence', competence: id }, 'push')}
      />
      {error !== null && <InlineProblem>{texts.of(problemOf(error))}</InlineProblem>}
      {data !== undefined && (
        <FilteredEntry
          {...props}
          key={data.competence.id}
          title={words.title(data.competence)}
          subtitle={
            <>
              {words.description(data.competence) !== '' && <span>{words.description(data.competence)}</span>}
              <TextLink to="/competences" search={{ framework: data.framework.id, competence: data.competence.id }}>
                {t('to-matrix')}
              </TextLink>
            </>
          }
          what={t('columns.person')}
          rows={rows}
          today={counted.team.today}
          onPrevious={goTo(choices[place - 1]?.id)}
          onNext={goTo(place === -1 ? undefined : choices[place + 1]?.id)}
        />
      )}
    </div>
  );
}

function choicesOf({ team, ofCompetence }: CountedTeam, frameworkId: string, words: RatingWords): readonly Choice[] {
  const shown = frameworksShown(team.frameworks, frameworkId);
  return shown.flatMap((entry) => {
    const groups = groupTitles(entry, shown.length > 1, words);
    return entry.nodes.filter(isRated).map((node) => ({
      id: node.id,
      title: words.title(node),
      group: groups.get(node.id) ?? '',
      knowledge: ofCompetence.get(node.id) ?? { known: 0, total: 0 },
    }));
  });
}
