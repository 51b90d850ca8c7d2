import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Check } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isStepOfForm } from '#shared/domain/observations/form-policy.ts';
import { sectionsOf } from '#shared/domain/observations/form-sections.ts';
import { stepsOf } from '#shared/domain/observations/observation-policy.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import type { ObservationsData, OpenedVisit } from '../observations-data.ts';
import { useObservationsAddress } from '../use-observations-address.ts';
import { useOpenedVisit } from '../use-opened-visit.ts';
import { useScore } from '../use-score.ts';
import { VisitGone } from '../visit-gone.tsx';
import { CLOSING } from './closing.ts';
import { FillClosing } from './fill-closing.tsx';
import { FillItem } from './fill-item.tsx';
import { FillList } from './fill-list.tsx';
import './fill.css';

/** A visit as it is filled in during the lesson: one item after the other, large enough to tap while looking up. */
export function FillPage(props: { readonly data: ObservationsData }): ReactNode {
  const [address, set] = useObservationsAddress();
  const visit = useOpenedVisit(address.visitId);
  if (visit === null) return <Skeleton variant="rounded" height={480} />;
  if (visit === 'gone') return <VisitGone onBack={() => set({ visit: null, mode: null, item: null })} />;
  return <Fill data={props.data} visit={visit} />;
}

function Fill(props: { readonly data: ObservationsData; readonly visit: OpenedVisit }): ReactNode {
  const { data, visit } = props;
  const { t } = useTranslation('observations');
  const texts = useProblemTexts();
  const formats = useFormats();
  const [address, set] = useObservationsAddress();
  const { observation, form } = visit;
  const score = useScore(observation.id);
  const steps = stepsOf(observation);
  const scored = new Set(observation.scores.map(({ itemId }) => itemId));
  const sections = sectionsOf(form.items.filter(({ id, isRetired }) => !isRetired || scored.has(id)));
  const items = sections.flatMap((section) => section.items);
  const found = items.findIndex(({ id }) => id === address.itemId);
  const index = address.itemId === CLOSING ? items.length : Math.max(0, found);
  const item = items[index];

  const goTo = (place: number): void => {
    const bounded = Math.min(Math.max(place, 0), items.length);
    set({ item: items[bounded]?.id ?? CLOSING });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'ArrowRight') goTo(index + 1);
    else if (event.key === 'ArrowLeft') goTo(index - 1);
    else if (item !== undefined && /^[0-9]$/.test(event.key)) {
      // On a scale of ten steps the 0 is the tenth.
      const step = event.key === '0' ? 10 : Number(event.key);
      if (isStepOfForm(step, form) && !event.repeat) score.give(item.id, step);
    } else return;
    event.preventDefault();
  };
  return (
    <Box className="gk-observation-fill" onKeyDown={onKeyDown}>
      <PageHeader
        title={t('visit.title', { name: data.nameOf(observation.personId) })}
        subtitle={[formats.longDate(observation.observedOn), observation.lesson, form.title]
          .filter((part) => part !== '')
          .join(' · ')}
        actions={
          <Button
            variant="outlined"
            size="large"
            startIcon={<Check size={20} aria-hidden />}
            onClick={() => set({ mode: null, item: null })}
          >
            {t('fill.done')}
          </Button>
        }
      />
      {score.problem !== null && <InlineProblem>{texts.of(score.problem)}</InlineProblem>}
      <div className="gk-observation-fill-parts">
        <FillList
          form={form}
          sections={sections}
          observation={observation}
          current={item?.id ?? CLOSING}
          onChoose={(id) => set({ item: id })}
        />
        {item === undefined ? (
          <FillClosing
            visit={visit}
            onBack={() => goTo(items.length - 1)}
            onDone={() => set({ mode: null, item: null })}
          />
        ) : (
          <FillItem
            key={item.id}
            visit={visit}
            item={item}
            step={steps.get(item.id) ?? null}
            place={{ number: index + 1, count: items.length }}
            onStep={(step) => score.give(item.id, step)}
            onBack={index === 0 ? null : () => goTo(index - 1)}
            onNext={() => goTo(index + 1)}
          />
        )}
      </div>
    </Box>
  );
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
