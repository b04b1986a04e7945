import { useQuery } from '@tanstack/react-query';
import type { ContractNames } from '#kernel/contract-names.ts';
import { ErrorPage } from '#ui/error-page.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { TextField } from '#ui/form/text-field.tsx';
import { Loading } from '#ui/loading.tsx';
import { usePageTitle } from '#ui/shell/page-title.ts';
import { keptNames } from '../contract/contract.contract.ts';
import { namesWords as words } from '../contract/names.messages.ts';
import { contract } from './contract.client.ts';

type Kept = ContractNames & { version: number };

/** 契約と県の名前: what the papers call the prefecture and the contract. */
export function NamesPage() {
  usePageTitle(words.title);
  const { data, error, refetch } = useQuery(contract.query.getNames.queryOptions({}));
  if (error) return <ErrorPage title={words.title} error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading busy label={words.title} />;
  return (
    <ActionForm<typeof keptNames, Kept, Kept>
      key={data.version}
      page={{ crumbs: [], back: '/home' }}
      title={words.title}
      note={words.help}
      submit={words.save}
      busy={words.saving}
      schema={keptNames}
      initial={data}
      draft={null}
      act={(names) => ({
        call: () => contract.call.keepNames(names),
        said: (kept) => words.saved(kept.prefecture, kept.contract),
        reread: [['accounts'], contract.query.key()],
      })}
      onDone={() => undefined}
    >
      {(form) => (
        <>
          <TextField {...form.field('prefecture', words.prefecture)} help={words.prefectureHelp} />
          <TextField {...form.field('contract', words.contract)} help={words.contractHelp} />
          <DateField {...form.field('from', words.from)} help={words.fromHelp} />
          <DateField {...form.field('to', words.to)} help={words.toHelp} />
          <TextField {...form.field('phone', words.phone)} help={words.phoneHelp} />
          <TextField {...form.field('hours', words.hours)} help={words.hoursHelp} />
          <TextField {...form.field('webAccounts', words.webAccounts)} help={words.webAccountsHelp} />
        </>
      )}
    </ActionForm>
  );
}
