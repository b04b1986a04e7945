import { useQuery } from '@tanstack/react-query';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ErrorState } from '#ui/error-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { toCallFailed } from '#ui/rpc/client.ts';
import { catalogWords } from '../contract/catalog.messages.ts';
import type { PolicyRow } from '../contract/catalog.ts';
import { catalog } from './catalog.client.ts';
import { policyColumns } from './policy-columns.tsx';

const words = catalogWords.policies;
const period = policyColumns.filter((column) => column.key === 'period');
const facts = policyColumns.filter((column) => column.key !== 'period');

interface PolicyHistoryDialogProps {
  readonly of: PolicyRow;
  readonly className: string;
  readonly onClose: () => void;
}

/** これまでの方針 of one class × procurer, the newest first. */
export function PolicyHistoryDialog({ of, className, onClose }: PolicyHistoryDialogProps) {
  const { classCode, procurer } = of;
  const { data, error, refetch } = useQuery(
    catalog.query.policyHistory.queryOptions({ input: { classCode, procurer } }),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={words.historyOf(className, words.procurers[procurer])}
      footer={<Button onPress={onClose}>{words.close}</Button>}
    >
      {error && !data && <ErrorState title={toCallFailed(error).message} asOf={null} onRetry={() => void refetch()} />}
      {!data && !error && <Loading busy label={words.history} />}
      {data && (
        <RelatedTable
          caption={words.history}
          rows={data}
          idOf={(row) => row.id}
          columns={[...period, ...facts].map(({ title, cell }) => ({ title, cell }))}
        />
      )}
    </Dialog>
  );
}
