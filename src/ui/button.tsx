import { LoaderCircle, type LucideIcon } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { cx } from './class-names.ts';
import { Icon, type IconSize } from './icon.tsx';
import { Kbd } from './kbd.tsx';
import { Link, useLeads } from './link.tsx';
import { toast } from './toast-store.ts';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';
/** 28 px toolbars, 36 px desk forms, 44 px portal, phone and calls. */
export type ButtonSize = 'sm' | 'md' | 'lg';

interface ButtonLook {
  tone?: ButtonTone;
  size?: ButtonSize;
  block?: boolean;
}

function buttonClass({ tone = 'plain', size = 'md', block }: ButtonLook, extra?: string): string {
  return cx('btn', size !== 'md' && size, tone !== 'plain' && tone, block && 'block', extra);
}

export interface ButtonProps extends ButtonLook {
  children: ReactNode;
  icon?: LucideIcon;
  /** The key that does the same: 'Ctrl Enter'. Shown on the button. */
  keyHint?: string;
  type?: 'button' | 'submit';
  /** The id of the form it submits when it stands outside of it. */
  form?: string;
  onPress?: () => void;
  /** Words while the work runs (登録しています); the button keeps its focus and does not fire again. */
  busy?: string | false;
  /** Why it can't be pressed now, in words. The button stays in reach, and says why when pointed at, read or pressed. */
  blocked?: string | false;
  /** The id of words that say more of it. */
  describedBy?: string | undefined;
  autoFocus?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

function ButtonBody({ children, icon, size, keyHint, busy }: ButtonProps) {
  const iconSize: IconSize = size === 'lg' ? 16 : 14;
  if (busy) {
    return (
      <>
        <Icon of={LoaderCircle} size={14} className="turning" />
        {busy}
      </>
    );
  }
  return (
    <>
      {icon && <Icon of={icon} size={iconSize} />}
      {children}
      {keyHint && <Kbd>{keyHint}</Kbd>}
    </>
  );
}

export function Button(props: ButtonProps) {
  const { blocked, busy, onPress, type = 'button' } = props;
  const reasonId = useId();
  const stopped = Boolean(blocked || busy);
  return (
    <>
      <AriaButton
        ref={props.ref}
        className={buttonClass(props, props.className)}
        type={stopped ? 'button' : type}
        form={props.form}
        autoFocus={props.autoFocus}
        onPress={blocked ? () => toast(blocked, { tone: 'warn' }) : busy ? undefined : onPress}
        aria-disabled={stopped || undefined}
        aria-describedby={blocked ? reasonId : props.describedBy}
        render={(dom) => <button {...dom} title={blocked || undefined} aria-busy={busy ? true : undefined} />}
      >
        <ButtonBody {...props} />
      </AriaButton>
      {blocked && (
        <span id={reasonId} className="vh">
          {blocked}
        </span>
      )}
    </>
  );
}

export interface IconButtonProps {
  of: LucideIcon;
  /** The name of the button: an icon alone always has one. */
  label: string;
  size?: 'sm' | 'md' | 'lg';
  iconSize?: IconSize;
  /** Draws an edge around it, for actions beside outlined buttons. */
  edge?: boolean;
  /** On or off, for toggles. */
  pressed?: boolean;
  /** The red dot of something unread. */
  dot?: boolean;
  onPress?: () => void;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  const { of, label, size = 'sm', iconSize = 16, edge, pressed, dot, onPress, className } = props;
  return (
    <AriaButton
      ref={props.ref}
      className={cx('icon-btn', size !== 'sm' && size, edge && 'edge', pressed && 'on', className)}
      aria-label={label}
      aria-pressed={pressed}
      onPress={onPress}
      render={(dom) => <button {...dom} title={label} />}
    >
      <Icon of={of} size={iconSize} />
      {dot && <span className="dot" />}
    </AriaButton>
  );
}

export interface LinkButtonProps extends ButtonLook {
  href: string;
  children: ReactNode;
  icon?: LucideIcon;
  keyHint?: string;
  /** Saves the answer as a file of this name instead of opening it. */
  download?: string | true;
  /** It leads to where the user is. */
  current?: boolean;
  onClick?: (event: React.MouseEvent<HTMLAnchorElement>) => void;
  className?: string;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. One that leads nowhere does not stand. */
export function LinkButton(props: LinkButtonProps) {
  const { href, children, icon, keyHint, download, current, onClick, className, ...look } = props;
  if (!useLeads()(href)) return null;
  return (
    <Link className={buttonClass(look, className)} href={href} download={download} current={current} onClick={onClick}>
      {icon && <Icon of={icon} size={look.size === 'lg' ? 16 : 14} />}
      {children}
      {keyHint && <Kbd>{keyHint}</Kbd>}
    </Link>
  );
}
