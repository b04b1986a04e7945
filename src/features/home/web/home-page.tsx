import './home.css';
import { useQuery } from '@tanstack/react-query';
import { ErrorPage } from '#ui/error-page.tsx';
import { Loading } from '#ui/loading.tsx';
import { useMay } from '#ui/session/me.ts';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { homeWords } from '../contract/home.messages.ts';
import { home } from './home.client.ts';
import { OfficeHome } from './office-home.tsx';
import { PortalHome } from './portal-home.tsx';

const words = homeWords.home;

/** What waits for the one who looks: those who ask have a portal, 県, 監査 and the administrator a queue by age. */
export function HomePage() {
  usePageTitle(words.title);
  const asks = useMay('intake.ask');
  const { data, error, refetch } = useQuery({
    ...home.query.mine.queryOptions({ input: {} }),
    refetchInterval: 60_000,
  });
  if (error && !data) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <main id="main" tabIndex={-1}>
        <Loading busy label={words.reading} />
      </main>
    );
  }
  return asks ? <PortalHome home={data} /> : <OfficeHome home={data} />;
}
