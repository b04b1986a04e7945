import type { LucideIcon } from 'lucide-react';

/** Pixels. Four sizes, one stroke: 14 beside row text, 16 in controls, 20 and 24 on the portal and the phone. */
export type IconSize = 14 | 16 | 20 | 24;

export interface IconProps {
  /** A named import of lucide-react: `<Icon of={Printer} />`. */
  of: LucideIcon;
  size?: IconSize;
  /** The name for readers when the icon stands alone. Beside a word leave it out: the icon is then hidden from readers. */
  label?: string;
  className?: string;
}

const sizeClass: Record<IconSize, string> = { 14: 'i i-14', 16: 'i', 20: 'i i-20', 24: 'i i-24' };

export function Icon({ of: Drawing, size = 16, label, className }: IconProps) {
  const classes = className ? `${sizeClass[size]} ${className}` : sizeClass[size];
  if (label) return <Drawing className={classes} strokeWidth={1.75} role="img" aria-label={label} />;
  return <Drawing className={classes} strokeWidth={1.75} aria-hidden="true" />;
}
