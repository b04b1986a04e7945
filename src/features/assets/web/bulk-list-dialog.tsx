import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import { Button } from '#ui/button.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { ActionForm } from '#ui/form/action-form.tsx';
import { formatDate, officeDay } from '#ui/format.ts';
import { saveFile } from '#ui/rpc/save-file.ts';
import { showFailure } from '#ui/toast-store.ts';
import type { BulkList } from '../contract/asset-view.ts';
import type { ChosenAssets } from '../contract/assets.contract.ts';
import { assetsWords } from '../contract/assets.messages.ts';
import { assetReads, assets } from './assets.client.ts';

const words = assetsWords.bulkDialog;
const nothing = z.object({});

async function again(list: BulkList): Promise<void> {
  try {
    saveFile(await assets.call.reprintBulkList({ id: list.id }));
  } catch (error) {
    showFailure(error);
  }
}

/** Lists that stand at first. */
const shown = 5;

/** The lists handed to 県 so far, each ready to be taken out again. */
function FormerLists() {
  const { data = [] } = useQuery(assets.query.bulkLists.queryOptions());
  const [all, setAll] = useState(false);
  if (data.length === 0) return null;
  return (
    <section>
      <h3>{words.former}</h3>
      <RelatedTable
        caption={words.former}
        bare
        rows={all ? data : data.slice(0, shown)}
        idOf={(list) => list.id}
        columns={[
          {
            title: assetsWords.list.madeOn,
            width: 6,
            className: 't',
            cell: (list) => formatDate(officeDay(list.madeAt)),
          },
          { title: words.title, cell: (list) => words.formerRow(list.listNo, list.movementCount) },
          { title: assetsWords.movements.columns.recordedBy, width: 7, cell: (list) => list.madeBy },
          {
            title: words.again,
            width: 8,
            cell: (list) => (
              <Button size="sm" tone="quiet" icon={FileSpreadsheet} onPress={() => void again(list)}>
                {words.again}
              </Button>
            ),
          },
        ]}
      />
      {!all && data.length > shown && (
        <Button size="sm" tone="quiet" onPress={() => setAll(true)}>
          {words.formerAll(data.length)}
        </Button>
      )}
    </section>
  );
}

export interface BulkListDialogProps {
  /** Null takes every movement that waits. */
  readonly chosen: ChosenAssets | null;
  readonly count: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** 一括登録一覧 (§4-4): says what will stand on it, and that it stands there only once. */
export function BulkListDialog({ chosen, count, onClose, onDone }: BulkListDialogProps) {
  return (
    <ActionForm
      title={words.title}
      submit={words.submit}
      busy={words.submitting}
      schema={nothing}
      initial={{}}
      draft={null}
      act={() => ({
        call: () => assets.call.makeBulkList({ chosen }),
        said: () => words.done,
        reread: assetReads,
      })}
      onDone={(file) => {
        saveFile(file);
        onDone();
      }}
      onClose={onClose}
    >
      <p>
        {chosen ? words.some(count) : words.all}
        {words.once}
      </p>
      <FormerLists />
    </ActionForm>
  );
}
