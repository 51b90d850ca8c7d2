import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROGRAMME_LINK_KINDS, type ProgrammeLinkKind } from '#shared/domain/catalogue/entities.ts';
import { problemOf } from '#renderer/lib/api/problem.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useProblemTexts } from '#renderer/lib/api/use-problem-texts.ts';
import { SelectField } from '#renderer/ui/fields.tsx';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import type { CatalogueDetails, CatalogueEntry, ListedEntry } from './catalogue-data.ts';
import { EntryPicker } from './entry-picker.tsx';
import { useEntryWords } from './use-entry-words.ts';

/** What an entry leads on to, is a module of, exempts from or is replaced by; and the other way round. */
export function EntryLinks(props: {
  readonly details: CatalogueDetails;
  readonly entry: CatalogueEntry;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { details, entry } = props;
  const { programme } = entry;
  const { t } = useTranslation('catalogue');
  const api = useApi();
  const texts = useProblemTexts();
  const words = useEntryWords();
  const [kind, setKind] = useState<ProgrammeLinkKind>('leads-on-to');
  const [other, setOther] = useState<ListedEntry | null>(null);
  const create = useChange(api.catalogue.createLink.mutationOptions(), { announce: true, showsError: true });
  const remove = useChange(api.catalogue.deleteLink.mutationOptions(), { announce: true });
  const byId = new Map(details.named.map((one) => [one.id, one]));
  return (
    <Box component="section" aria-label={t('links.title')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('links.title')}</Typography>
      {entry.links.length === 0 && <Typography color="textSecondary">{t('links.none')}</Typography>}
      <ul className="gk-catalogue-lines">
        {entry.links.map((link) => {
          const isOut = link.fromId === programme.id;
          const linked = byId.get(isOut ? link.toId : link.fromId);
          const name = linked === undefined ? '…' : words.nameOf(linked);
          return (
            <li key={link.id}>
              <span>{t(`links.${isOut ? 'out' : 'in'}.${link.kind}`)}</span>
              <button
                type="button"
                className="gk-catalogue-link"
                onClick={() => {
                  if (linked !== undefined) props.onChoose(linked.id);
                }}
              >
                {name}
              </button>
              <Tooltip title={t('links.remove')}>
                <IconButton
                  size="small"
                  aria-label={t('links.remove-one', { name })}
                  onClick={() => remove.mutate({ linkId: link.id })}
                >
                  <Trash2 size={16} aria-hidden />
                </IconButton>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}>
        <Box sx={{ width: 200 }}>
          <SelectField
            label={t('links.kind')}
            value={kind}
            onChange={setKind}
            options={PROGRAMME_LINK_KINDS.map((value) => ({ value, label: t(`links.out.${value}`) }))}
          />
        </Box>
        <Box sx={{ flex: '1 1 260px' }}>
          <EntryPicker label={t('links.entry')} withoutId={programme.id} value={other} onChange={setOther} />
        </Box>
        <Button
          variant="outlined"
          disabled={other === null}
          loading={create.isPending}
          onClick={() => {
            if (other === null) return;
            create.mutate(
              { link: { fromId: programme.id, toId: other.id, kind, note: '' } },
              { onSuccess: () => setOther(null) },
            );
          }}
        >
          {t('links.add')}
        </Button>
      </Box>
      {create.error !== null && (
        <InlineProblem>
          {texts.under(problemOf(create.error).fields, 'toId') ?? texts.of(problemOf(create.error))}
        </InlineProblem>
      )}
    </Box>
  );
}
