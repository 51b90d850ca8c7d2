import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShippedRole } from '#shared/domain/roles/shipped-role.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';

/** Where a role of the library comes from, and what prepares for it. */
export function RoleSource(props: { readonly shippedKey: string }): ReactNode {
  const { t } = useTranslation('roles');
  const api = useApi();
  const sourceOf = useSourceText();
  const library = useQuery(api.roles.library.queryOptions());
  const shipped = library.data?.find(({ key }) => key === props.shippedKey);
  if (shipped === undefined) return null;
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      <Preparation shipped={shipped} />
      <div>{t('library.source', { source: sourceOf(shipped.source) })}</div>
      <div>{t(`library.level-basis.${shipped.levelBasis}`)}</div>
    </Typography>
  );
}

/** The programmes that lead to a role, as far as the sources name them. */
export function Preparation(props: {
  readonly shipped: Pick<ShippedRole, 'registerCategories' | 'masters'>;
}): ReactNode {
  const { t } = useTranslation('roles');
  const formats = useFormats();
  const { registerCategories, masters } = props.shipped;
  const names = masters.map(({ name, status }) => t(`library.master.${status}`, { name }));
  return (
    <>
      {registerCategories.length > 0 && <div>{t('library.register', { names: formats.list(registerCategories) })}</div>}
      {names.length > 0 && <div>{t('library.masters', { names: formats.list(names) })}</div>}
    </>
  );
}

/** Gives a source of the library in words: `000 3.1.1; 002 1` names the two texts with their sections. */
export function useSourceText(): (source: string) => string {
  const { t } = useTranslation('roles');
  return (source) =>
    source
      .split(';')
      .map((part) => {
        const [, code = '', sections = part] = /^\s*(\d{3})\s+(.*)$/.exec(part) ?? [];
        return code === '' ? sections.trim() : t(`library.sources.${code}`, { sections });
      })
      .join('; ');
}
