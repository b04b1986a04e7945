import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ContractNames } from '#kernel/contract-names.ts';
import { Button } from '#ui/button.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { useForm } from '#ui/form/use-form.ts';
import { Loading } from '#ui/loading.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { toast } from '#ui/toast-store.ts';
import { keptNames } from '../contract/contract.contract.ts';
import { namesWords as words } from '../contract/names.messages.ts';
import { contract } from './contract.client.ts';

function NamesForm({ names }: { names: ContractNames & { version: number } }) {
  const client = useQueryClient();
  const form = useForm({
    schema: keptNames,
    initial: names,
    onSubmit: async (values) => {
      const kept = await contract.call.keepNames(values);
      toast(words.saved(kept.prefecture, kept.contract));
      await client.invalidateQueries();
    },
  });
  return (
    <form
      className="pad narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <p className="muted">{words.help}</p>
      <ErrorSummary form={form} />
      <TextField {...form.field('prefecture', words.prefecture)} help={words.prefectureHelp} required maxLength={40} />
      <TextField {...form.field('contract', words.contract)} help={words.contractHelp} required maxLength={100} />
      <Button type="submit" tone="primary" busy={form.sending && words.saving}>
        {words.save}
      </Button>
    </form>
  );
}

/** 契約と県の名前: what the papers call the prefecture and the contract. */
export function NamesPage() {
  usePageTitle(words.title);
  const { data, error, refetch } = useQuery(contract.query.getNames.queryOptions({}));
  if (error) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  return (
    <main id="main" tabIndex={-1} className="full">
      <header className="page-head">
        <h1>{words.title}</h1>
      </header>
      {data ? <NamesForm key={data.version} names={data} /> : <Loading busy label={words.title} />}
    </main>
  );
}
