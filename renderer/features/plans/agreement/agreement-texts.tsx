import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#renderer/lib/i18n/formats.ts';
import type { Contents } from './agreements-data.ts';

/** What parties agreed, under a heading per subject. */
export function AgreementTexts({ contents }: { readonly contents: Contents }): ReactNode {
  const { t } = useTranslation('agreements');
  const formats = useFormats();
  const { role, minutesPerYear } = contents;
  const hours = minutesPerYear === null ? '' : t('hours-per-year', { hours: formats.hours(minutesPerYear) });
  const after = role === null ? hours : hours === '' ? role : `${role}, ${hours}`;
  const parts = [
    ['changeWorkedOn', contents.changeWorkedOn],
    ['timeAndMoney', contents.timeAndMoney],
    ['after', after],
    ['firstTask', contents.firstTask],
    ['sharing', contents.sharing],
    ['providerContact', contents.kind === 'tripartite' ? contents.providerContact : ''],
  ] as const;
  return (
    <dl className="gk-plans-texts">
      {parts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{t(`fields.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
