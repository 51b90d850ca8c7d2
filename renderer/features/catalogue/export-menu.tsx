import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { saveFile } from '#renderer/lib/attachments/save-file.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { CatalogueBasis } from './catalogue-data.ts';

const CHOICES = [
  { what: 'all', format: 'xlsx' },
  { what: 'all', format: 'csv' },
  { what: 'own', format: 'xlsx' },
  { what: 'own', format: 'csv' },
] as const;

/** Writes the catalogue, whole or what is the school's own, to a file that can be imported again. */
export function ExportMenu({ basis }: { readonly basis: CatalogueBasis }): ReactNode {
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const texts = useProblemTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const write = useMutation(api.catalogueImport.export.mutationOptions());
  const problem = write.error === null ? null : problemOf(write.error);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<Download size={18} aria-hidden />}
        loading={write.isPending}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('export.open')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {CHOICES.map(({ what, format }) => (
          <MenuItem
            key={`${what} ${format}`}
            disabled={what === 'own' && basis.own === 0}
            onClick={() => {
              setAnchor(null);
              write.mutate(
                { what, format },
                { onSuccess: ({ base64 }) => saveFile(t(`export.file-${what}`, { format }), base64) },
              );
            }}
          >
            {t(`export.${what}-${format}`)}
          </MenuItem>
        ))}
      </Menu>
      {problem !== null && <InlineProblem>{texts.under(problem.fields, 'format') ?? texts.of(problem)}</InlineProblem>}
    </>
  );
}
