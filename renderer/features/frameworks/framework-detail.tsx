import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { editProblems } from '#shared/domain/competences/framework-policy.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { AboutView } from './about-view.tsx';
import { FrameworkActions } from './framework-actions.tsx';
import { useHolds, useUsed } from './framework-list.tsx';
import { LevelsView } from './levels-view.tsx';
import { LinksView } from './links-view.tsx';
import { LockedNote } from './locked-note.tsx';
import { StatusChip } from './status-chip.tsx';
import { TreeView } from './tree-view.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

const PARTS = ['tree', 'levels', 'links', 'about'] as const;
type Part = (typeof PARTS)[number];

/** One framework: its tree, its levels, its links, and where it comes from. */
export function FrameworkDetail(props: {
  readonly data: FrameworksData;
  readonly entry: FrameworkEntry;
  readonly onChoose: (frameworkId: string | null) => void;
}): ReactNode {
  const { data, entry, onChoose } = props;
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const [asked, setPart] = useUrlParam('part', 'tree');
  const part: Part = PARTS.find((known) => known === asked) ?? 'tree';
  const { framework } = entry;
  const section = useRef<HTMLElement>(null);
  // Whoever opens a framework far down the list begins at its top.
  useEffect(() => {
    section.current?.querySelector('h1')?.focus();
  }, []);
  const canEdit = editProblems(framework).length === 0;
  const holds = useHolds(entry);
  const used = useUsed(entry.uses);
  return (
    <section ref={section} aria-label={texts.title(framework)}>
      <Button
        size="small"
        className="gk-no-print"
        startIcon={<ArrowLeft size={16} aria-hidden />}
        onClick={() => onChoose(null)}
        sx={{ mb: 0.5, ml: -0.5 }}
      >
        {t('all')}
      </Button>
      <PageHeader
        title={texts.title(framework)}
        subtitle={[t('version', { version: framework.version }), holds, used].join(' · ')}
        actions={
          <>
            <StatusChip status={framework.status} />
            <FrameworkActions data={data} entry={entry} onChoose={onChoose} />
          </>
        }
      />
      <LockedNote data={data} entry={entry} onChoose={onChoose} />
      <Box className="gk-no-print" sx={{ mb: 2 }}>
        <Segmented<Part>
          label={t('parts.label')}
          value={part}
          options={PARTS.map((value) => ({ value, label: t(`parts.${value}`) }))}
          onChange={setPart}
        />
      </Box>
      {part === 'tree' && <TreeView data={data} entry={entry} canEdit={canEdit} />}
      {part === 'levels' && <LevelsView entry={entry} canEdit={canEdit} today={data.today} />}
      {part === 'links' && <LinksView data={data} entry={entry} />}
      {part === 'about' && <AboutView data={data} entry={entry} canEdit={canEdit} onChoose={onChoose} />}
    </section>
  );
}
