import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Competence, CompetenceLink, Framework } from '#shared/domain/competences/entities.ts';
import type { CompetenceUse } from '#shared/domain/competences/framework-use.ts';
import type { IsoDate } from '#shared/kernel/dates.ts';
import type { CompetenceId, FrameworkId } from '#shared/kernel/ids.ts';
import type { ApiOutputs } from '#renderer/lib/api/router-type.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';

/** A framework with its tree, links and use. */
export type FrameworkEntry = ApiOutputs['frameworks']['list'][number];
/** A framework that the program ships. */
export type ShippedEntry = ApiOutputs['frameworks']['shipped'][number];
/** A requirement whose competence is retired, with what could take its place. */
export type RequirementToMove = ApiOutputs['frameworks']['requirementsToMove']['requirements'][number];

/** A node with the framework that it is in. */
export interface KnownNode {
  readonly node: Competence;
  readonly framework: Framework;
}

/** Everything that the frameworks screen shows. */
export interface FrameworksData {
  readonly today: IsoDate;
  /** Those in use first, then drafts, then retired ones. */
  readonly entries: readonly FrameworkEntry[];
  readonly frameworks: ReadonlyMap<FrameworkId, Framework>;
  /** Every node of every framework. */
  readonly nodes: ReadonlyMap<CompetenceId, KnownNode>;
  readonly linksFrom: ReadonlyMap<CompetenceId, readonly CompetenceLink[]>;
  readonly linksTo: ReadonlyMap<CompetenceId | null, readonly CompetenceLink[]>;
  readonly links: readonly CompetenceLink[];
  readonly uses: ReadonlyMap<CompetenceId, CompetenceUse>;
  readonly shipped: readonly ShippedEntry[];
  readonly toMove: readonly RequirementToMove[];
}

/** Asks for everything the screen shows; null while it is under way. A failure goes to the screen's error boundary. */
export function useFrameworksData(): FrameworksData | null {
  const api = useApi();
  const list = useQuery(api.frameworks.list.queryOptions());
  const shipped = useQuery(api.frameworks.shipped.queryOptions());
  const toMove = useQuery(api.frameworks.requirementsToMove.queryOptions());
  for (const query of [list, shipped, toMove]) {
    if (query.error !== null && query.data === undefined) throw query.error;
  }
  const entries = list.data;
  const known = useMemo(() => (entries === undefined ? null : knownOf(entries)), [entries]);
  if (known === null || shipped.data === undefined || toMove.data === undefined) return null;
  const { today, requirements } = toMove.data;
  return { ...known, today, shipped: shipped.data, toMove: requirements };
}

function knownOf(entries: readonly FrameworkEntry[]): Omit<FrameworksData, 'today' | 'shipped' | 'toMove'> {
  const links = entries.flatMap((entry) => entry.links);
  return {
    entries,
    links,
    frameworks: new Map(entries.map(({ framework }) => [framework.id, framework])),
    nodes: new Map(
      entries.flatMap(({ framework, competences }) =>
        competences.map((node) => [node.id, { node, framework }] as const),
      ),
    ),
    linksFrom: Map.groupBy(links, ({ fromId }) => fromId),
    linksTo: Map.groupBy(links, ({ toId }) => toId),
    uses: new Map(entries.flatMap(({ uses }) => uses.map((use) => [use.competenceId, use] as const))),
  };
}
