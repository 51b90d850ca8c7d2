import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { FORM_FEATURES, PROGRAMME_KINDS, PROGRAMME_LANGUAGES } from '#shared/domain/catalogue/entities.ts';
import {
  CATALOGUE_ORDERS,
  type CatalogueFilter,
  type CatalogueOrder,
} from '#shared/domain/catalogue/filter-programmes.ts';
import type { WantedLevel } from '#shared/domain/catalogue/programme-rank.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useUrlParam, type SearchTexts } from '#renderer/lib/url-state/use-url-param.ts';

/** What the catalogue as a whole holds. */
export type CatalogueBasis = ApiOutputs['catalogue']['describe'];
/** An entry as it is listed. */
export type ListedEntry = ApiOutputs['catalogue']['search']['entries'][number];
/** A few entries with everything that is known of them. */
export type CatalogueDetails = ApiOutputs['catalogue']['details'];
/** One entry with everything that is known of it. */
export type CatalogueEntry = CatalogueDetails['entries'][number];

/** Parameters of the address that narrow the list. */
const FILTER_PARAMS = [
  'kind',
  'km',
  'price',
  'per',
  'months',
  'lang',
  'form',
  'grant',
  'funded',
  'acc',
  'own',
] as const;
/** See {@link FILTER_PARAMS}. */
type FilterParam = (typeof FILTER_PARAMS)[number] | 'all' | 'unknown' | 'sort' | 'for';

/** What the address asks of the catalogue. */
export interface CatalogueQuestion {
  readonly filter: CatalogueFilter;
  /** Also shows entries of which something asked is not known. */
  readonly withUnknown: boolean;
  /** `gaps`, `goal:<id>`, `person:<id>` (without an id while it is chosen), `competence:<id>:<level>`, or empty. */
  readonly purpose: string;
  readonly order: CatalogueOrder;
  /** Number of filters in use, without the words. */
  readonly active: number;
}

/** The question in the address, and how parts of it are changed; null leaves a part out. */
export function useCatalogueQuestion(): {
  readonly question: CatalogueQuestion;
  readonly set: (patch: Readonly<Partial<Record<FilterParam, string | null>>>) => void;
  readonly clear: () => void;
} {
  const navigate = useNavigate();
  const [query] = useUrlParam('q');
  const [purpose] = useUrlParam('for');
  const [sort] = useUrlParam('sort', 'fit');
  const [all] = useUrlParam('all');
  const [unknown] = useUrlParam('unknown');
  const texts = useFilterTexts();
  const set = useCallback(
    (patch: Readonly<Partial<Record<FilterParam, string | null>>>) => {
      void navigate({
        to: '.',
        replace: true,
        search: (before: SearchTexts) => {
          const entries = Object.entries({ ...before, ...patch });
          return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== ''));
        },
      });
    },
    [navigate],
  );
  const number = (text: string): number | null => {
    const value = Number(text);
    return text === '' || !Number.isFinite(value) || value < 0 ? null : value;
  };
  const euro = number(texts.price);
  const filter: CatalogueFilter = {
    query,
    kind: PROGRAMME_KINDS.find((kind) => kind === texts.kind) ?? null,
    mostKm: number(texts.km),
    mostCents: euro === null ? null : Math.round(euro * 100),
    pricePer: texts.per === 'year' ? 'perYear' : 'whole',
    mostMonths: number(texts.months),
    language: PROGRAMME_LANGUAGES.find((language) => language === texts.lang) ?? null,
    features: FORM_FEATURES.filter((feature) => texts.form.split(',').includes(feature)),
    isGrantEligible: texts.grant !== '',
    isStateFunded: texts.funded !== '',
    isAccredited: texts.acc !== '',
    isOwn: texts.own !== '',
    withEnded: all !== '',
  };
  return {
    question: {
      filter,
      withUnknown: unknown !== '',
      purpose,
      order: CATALOGUE_ORDERS.find((order) => order === sort) ?? 'fit',
      active: FILTER_PARAMS.filter((name) => name !== 'kind' && name !== 'per' && texts[name] !== '').length,
    },
    set,
    clear: () => set(Object.fromEntries(FILTER_PARAMS.map((name) => [name, null]))),
  };
}

function useFilterTexts(): Readonly<Record<(typeof FILTER_PARAMS)[number], string>> {
  const [kind] = useUrlParam('kind');
  const [km] = useUrlParam('km');
  const [price] = useUrlParam('price');
  const [per] = useUrlParam('per');
  const [months] = useUrlParam('months');
  const [lang] = useUrlParam('lang');
  const [form] = useUrlParam('form');
  const [grant] = useUrlParam('grant');
  const [funded] = useUrlParam('funded');
  const [acc] = useUrlParam('acc');
  const [own] = useUrlParam('own');
  return { kind, km, price, per, months, lang, form, grant, funded, acc, own };
}

/** The entries that a question leaves; the former answer stays while a new one is looked for. */
export function useCatalogueSearch(
  question: CatalogueQuestion,
  wanted: readonly WantedLevel[],
  limit: number,
): ApiOutputs['catalogue']['search'] | undefined {
  const api = useApi();
  const { filter, withUnknown, order } = question;
  const input = { filter, withUnknown, wanted, order, limit };
  return useQuery(api.catalogue.search.queryOptions(input, { placeholderData: keepPreviousData })).data;
}

/** Active goals with the requirements of which people lack something. */
export function useGaps() {
  const api = useApi();
  const goals = useQuery(api.goals.list.queryOptions()).data?.goals ?? [];
  return goals
    .filter(({ goal }) => goal.state === 'active')
    .map(({ goal, requirements, coverage }) => {
      const of = new Map(coverage.requirements.map((one) => [one.requirementId, one]));
      return {
        goal,
        requirements: requirements.map(({ id, competenceId, level }) => {
          const one = of.get(id);
          const people: readonly string[] = one === undefined ? [] : [...one.people.lacking, ...one.people.unknown];
          return { wanted: { competenceId, level }, isOpen: (one?.gap ?? 0) > 0, people };
        }),
      };
    });
}

/** The levels that a purpose asks for, each once; empty when it asks nothing. */
export function wantedFor(purpose: string, gaps: ReturnType<typeof useGaps>): readonly WantedLevel[] {
  const [kind, id = '', level = ''] = purpose.split(':');
  if (kind === 'competence') return [{ competenceId: id as WantedLevel['competenceId'], level: Number(level) }];
  const asked = gaps
    .filter(({ goal }) => kind !== 'goal' || goal.id === id)
    .flatMap(({ requirements }) => requirements)
    .filter(({ isOpen, people }) => (kind === 'person' ? people.includes(id) : isOpen))
    .map(({ wanted }) => wanted);
  if (kind !== 'gaps' && kind !== 'goal' && kind !== 'person') return [];
  return [...new Map(asked.map((one) => [`${one.competenceId} ${String(one.level)}`, one])).values()];
}
