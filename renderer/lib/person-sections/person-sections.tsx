import { createContext, use, useMemo, type ComponentType, type ReactNode } from 'react';
import type { PersonId } from '#shared/kernel/ids.ts';
import { lateComponent, type LateComponent } from '#renderer/lib/code/late-component.tsx';

/** What a section of the page of a person gets. */
export interface PersonSectionProps {
  readonly personId: PersonId;
}

/** A tab of the page of a person that another feature brings. Its name is `app:person-sections.<id>`. */
export interface PersonSection {
  readonly id: string;
  /** Loads the code of the section when it is first opened. */
  readonly load: () => Promise<ComponentType<PersonSectionProps>>;
}

/** A section with its component, which loads itself when it is first shown. */
export interface LoadablePersonSection {
  readonly id: string;
  readonly Section: LateComponent<PersonSectionProps>['Component'];
}

const PersonSectionsContext = createContext<readonly LoadablePersonSection[]>([]);

/** Gives the page of a person the sections of other features, so that features need not know each other. */
export function PersonSectionsProvider(props: {
  readonly sections: readonly PersonSection[];
  readonly children: ReactNode;
}): ReactNode {
  const { sections } = props;
  const loadable = useMemo(
    () => sections.map(({ id, load }) => ({ id, Section: lateComponent(load).Component })),
    [sections],
  );
  return <PersonSectionsContext value={loadable}>{props.children}</PersonSectionsContext>;
}

/** The sections that other features bring to the page of a person, in order. */
export function usePersonSections(): readonly LoadablePersonSection[] {
  return use(PersonSectionsContext);
}
