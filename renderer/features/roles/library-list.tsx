import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LEVELS } from '#shared/domain/roles/entities.ts';
import { firstName, type ShippedRole } from '#shared/domain/roles/shipped-role.ts';
import { matchesQuery } from '#shared/kernel/text.ts';
import { useApi } from '#renderer/lib/api/use-api.ts';
import { TextInput } from '#renderer/ui/fields.tsx';
import { Preparation, useSourceText } from './role-source.tsx';
import type { RoleEntry } from './use-roles-data.ts';

/** The library of specialist roles by level, to choose from; roles that the workspace has already cannot be chosen. */
export function LibraryList(props: {
  readonly entries: readonly RoleEntry[];
  readonly chosen: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
}): ReactNode {
  const { chosen, onChange } = props;
  const { t } = useTranslation('roles');
  const api = useApi();
  const [query, setQuery] = useState('');
  const library = useQuery(api.roles.library.queryOptions());
  if (library.error !== null && library.data === undefined) throw library.error;
  const present = new Set(props.entries.map(({ role }) => role.shippedKey));
  const found = (library.data ?? []).filter((role) =>
    matchesQuery(`${role.namesNl} ${role.namesEn} ${role.registerCategories.join(' ')}`, query),
  );
  const toggle = (key: string): void =>
    onChange(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key]);
  return (
    <>
      <Typography color="textSecondary">{t('library.about')}</Typography>
      <TextInput label={t('library.search')} value={query} onChange={setQuery} autoFocus />
      {library.data !== undefined && found.length === 0 && (
        <Typography color="textSecondary">{t('library.none')}</Typography>
      )}
      {[...ROLE_LEVELS, null].map((level) => {
        const roles = found.filter((role) => role.level === level);
        const title = level === null ? t('library.outside') : t(`levels.${level}`);
        return (
          roles.length > 0 && (
            <section key={title} aria-label={title}>
              <h3 className="gk-roles-level">{title}</h3>
              <ul className="gk-roles-library">
                {roles.map((role) => (
                  <LibraryItem
                    key={role.key}
                    role={role}
                    isPresent={present.has(role.key)}
                    isChosen={chosen.includes(role.key)}
                    onToggle={() => toggle(role.key)}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function LibraryItem(props: {
  readonly role: ShippedRole;
  readonly isPresent: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { role, isPresent } = props;
  const { t, i18n } = useTranslation('roles');
  const sourceOf = useSourceText();
  const names = i18n.language === 'en' ? role.namesEn : role.namesNl;
  const others = names.split(' / ').slice(1).join(', ');
  return (
    <li>
      <label className="gk-roles-library-item">
        <Checkbox
          size="small"
          checked={props.isChosen || isPresent}
          disabled={isPresent}
          onChange={props.onToggle}
          sx={{ p: 0.5, mt: -0.5 }}
        />
        <span>
          <span className="gk-roles-library-name">
            {firstName(names)}
            {isPresent && <span className="gk-roles-tag">{t('library.present')}</span>}
          </span>
          {others !== '' && <span className="gk-roles-library-line">{t('library.also', { names: others })}</span>}
          <span className="gk-roles-library-line">
            <Preparation shipped={role} />
            {t('library.source', { source: sourceOf(role.source) })}
          </span>
        </span>
      </label>
    </li>
  );
}
