import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AGREEMENT_KINDS } from '#shared/domain/agreements/entities.ts';
import type { PlanItemId } from '#shared/kernel/ids.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { PlanChoices } from '../plans-data.ts';
import { AgreementChip } from './agreement-chip.tsx';
import { useDraftWords } from './use-draft-words.ts';
import './agreements.css';

/** The agreement of a plan item in short, or the buttons that draft one from the plan. */
export function ItemAgreement(props: { readonly itemId: PlanItemId; readonly choices: PlanChoices }): ReactNode {
  const { itemId } = props;
  const { t } = useTranslation('agreements');
  const api = useApi();
  const formats = useFormats();
  const navigate = useNavigate();
  const draftOf = useDraftWords(props.choices);
  const found = useQuery(api.agreements.ofItem.queryOptions({ itemId })).data;
  const create = useChange(api.agreements.create.mutationOptions(), { announce: true });
  const open = (agreement: string): void => void navigate({ to: '/plans/agreements', search: { agreement } });
  if (found === undefined) return null;
  const { entry } = found;
  const [next] = entry?.waiting ?? [];
  return (
    <Box component="section" aria-label={t('one')} sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="h3">{t('one')}</Typography>
      {entry === null ? (
        <>
          <Typography variant="body2" color="textSecondary">
            {t('none-yet')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {AGREEMENT_KINDS.map((kind) => (
              <Button
                key={kind}
                variant="outlined"
                disabled={create.isPending}
                onClick={() =>
                  create.mutate(
                    { itemId, agreement: draftOf(found, kind) },
                    { onSuccess: ({ agreementId }) => open(agreementId) },
                  )
                }
              >
                {t(`draft-kind.${kind}`)}
              </Button>
            ))}
          </Box>
        </>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
          <AgreementChip entry={entry} />
          <span>{next === undefined ? t('no-check') : t('next-check', { date: formats.date(next.dueOn) })}</span>
          <Button variant="outlined" onClick={() => open(entry.agreement.id)}>
            {t('open')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
