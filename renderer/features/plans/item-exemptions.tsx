import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EXEMPTION_STATES } from '#shared/domain/plans/entities.ts';
import type { PlanExemptionDraft } from '#shared/domain/plans/plan-part-policy.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { AutosaveField } from '#renderer/ui/autosave-field.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { NumberField, TextInput } from '#renderer/ui/fields.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { PanelSection } from './panel-section.tsx';
import type { Item } from './plans-data.ts';
import { RemoveButton } from './remove-button.tsx';
import { useLatestParts } from './use-latest-parts.ts';

/** Parts of a programme from which exemption is asked, with what was decided and on what ground. */
export function ItemExemptions({ item }: { readonly item: Item }): ReactNode {
  const { t } = useTranslation('plan-parts');
  const api = useApi();
  const texts = useProblemTexts();
  const set = useChange(api.plans.setExemptions.mutationOptions(), { announce: true });
  const save = useChange(api.plans.setExemptions.mutationOptions(), { showsError: true });
  const [title, setTitle] = useState('');
  const [isTried, setTried] = useState(false);
  const { exemptions } = item;
  const change = useLatestParts<PlanExemptionDraft>(exemptions);
  // What is refused is said in a bar; nothing more is to be done here.
  const store = (update: (parts: readonly PlanExemptionDraft[]) => readonly PlanExemptionDraft[]): void =>
    void change(update, (parts) => set.mutateAsync({ itemId: item.id, exemptions: parts })).catch(() => undefined);
  const withChange =
    (id: string, changes: Partial<PlanExemptionDraft>) =>
    (parts: readonly PlanExemptionDraft[]): readonly PlanExemptionDraft[] =>
      parts.map((one) => (one.id === id ? { ...one, ...changes } : one));
  const granted = exemptions.filter(({ state }) => state === 'granted');
  const add = (): void => {
    setTried(title.trim() === '');
    if (title.trim() === '') return;
    store((parts) => [...parts, { id: null, title, credits: null, state: 'asked', decidedOn: null, evidence: '' }]);
    setTitle('');
  };
  return (
    <PanelSection
      title={t('exemptions.title')}
      fact={
        exemptions.length === 0
          ? t('exemptions.none')
          : t('exemptions.fact', {
              count: exemptions.length,
              granted: granted.length,
              credits: granted.reduce((sum, { credits }) => sum + (credits ?? 0), 0),
            })
      }
    >
      <ul className="gk-plans-rows gk-plans-rows-tall">
        {exemptions.map((one) => {
          const keep = (changes: Partial<PlanExemptionDraft>): Promise<unknown> =>
            change(withChange(one.id, changes), (parts) => save.mutateAsync({ itemId: item.id, exemptions: parts }));
          return (
            <li key={one.id}>
              <AutosaveField value={one.title} save={(value) => keep({ title: value })}>
                {(field) => <TextInput label={t('exemptions.part')} {...field} />}
              </AutosaveField>
              <RemoveButton
                name={one.title}
                onRemove={() => store((parts) => parts.filter(({ id }) => id !== one.id))}
              />
              <Segmented
                label={t('exemptions.state-of', { title: one.title })}
                value={one.state}
                options={EXEMPTION_STATES.map((value) => ({ value, label: t(`exemptions.states.${value}`) }))}
                onChange={(state) =>
                  store(withChange(one.id, { state, decidedOn: state === 'asked' ? null : one.decidedOn }))
                }
              />
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, gridColumn: '1 / -1' }}>
                <AutosaveField value={one.credits} save={(credits) => keep({ credits })}>
                  {(field) => <NumberField label={t('exemptions.credits')} {...field} digits={0} width={120} />}
                </AutosaveField>
                {one.state !== 'asked' && (
                  <AutosaveField value={one.decidedOn} save={(decidedOn) => keep({ decidedOn })}>
                    {(field) => <DateField label={t('exemptions.decided')} {...field} width={190} />}
                  </AutosaveField>
                )}
                <Box sx={{ flex: '1 1 220px' }}>
                  <AutosaveField value={one.evidence} save={(evidence) => keep({ evidence })}>
                    {(field) => <TextInput label={t('exemptions.evidence')} {...field} />}
                  </AutosaveField>
                </Box>
              </Box>
            </li>
          );
        })}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ flex: '1 1 220px' }}>
          <TextInput
            label={t('exemptions.new')}
            value={title}
            onChange={setTitle}
            problem={isTried ? texts.ofField({ code: 'required', details: {} }) : null}
          />
        </Box>
        <Button variant="outlined" startIcon={<Plus size={18} aria-hidden />} onClick={add}>
          {t('exemptions.add')}
        </Button>
      </Box>
    </PanelSection>
  );
}
