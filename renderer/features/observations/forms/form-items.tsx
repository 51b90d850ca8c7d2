import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Heading, ListChecks } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/kernel/dates.ts';
import { isLocked } from '#shared/domain/observations/form-policy.ts';
import { sectionsOf } from '#shared/domain/observations/form-sections.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { knownCompetences } from '#renderer/parts/requirements/requirements-data.ts';
import type { FormEntry } from '../observations-data.ts';
import { ItemRow } from './item-row.tsx';
import { NewItem } from './new-item.tsx';
import { SectionHead } from './section-head.tsx';

/** The items of a form under their headings, to write, order, retire and tie to a competence. */
export function FormItems(props: { readonly entry: FormEntry; readonly today: IsoDate }): ReactNode {
  const { entry, today } = props;
  const { form } = entry;
  const { t } = useTranslation('observations');
  const api = useApi();
  const frameworks = useQuery(api.frameworks.list.queryOptions()).data;
  const competences = useMemo(
    () => knownCompetences((frameworks ?? []).filter(({ framework }) => framework.status === 'active')),
    [frameworks],
  );
  // Where an item is being added: the heading, or null for a heading of its own.
  const [adding, setAdding] = useState<string | null | undefined>(undefined);
  const isFixed = isLocked(form);
  const sections = sectionsOf(form.items);
  const close = (): void => setAdding(undefined);
  const newHeading = (
    <Button
      variant="outlined"
      startIcon={<Heading size={18} aria-hidden />}
      onClick={() => setAdding(null)}
      sx={{ justifySelf: 'start' }}
    >
      {sections.length === 0 ? t('item.first') : t('item.add-section')}
    </Button>
  );
  return (
    <section className="gk-observation-form-items" aria-label={t('item.title')}>
      <Typography variant="h2">{t('item.title')}</Typography>
      {sections.length === 0 && adding === undefined && (
        <EmptyState icon={ListChecks} title={t('item.empty-title')} actions={newHeading}>
          <p>{t('item.empty-text')}</p>
          <p>{t('item.empty-example')}</p>
        </EmptyState>
      )}
      {sections.map((section, index) => (
        <div key={section.items[0]?.id} className="gk-observation-form-section">
          <SectionHead
            form={form}
            title={section.title}
            isFixed={isFixed}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
          />
          {section.items.map((item, place) => (
            <ItemRow
              key={item.id}
              entry={entry}
              item={item}
              data={{ competences, today }}
              isFixed={isFixed}
              isFirst={place === 0}
              isLast={place === section.items.length - 1}
            />
          ))}
          {!isFixed &&
            (adding === section.title ? (
              <NewItem form={form} section={section.title} onClose={close} />
            ) : (
              <Button size="small" onClick={() => setAdding(section.title)} sx={{ justifySelf: 'start' }}>
                {t('item.add')}
              </Button>
            ))}
        </div>
      ))}
      {!isFixed && adding === null && <NewItem form={form} section={null} onClose={close} />}
      {!isFixed && sections.length > 0 && adding !== null && newHeading}
    </section>
  );
}
