import Button from '@mui/material/Button';
import { FileSpreadsheet, FileText, Printer, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '#shared/kernel/ids.ts';
import { PLAN_STATES } from '#shared/domain/plans/entities.ts';
import type { TeamMember } from '#shared/domain/team/entities.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { ItemPanel } from '../item-panel.tsx';
import type { Item, PlanChoices, Plans } from '../plans-data.ts';
import { usePlanWords } from '../use-plan-words.ts';
import { TeamTimeline } from './team-timeline.tsx';
import { TimelineFilters } from './timeline-filters.tsx';
import { timelineRows, yearsOf } from './timeline-rows.ts';
import { useExportPlan } from './use-plan-export.ts';
import { useTimelineAddress } from './use-timeline-address.ts';
import './timeline.css';

/** The plans of the team over some school years: filtered, moved, opened, printed and exported. */
export function TeamView(props: {
  readonly plans: Plans;
  readonly members: readonly TeamMember[];
  readonly choices: PlanChoices;
  readonly titleOf: (item: Item) => string;
  readonly onOpenPerson: (personId: PersonId) => void;
}): ReactNode {
  const { plans, choices, titleOf } = props;
  const { t } = useTranslation('plan-timeline');
  const words = usePlanWords();
  const texts = useProblemTexts();
  const [address, set] = useTimelineAddress(plans.schoolYear);
  const [itemId, openItem] = useUrlParam('item', '', { history: 'push' });
  const rows = timelineRows(plans, props.members, address, titleOf);
  const years = yearsOf(address);
  const [first = plans.schoolYear] = years;
  const caption = t('caption', {
    from: words.year(first),
    to: words.year(years.at(-1) ?? first),
    count: rows.length,
    date: words.formats.longDate(plans.today),
  });
  const exporting = useExportPlan({
    plans,
    rows,
    years,
    calendarYears: [...years, first + years.length],
    caption,
    titleOf,
    goals: choices.goals,
  });
  const opened = plans.items.find(({ id }) => id === itemId);
  return (
    <div className="gk-timeline-view">
      <TimelineFilters plans={plans} goals={choices.goals} address={address} onSet={set} />
      <div className="gk-timeline-choices gk-no-print">
        <Button
          startIcon={<FileSpreadsheet size={18} aria-hidden />}
          loading={exporting.isBusy}
          onClick={() => exporting.run('xlsx')}
        >
          {t('to-xlsx')}
        </Button>
        <Button startIcon={<FileText size={18} aria-hidden />} onClick={() => exporting.run('csv')}>
          {t('to-csv')}
        </Button>
        <Button startIcon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('plan-ledgers:print')}
        </Button>
        <span className="gk-timeline-hint">{t('hint')}</span>
      </div>
      {exporting.problem !== null && <InlineProblem>{texts.of(exporting.problem)}</InlineProblem>}
      <p className="gk-timeline-caption">{caption}</p>
      {rows.length === 0 ? (
        <EmptyState icon={SearchX} title={t('nothing.title')}>
          <p>{t('nothing.text')}</p>
        </EmptyState>
      ) : (
        <TeamTimeline
          plans={plans}
          rows={rows}
          address={address}
          goals={choices.goals}
          titleOf={titleOf}
          onOpenPerson={props.onOpenPerson}
          onOpen={openItem}
        />
      )}
      <ul className="gk-timeline-legend" aria-label={t('legend')}>
        {PLAN_STATES.map((state) => (
          <li key={state} className={`gk-timeline-${state}`}>
            <span className="gk-timeline-bar" />
            {words.state(state)}
          </li>
        ))}
      </ul>
      {opened !== undefined && (
        <ItemPanel
          key={opened.id}
          item={opened}
          title={titleOf(opened)}
          schoolYear={plans.schoolYear}
          today={plans.today}
          choices={choices}
          onClose={() => openItem(null)}
        />
      )}
    </div>
  );
}
