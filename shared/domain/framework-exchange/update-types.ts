import type { IsoDate } from '../../kernel/dates.ts';
import type { CompetenceId } from '../../kernel/ids.ts';
import type { Competence, CompetenceLink, Framework } from '../competences/entities.ts';
import type { ConflictChoice } from './merge-facts.ts';
import type { FrameworkFacts, LinkTarget, NodeFacts } from './outline.ts';

/** A framework as it stands in the workspace. */
export interface ExistingFramework {
  readonly framework: Framework;
  readonly competences: readonly Competence[];
  /** Links that start at it. */
  readonly links: readonly ExistingLink[];
  /** Links of other frameworks that say the same from the other side, turned round. */
  readonly incoming: readonly ExistingLink[];
  /** Competences that were rated, asked, observed or linked to: they are retired, never deleted. */
  readonly usedIds: readonly CompetenceId[];
}

/** A link of a framework with what it points at, and every identifier and address under which a file can mean that. */
export interface ExistingLink {
  readonly link: CompetenceLink;
  readonly target: LinkTarget;
  readonly targetKeys: readonly string[];
}

/** What the user chose for a file that brings a framework up to date. */
export interface UpdateChoices {
  /** Layer whose nodes are rated, for nodes that are new. */
  readonly ratedLayer: number;
  readonly conflicts: ConflictChoice;
  /** What happens to nodes that the file no longer has. */
  readonly missing: 'keep' | 'remove';
  readonly today: IsoDate;
}

/** One field that the file says otherwise. */
export interface FieldChange {
  readonly field: keyof NodeFacts | keyof FrameworkFacts | 'levels' | 'parent' | 'descriptors';
  readonly before: string;
  readonly after: string;
  /** Whether it was changed here too. */
  readonly isConflict: boolean;
}

/** What happens to one node, for the preview. */
export interface NodeChange {
  readonly change: 'added' | 'changed' | 'removed' | 'retired';
  readonly code: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
}
