import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { Link } from '@tanstack/react-router';
import { FileInput, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrlParam } from '#renderer/lib/url-state/use-url-param.ts';
import { PageHeader } from '#renderer/ui/page-header.tsx';
import { FrameworkDetail } from './framework-detail.tsx';
import { FrameworkList } from './framework-list.tsx';
import { MovePanel } from './move-panel.tsx';
import { NewFrameworkDialog } from './new-framework-dialog.tsx';
import { ShippedList } from './shipped-list.tsx';
import { useFrameworksData } from './use-frameworks-data.ts';
import './frameworks.css';

/** With which words the school looks at what people can do: its frameworks, how they hang together, and their versions. */
export function FrameworksScreen(): ReactNode {
  const { t } = useTranslation('frameworks');
  const data = useFrameworksData();
  const [chosenId, choose] = useUrlParam('framework', '', { history: 'push' });
  const [isNew, setNew] = useState(false);
  const chosen = data?.entries.find(({ framework }) => framework.id === chosenId) ?? null;
  if (data !== null && chosen !== null) {
    return (
      <>
        <FrameworkDetail key={chosen.framework.id} data={data} entry={chosen} onChoose={choose} />
        <MovePanel data={data} />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <>
            <Button
              variant="outlined"
              startIcon={<FileInput size={18} aria-hidden />}
              component={Link}
              to="/competences/frameworks/exchange"
            >
              {t('exchange.import')}
            </Button>
            <Button variant="contained" startIcon={<Plus size={18} aria-hidden />} onClick={() => setNew(true)}>
              {t('new.button')}
            </Button>
          </>
        }
      />
      {data === null && <Skeleton variant="rounded" height={320} />}
      {data !== null && (
        <>
          <FrameworkList data={data} onChoose={choose} onNew={() => setNew(true)} />
          <ShippedList data={data} onChoose={choose} />
          <MovePanel data={data} />
        </>
      )}
      {isNew && (
        <NewFrameworkDialog
          onMade={(frameworkId) => {
            setNew(false);
            choose(frameworkId);
          }}
          onClose={() => setNew(false)}
        />
      )}
    </>
  );
}
