import './home.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { NotebookPen } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '#ui/act/use-act.ts';
import { Button } from '#ui/button.tsx';
import { Crumbs } from '#ui/detail/crumbs.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDate } from '#ui/format.ts';
import { Loading } from '#ui/loading.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { homeWords } from '../contract/home.messages.ts';
import { HandoverDetail } from './handover-detail.tsx';
import { handoverReads, home } from './home.client.ts';
import { useHandoverNews } from './use-handover-news.ts';

const words = homeWords.handover;

interface NoneProps {
  readonly day: string;
  readonly mayDraft: boolean;
  readonly blocked: string | null;
}

/** A day without one: why, or the button that drafts it. */
function None({ day, mayDraft, blocked }: NoneProps) {
  const { press } = useAct();
  const [busy, setBusy] = useState(false);
  const draft = async () => {
    setBusy(true);
    await press({
      call: () => home.call.draftHandover({ day }),
      said: () => words.drafted(formatDate(day)),
      reread: handoverReads,
    });
    setBusy(false);
  };
  const button = mayDraft && (
    <Button tone="primary" icon={NotebookPen} busy={busy && words.draft} onPress={() => void draft()}>
      {words.draft}
    </Button>
  );
  return (
    <main id="main" tabIndex={-1} className="handover-none">
      <Crumbs
        crumbs={[
          { label: words.title, href: '/handover' },
          { label: formatDate(day), className: 't' },
        ]}
      />
      <EmptyState level={1} title={words.none(formatDate(day))} actions={button}>
        {blocked ?? (mayDraft ? words.noneNext : null)}
      </EmptyState>
    </main>
  );
}

/** One day's 申し送り. */
export function HandoverPage() {
  const { day = '' } = useParams({ strict: false }) as { day?: string };
  usePageTitle(words.title);
  const { data, error, refetch } = useQuery(home.query.handover.queryOptions({ input: { day } }));
  useHandoverNews(refetch);
  if (error && !data) {
    return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  }
  if (!data) return <Loading busy label={words.reading} />;
  const { handover, mayDraft, blocked } = data;
  if (!handover) return <None day={day} mayDraft={mayDraft} blocked={blocked} />;
  return <HandoverDetail handover={handover} onChange={() => void refetch()} />;
}
