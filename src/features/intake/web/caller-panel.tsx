import { Mail, Phone } from 'lucide-react';
import { cx } from '#ui/class-names.ts';
import { formatDate } from '#ui/format.ts';
import { Icon } from '#ui/icon.tsx';
import { Link } from '#ui/link.tsx';
import { Tag } from '#ui/tag.tsx';
import type { CallerCard } from '../contract/caller.ts';
import { intakeWords as words } from '../contract/intake.messages.ts';
import { CallerBlock } from './caller-block.tsx';
import { CallerOffice, CallerPast } from './caller-past.tsx';
import type { Caller, Chosen } from './intake-state.ts';

interface Props {
  readonly caller: Caller | null;
  readonly card: CallerCard | undefined;
  readonly device: Chosen | null;
  readonly onDevice: (device: Chosen) => void;
}

/** The caller at a glance: person, devices, what is open, what was before. */
export function CallerPanel({ caller, card, device, onDevice }: Props) {
  return (
    <section className="caller" aria-label={words.caller}>
      {!caller && (
        <div className="who">
          <h2>{words.noCaller}</h2>
          <p className="muted">{words.noCallerNext}</p>
        </div>
      )}
      {caller && !caller.id && (
        <div className="who">
          <h2>{caller.name}</h2>
          <Tag>{words.outsideNote}</Tag>
        </div>
      )}
      {caller?.id && card && <Card card={card} device={device} onDevice={onDevice} />}
    </section>
  );
}

function Card({ card, device, onDevice }: { card: CallerCard; device: Chosen | null; onDevice: Props['onDevice'] }) {
  return (
    <>
      <Who card={card} />
      <CallerBlock title={words.devices} shown={card.devices.length > 0}>
        {card.devices.map((one) => (
          <button
            type="button"
            key={one.id}
            className={cx('line', 'linelike', one.id === device?.id && 'pick')}
            aria-pressed={one.id === device?.id}
            onClick={() => onDevice({ id: one.id, code: one.assetTag, word: one.modelName })}
          >
            <span className="code">{one.assetTag}</span>
            <span>{one.className}</span>
            <span className="end">{one.warrantyUntil && words.warranty(formatDate(one.warrantyUntil))}</span>
          </button>
        ))}
      </CallerBlock>
      {card.blocks.map((block) => (
        <CallerBlock key={block.title} title={block.title} shown={block.lines.length > 0}>
          {block.lines.map((line) => (
            <div className="line" key={line.code}>
              <Link className="code" href={line.href}>
                {line.code}
              </Link>
              <span className="clip">{line.text}</span>
              <span className="end">{line.end}</span>
            </div>
          ))}
        </CallerBlock>
      ))}
      <CallerPast card={card} />
      <CallerOffice card={card} />
    </>
  );
}

function Who({ card }: { card: CallerCard }) {
  return (
    <div className="who">
      <h2>
        {card.name}
        <span>{card.reading}</span>
      </h2>
      <p>
        {card.departmentFullName}
        <br />
        <span className="muted">
          {[card.siteName, card.roomName].filter(Boolean).join(' ')}　{words.staffNo} {card.staffNo}
        </span>
      </p>
      {card.leftOn && <Tag tone="warn">{words.left(formatDate(card.leftOn))}</Tag>}
      <p className="reach">
        {card.extension && (
          <span>
            <Icon of={Phone} size={14} className="muted" label={words.extension} />
            <b className="t">{card.extension}</b>
          </span>
        )}
        {card.mail && (
          <span className="muted">
            <Icon of={Mail} size={14} label={words.mail} />
            {card.mail.split('@')[0]}
          </span>
        )}
      </p>
    </div>
  );
}
