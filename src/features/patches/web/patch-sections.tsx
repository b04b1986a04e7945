import { Section } from '#ui/detail/detail-parts.tsx';
import { RelatedTable } from '#ui/detail/related-table.tsx';
import { formatDate } from '#ui/format.ts';
import { State } from '#ui/state-sign.tsx';
import type { PatchView } from '../contract/patch.ts';
import { patchesWords as words } from '../contract/patches.messages.ts';

const { sections: s, waveColumns: w, testColumns: t } = words;
const tones = { normal: 'resolved', abnormal: 'active' } as const;

/** What stands in the middle: the waves, the tests. */
export function PatchSections({ patch: { waves, tests, devices } }: { patch: PatchView }) {
  const delivered = waves.reduce((sum, wave) => sum + (wave.delivered ?? 0), 0);
  return (
    <>
      {waves.length > 0 && (
        <Section title={s.waves} count={words.of(delivered, devices ?? 0)}>
          <RelatedTable
            caption={s.waves}
            rows={waves}
            idOf={({ no }) => String(no)}
            columns={[
              { title: w.no, width: 4, className: 'num', cell: ({ no }) => no },
              { title: w.plannedOn, width: 7, className: 't', cell: ({ plannedOn }) => formatDate(plannedOn) },
              { title: w.planned, width: 6, className: 'num', cell: ({ planned }) => words.facts.count(planned) },
              {
                title: w.deliveredOn,
                width: 7,
                className: 't',
                cell: (wave) => wave.deliveredOn && formatDate(wave.deliveredOn),
              },
              {
                title: w.delivered,
                width: 6,
                className: 'num',
                cell: (wave) => wave.delivered !== null && words.facts.count(wave.delivered),
              },
              { title: w.channel, cell: ({ channel }) => channel && words.channels[channel] },
            ]}
          />
        </Section>
      )}
      {tests.length > 0 && (
        <Section title={s.tests} count={tests.length}>
          <RelatedTable
            caption={s.tests}
            rows={tests.map((test, nth) => ({ ...test, nth }))}
            idOf={({ nth }) => String(nth)}
            columns={[
              { title: t.on, width: 7, className: 't', cell: ({ testedOn }) => formatDate(testedOn) },
              { title: t.tags, className: 'code', cell: ({ tags }) => tags.join(words.listed) },
              {
                title: t.result,
                width: 7,
                cell: ({ result }) => <State tone={tones[result]}>{words.results[result]}</State>,
              },
              { title: t.note, cell: ({ note }) => note },
              { title: t.by, width: 6, cell: ({ byName }) => byName },
            ]}
          />
        </Section>
      )}
    </>
  );
}
