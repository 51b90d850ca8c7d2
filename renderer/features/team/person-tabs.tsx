import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { usePersonSections } from '#renderer/lib/person-sections/person-sections.tsx';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';

const FACTS = 'facts';

/** The page of a person in tabs: his facts, and what other features know of him. The open tab stands in the address. */
export function PersonTabs(props: { readonly personId: PersonId; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('team');
  const sections = usePersonSections();
  const [asked, setPart] = useUrlParam('part', FACTS);
  if (sections.length === 0) return props.children;
  const chosen = sections.find(({ id }) => id === asked);
  const part = chosen?.id ?? FACTS;
  return (
    <>
      <Tabs
        className="gk-no-print"
        value={part}
        onChange={(_event, value: string) => setPart(value)}
        aria-label={t('person.parts')}
        variant="scrollable"
        sx={{ mb: 3, borderBottom: '1px solid var(--gk-line)' }}
      >
        {[FACTS, ...sections.map(({ id }) => id)].map((id) => (
          <Tab
            key={id}
            value={id}
            label={t(`app:person-sections.${id}`)}
            id={`person-tab-${id}`}
            aria-controls={`person-part-${id}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`person-part-${part}`} aria-labelledby={`person-tab-${part}`}>
        {chosen === undefined ? (
          props.children
        ) : (
          <Suspense fallback={null}>
            <chosen.Section personId={props.personId} />
          </Suspense>
        )}
      </Box>
    </>
  );
}
