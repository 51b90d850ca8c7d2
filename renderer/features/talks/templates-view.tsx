import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useQuery } from '@tanstack/react-query';
import { Copy, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TalkScheme } from '#shared/domain/talks/entities.ts';
import type { TalkTemplateId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { StepsSummary } from './steps-summary.tsx';
import { TemplateEditor, type TemplateDraft } from './template-editor.tsx';

const BLANK: TemplateDraft = { title: '', description: '', objectionDays: null, steps: [], forms: [] };

/** The templates that are shipped, to copy, and those of the school, to change. */
export function TemplatesView(): ReactNode {
  const { t } = useTranslation('talks');
  const api = useApi();
  const query = useQuery(api.talks.templates.queryOptions());
  const [edited, setEdited] = useState<{ readonly id: TalkTemplateId | null; readonly draft: TemplateDraft } | null>(
    null,
  );
  const remove = useChange(api.talks.deleteTemplate.mutationOptions(), { announce: true });
  if (query.error !== null && query.data === undefined) throw query.error;
  if (query.data === undefined) return <Skeleton variant="rounded" height={320} />;
  const { shipped, own } = query.data;
  const copyOf = (template: TalkScheme & { readonly title: string; readonly description: string }): TemplateDraft => ({
    title: t('templates.copy-of', { title: template.title }),
    description: template.description,
    objectionDays: template.objectionDays,
    steps: template.steps,
    forms: template.forms,
  });
  return (
    <>
      <p className="gk-talks-text">{t('templates.help')}</p>
      <Box>
        <Button
          variant="outlined"
          startIcon={<Plus size={18} aria-hidden />}
          onClick={() => setEdited({ id: null, draft: BLANK })}
        >
          {t('templates.new')}
        </Button>
      </Box>
      <div className="gk-talks-templates">
        {own.map(({ id, ...template }) => (
          <section key={id} className="gk-talks-card gk-talks-pad" aria-label={template.title}>
            <h2>{template.title}</h2>
            <p className="gk-talks-text">{template.description}</p>
            <StepsSummary steps={template.steps} />
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button startIcon={<Pencil size={16} aria-hidden />} onClick={() => setEdited({ id, draft: template })}>
                {t('templates.edit')}
              </Button>
              <Button
                color="error"
                startIcon={<Trash2 size={16} aria-hidden />}
                onClick={() => remove.mutate({ templateId: id })}
              >
                {t('templates.delete')}
              </Button>
            </Box>
          </section>
        ))}
        {shipped.map((template) => (
          <section key={template.key} className="gk-talks-card gk-talks-pad" aria-label={template.title}>
            <h2>{template.title}</h2>
            <p className="gk-talks-source">{t('templates.shipped')}</p>
            <p className="gk-talks-text">{template.description}</p>
            <StepsSummary steps={template.steps} />
            <Box>
              <Button
                startIcon={<Copy size={16} aria-hidden />}
                aria-label={t('templates.make-own-of', { title: template.title })}
                onClick={() => setEdited({ id: null, draft: copyOf(template) })}
              >
                {t('templates.make-own')}
              </Button>
            </Box>
          </section>
        ))}
      </div>
      {edited !== null && <TemplateEditor id={edited.id} draft={edited.draft} onClose={() => setEdited(null)} />}
    </>
  );
}
