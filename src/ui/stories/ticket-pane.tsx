import { Maximize2, Printer } from 'lucide-react';
import { Button, IconButton } from '../button.tsx';
import { Composer } from '../detail/composer.tsx';
import { TimelineList } from '../detail/timeline.tsx';
import { Due } from '../due.tsx';
import { Facts } from '../facts.tsx';
import { Link } from '../link.tsx';
import { Menu } from '../menu.tsx';
import { SectionHead } from '../panel.tsx';
import { StateChip } from '../state-sign.tsx';
import { storyEntries } from './story-timeline.ts';

const nothing = () => undefined;

/** The side pane of agent-desk: what a feature puts beside its rows. */
export function TicketPane({ id }: { id: string }) {
  return (
    <>
      <div className="detail-head">
        <div className="row">
          <span className="t">R8-0{3731 + Number(id.slice(1))}</span>
          <span className="muted">故障・不具合　電話</span>
          <span className="grow" />
          <IconButton of={Printer} label="受付票を印刷" />
          <IconButton of={Maximize2} label="全画面で開く" />
        </div>
        <h2>起動のたび回復キーを求められる</h2>
        <div className="row">
          <StateChip tone="active">対応中</StateChip>
          <Due chip level="warn" at="県への続報 11:00" left="残18分" />
        </div>
        <div className="row actions">
          <Button tone="primary">県へ続報する</Button>
          <Button>解決</Button>
          <Button>回答待ち</Button>
          <Menu items={[{ key: 'escalate', word: '引継ぎ', onAction: nothing }]} />
        </div>
      </div>
      <Facts
        items={[
          { label: '申出人', value: '加藤 直人' },
          { label: '所属', value: '桑名建設事務所 道路課' },
          { label: '機器', value: <Link href="#device">NK06-01837</Link>, className: 'code' },
          { label: '対応者', value: '伊藤 彩' },
        ]}
      />
      <SectionHead title="経過" level={3} count="新しい順" end={<Link href="#all">すべて 7件</Link>} />
      <TimelineList entries={storyEntries.slice(-4)} today="2026-11-24" />
      <Composer
        draftKey={null}
        onRecord={async () => undefined}
        phrases={[{ label: '再現なし', text: '再現しませんでした。' }]}
      />
    </>
  );
}
