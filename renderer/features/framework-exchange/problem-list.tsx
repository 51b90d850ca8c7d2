import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutlineProblem } from '#shared/domain/framework-exchange/outline.ts';
import { useFormats } from '#renderer/lib/i18n/formats.ts';

/** What was noticed in a file: what it is, what is done with it, and the first places. */
export function ProblemList({ problems }: { readonly problems: readonly OutlineProblem[] }): ReactNode {
  const { t } = useTranslation('framework-exchange');
  const formats = useFormats();
  return (
    <ul className="gk-framework-exchange-problems">
      {problems.map(({ code, count, places }) => {
        const rest = count - places.length;
        return (
          <li key={code}>
            <span>{t(`problems.${code}`, { count, items: formats.number(count, 0) })}</span>
            {places.length > 0 && (
              <span className="gk-framework-exchange-places">
                {places.map(({ key, title }, index) => (
                  // Two places may be alike; the list is never reordered.
                  <span key={index} className="gk-framework-exchange-place">
                    {title === '' || title === key ? key : t('problems.place', { key, title })}
                  </span>
                ))}
                {rest > 0 && <span>{t('problems.more', { count: rest })}</span>}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
