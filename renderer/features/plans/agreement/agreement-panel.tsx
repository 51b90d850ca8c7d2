import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { Printer, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useChange } from '#renderer/lib/api/use-change.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import { InlineProblem } from '#renderer/ui/inline-problem.tsx';
import { SidePanel } from '#renderer/ui/side-panel.tsx';
import { AgreementChip } from './agreement-chip.tsx';
import { AgreementPaper } from './agreement-paper.tsx';
import { AgreementTexts } from './agreement-texts.tsx';
import type { AgreementEntry, AgreementList, Contents } from './agreements-data.ts';
import { CheckRecord } from './check-record.tsx';
import { DraftFields } from './draft-fields.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { SignDialog } from './sign-dialog.tsx';

/** One agreement: a draft to write and sign, or a signed one to check and print. */
export function AgreementPanel(props: {
  readonly entry: AgreementEntry;
  readonly list: AgreementList;
  readonly onClose: () => void;
}): ReactNode {
  const { entry, list, onClose } = props;
  const { agreement, contents } = entry;
  const { signed } = agreement;
  const { t } = useTranslation('agreements');
  const api = useApi();
  const formats = useFormats();
  const roles = useQuery(api.roles.list.queryOptions()).data?.roles.map(({ role }) => role) ?? [];
  const remove = useChange(api.agreements.delete.mutationOptions({ onSuccess: onClose }), { announce: true });
  const [isSigning, setSigning] = useState(false);
  const [paper, setPaper] = useState<{ readonly contents: Contents; readonly hash: string | null } | null>(null);
  return (
    <SidePanel
      open
      width={620}
      onClose={onClose}
      title={contents.title}
      subtitle={
        <span className="gk-plans-facts gk-plans-under-title">
          {contents.person} <AgreementChip entry={entry} />
        </span>
      }
      footer={
        <>
          {signed === null && (
            <Button variant="contained" onClick={() => setSigning(true)}>
              {t('sign.start')}
            </Button>
          )}
          <Button
            startIcon={<Printer size={18} aria-hidden />}
            onClick={() => setPaper({ contents, hash: signed?.frozenHash ?? null })}
          >
            {t('show-paper')}
          </Button>
          {signed === null && entry.earlier.length === 0 && (
            <Button
              color="error"
              startIcon={<Trash2 size={18} aria-hidden />}
              onClick={() => remove.mutate({ agreementId: agreement.id })}
            >
              {t('delete')}
            </Button>
          )}
        </>
      }
    >
      {signed === null ? (
        <DraftFields key={agreement.id} agreement={agreement} today={list.today} roles={roles} />
      ) : (
        <Box sx={{ display: 'grid', gap: 2.5, pt: 1 }}>
          {entry.isIntact === false && <InlineProblem>{t('not-intact')}</InlineProblem>}
          <Typography variant="body2" color="textSecondary">
            {t('frozen', {
              date: formats.longDate(signed.signedOn),
              names: formats.list(signed.signatures.map(({ name }) => name)),
            })}
          </Typography>
          <Box component="section" aria-label={t('fields.checks')} sx={{ display: 'grid', gap: 1.5 }}>
            <Typography variant="h3">{t('fields.checks')}</Typography>
            <ul className="gk-plans-checks">
              {agreement.checks.map((check) => (
                <CheckRecord
                  key={`${check.id} ${check.outcome ?? ''}`}
                  check={check}
                  today={list.today}
                  urgency={entry.waiting.find(({ checkId }) => checkId === check.id)?.urgency ?? null}
                />
              ))}
            </ul>
          </Box>
          <Box component="section" aria-label={t('agreed')}>
            <Typography variant="h3">{t('agreed')}</Typography>
            <AgreementTexts contents={contents} />
          </Box>
          <ReopenForm agreementId={agreement.id} />
        </Box>
      )}
      {entry.earlier.length > 0 && (
        <Box component="section" aria-label={t('earlier.title')} sx={{ display: 'grid', gap: 1, mt: 3 }}>
          <Typography variant="h3">{t('earlier.title')}</Typography>
          <ul className="gk-plans-checks">
            {entry.earlier.map((version) => (
              <li key={version.id}>
                <span>
                  {t('earlier.one', {
                    signed: formats.date(version.signedOn),
                    reopened: formats.date(version.reopenedOn),
                    reason: version.reason,
                  })}
                </span>
                <Box>
                  <Button
                    size="small"
                    disabled={version.contents === null}
                    onClick={() =>
                      version.contents !== null && setPaper({ contents: version.contents, hash: version.frozenHash })
                    }
                  >
                    {t('earlier.show', { number: version.number })}
                  </Button>
                </Box>
              </li>
            ))}
          </ul>
        </Box>
      )}
      {isSigning && signed === null && (
        <SignDialog entry={entry} leader={list.leader} today={list.today} onClose={() => setSigning(false)} />
      )}
      {paper !== null && <AgreementPaper {...paper} today={list.today} onClose={() => setPaper(null)} />}
    </SidePanel>
  );
}
