import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { ListTree, Lock, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrameworkStatus } from '#shared/domain/competences/entities.ts';
import { lastDayOf } from '#shared/domain/competences/framework-retirement.ts';
import { isUsed, totalUse } from '#shared/domain/competences/framework-use.ts';
import type { FrameworkId } from '#shared/kernel/ids.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { MoveNotice } from './move-notice.tsx';
import { StatusChip } from './status-chip.tsx';
import type { FrameworkEntry, FrameworksData } from './use-frameworks-data.ts';
import { useTexts } from './use-texts.ts';

const ORDER = ['active', 'draft', 'retired'] as const satisfies readonly FrameworkStatus[];

/** The frameworks of the workspace by status, each with what it holds and how much it is used. */
export function FrameworkList(props: {
  readonly data: FrameworksData;
  readonly onChoose: (frameworkId: FrameworkId) => void;
  readonly onNew: () => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const { entries } = props.data;
  if (entries.length === 0) {
    return (
      <EmptyState
        icon={ListTree}
        title={t('empty.title')}
        actions={
          <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={props.onNew}>
            {t('new.button')}
          </Button>
        }
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <MoveNotice data={props.data} />
      {ORDER.map((status) => {
        const group = entries.filter(({ framework }) => framework.status === status);
        if (group.length === 0) return null;
        return (
          <section key={status} className="gk-frameworks-group">
            <Typography variant="h2">{t(`groups.${status}`)}</Typography>
            <Paper variant="outlined" component="ul" className="gk-frameworks-cards">
              {group.map((entry) => (
                <FrameworkCard key={entry.framework.id} entry={entry} data={props.data} onChoose={props.onChoose} />
              ))}
            </Paper>
          </section>
        );
      })}
    </>
  );
}

function FrameworkCard(props: {
  readonly entry: FrameworkEntry;
  readonly data: FrameworksData;
  readonly onChoose: (frameworkId: FrameworkId) => void;
}): ReactNode {
  const { t } = useTranslation('frameworks');
  const texts = useTexts();
  const formats = useFormats();
  const { framework, competences, uses } = props.entry;
  const replaced = framework.replacesId === null ? undefined : props.data.frameworks.get(framework.replacesId);
  const lastDay = lastDayOf(competences);
  return (
    <li className="gk-frameworks-card">
      <button type="button" className="gk-frameworks-open" onClick={() => props.onChoose(framework.id)}>
        <span className="gk-frameworks-name">
          {framework.isLocked && <Lock size={15} aria-label={t('locked.short')} />}
          {texts.title(framework)}
        </span>
        <span className="gk-frameworks-version">{t('version', { version: framework.version })}</span>
      </button>
      <StatusChip status={framework.status} />
      <div className="gk-frameworks-facts">
        <span>{useHolds(props.entry)}</span>
        <span>{useUsed(uses)}</span>
        {lastDay !== null && <span>{t('last-day', { date: formats.date(lastDay) })}</span>}
        {replaced !== undefined && (
          <span>{t('replaces', { title: texts.title(replaced), version: replaced.version })}</span>
        )}
      </div>
      {framework.source !== '' && <p className="gk-frameworks-source">{framework.source}</p>}
    </li>
  );
}

/** What a framework holds, in words: `4 domeinen · 35 competenties · 4 niveaus`. */
export function useHolds({ framework, competences }: FrameworkEntry): string {
  const { t } = useTranslation('frameworks');
  const count = (kind: string): number => competences.filter((node) => node.kind === kind).length;
  const indicators = count('indicator');
  return [
    t('holds.domains', { count: count('domain') }),
    t('holds.competences', { count: count('competence') }),
    ...(indicators > 0 ? [t('holds.indicators', { count: indicators })] : []),
    t('holds.levels', { count: framework.levels.length }),
  ].join(' · ');
}

/** How much there is of a framework or competence, in words: `412 inschattingen · 12 eisen`. */
export function useUsed(uses: FrameworkEntry['uses']): string {
  const { t } = useTranslation('frameworks');
  const total = totalUse(uses);
  if (!isUsed(total)) return t('used.not');
  return [
    ...(total.ratings > 0 ? [t('used.ratings', { count: total.ratings })] : []),
    ...(total.requirements > 0 ? [t('used.requirements', { count: total.requirements })] : []),
    ...(total.observationItems > 0 ? [t('used.items', { count: total.observationItems })] : []),
  ].join(' · ');
}
