import { useQuery } from '@tanstack/react-query';
import { Notice } from '#ui/notice.tsx';
import { deskWords } from '../contract/desk.messages.ts';
import type { MassProgress } from '../contract/ticket-mass.ts';
import { tickets } from './tickets.client.public.ts';

const often = 1_000;
const seldom = 60_000;

/** How far presses on many are, above the list: of this page, and those that go on after a page or a server is gone. */
export function MassNotice({ isPressing }: { readonly isPressing: boolean }) {
  const { data = [] } = useQuery({
    ...tickets.query.massActs.queryOptions({ input: {} }),
    refetchInterval: ({ state }) => (isPressing || state.data?.some((act) => !act.isOver) ? often : seldom),
  });
  return data.map((act) => <OneAct key={act.id} act={act} />);
}

function OneAct({ act: { deed, done, refused, total, isOver } }: { readonly act: MassProgress }) {
  const { massUnderWay, massPart, massDone, massRefused, massGoesOn, massCarriedOn } = deskWords;
  if (!isOver)
    return (
      <Notice flush title={massUnderWay[deed](massPart(done + refused, total))}>
        {massGoesOn}
      </Notice>
    );
  return (
    <Notice flush tone={refused > 0 ? 'warn' : 'success'} live="status" title={massCarriedOn}>
      {massDone[deed](done) + (refused > 0 ? massRefused(refused) : '')}
    </Notice>
  );
}
