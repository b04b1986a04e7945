import './me.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { roleWords } from '#kernel/actor.ts';
import { LinkButton } from '#ui/button.tsx';
import { DetailPage, type FactGroup } from '#ui/detail/detail-page.tsx';
import { Section } from '#ui/detail/detail-parts.tsx';
import { ErrorPage } from '#ui/error-page.tsx';
import { formatDateTime, formatTime } from '#ui/format.ts';
import { Link } from '#ui/link.tsx';
import { useLive } from '#ui/live/live.ts';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import type { Account, AccountAction } from '../contract/account.ts';
import { accountsWords, actionWords, fieldWords, manageWords as words } from '../contract/accounts.messages.ts';
import { changeWords } from '../contract/changes.messages.ts';
import { AccountActionDialog } from './account-action-dialog.tsx';
import { type LinkField, linkFields, useLinkNames } from './account-links.public.ts';
import { accountValue } from './account-value.ts';
import { accounts } from './accounts.client.ts';
import { RecordHistory } from './record-history.public.tsx';

const order: readonly AccountAction[] = ['revise', 'unlock', 'resetPassword', 'resetSecondFactor', 'enable', 'disable'];

/** One 利用者: what it is, what can be done, what was done. */
export function AccountPage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const [doing, setDoing] = useState<AccountAction | null>(null);
  const account = useQuery(accounts.query.get.queryOptions({ input: { id } }));
  const { refetch } = account;
  const names = useLinkNames(linkFields.map((field) => [field, account.data?.[field]]));
  useLive(
    'account',
    id,
    useCallback(() => void refetch(), [refetch]),
  );
  if (account.error && !account.data) {
    return <ErrorPage title={accountsWords.title} error={account.error} onRetry={() => void refetch()} />;
  }
  if (!account.data) return <Loading busy />;
  const row = account.data;
  return (
    <>
      <DetailPage
        crumbs={[{ label: accountsWords.title, href: '/accounts' }, { label: row.name }]}
        title={row.name}
        sub={<span className="code">{row.username}</span>}
        tags={[roleWords[row.role], accountsWords.states[row.state]]}
        actions={order
          .filter((key) => row.actions.includes(key))
          .map((key) => ({
            key,
            word: accountsWords.actions[key],
            danger: key === 'disable',
            onPress: () => setDoing(key),
          }))}
        facts={factsOf(row, names)}
        notice={row.secondNeeded.length > 0 && <SecondNeeded actions={row.secondNeeded} />}
      >
        <Section title={words.history}>
          <RecordHistory
            entity="account"
            entityId={row.id}
            actions={actionWords}
            fields={fieldWords}
            valueWords={accountValue}
          />
        </Section>
      </DetailPage>
      {doing && <AccountActionDialog action={doing} account={row} onClose={() => setDoing(null)} />}
    </>
  );
}

/** Why a button leads to a request. */
function SecondNeeded({ actions }: { actions: readonly AccountAction[] }) {
  const texts = changeWords.accountNotice;
  const named = actions.map((action) => accountsWords.actions[action]).join(texts.join);
  const list = (
    <LinkButton size="sm" href="/account-changes">
      {texts.list}
    </LinkButton>
  );
  return (
    <Notice title={texts.title} actions={list}>
      <p>{texts.text(named)}</p>
    </Notice>
  );
}

const hrefs: Readonly<Record<LinkField, (id: string) => string>> = {
  agentId: () => '/people/agents',
  staffMemberId: (id) => `/people/staff/${id}`,
  departmentId: (id) => `/people/departments/${id}`,
};

type Names = ReturnType<typeof useLinkNames>;

/** Whom the account acts as, by the page that tells of them. */
const linksOf = (row: Account, names: Names) =>
  linkFields.map((field) => {
    const id = row[field];
    const name = id && names?.get(id)?.word;
    return {
      label: accountsWords.fields[field],
      value: name ? <Link href={hrefs[field](id)}>{name}</Link> : names && id,
    };
  });

function factsOf(row: Account, names: Names): FactGroup[] {
  const { columns } = words;
  const { fields } = accountsWords;
  const state = accountsWords.states[row.state];
  return [
    {
      title: words.account,
      items: [
        { label: fields.username, value: row.username, className: 'code' },
        { label: fields.role, value: roleWords[row.role] },
        {
          label: columns.state,
          value: row.lockedUntil ? words.lockedUntil(state, formatTime(row.lockedUntil)) : state,
        },
        { label: columns.secondFactor, value: row.secondFactor ? words.yes : null },
        { label: fields.email, value: row.email },
        {
          label: columns.lastSignInAt,
          value: row.lastSignInAt ? formatDateTime(row.lastSignInAt) : words.never,
          className: 't',
        },
        { label: columns.createdAt, value: formatDateTime(row.createdAt), className: 't' },
      ],
    },
    {
      title: words.links,
      items: linksOf(row, names),
    },
  ];
}
