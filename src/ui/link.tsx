import { createContext, type MouseEvent, type ReactNode, useContext } from 'react';

/** Goes to a place inside the app without loading the page anew. The app gives it once; without it links load the page. */
export type Navigate = (href: string) => void;

const NavigateContext = createContext<Navigate | null>(null);

/** Whether an address inside the app leads the person who looks to a page of theirs. */
export type Leads = (href: string) => boolean;

const LeadsContext = createContext<Leads>(() => true);

interface NavigationProviderProps {
  readonly navigate: Navigate;
  readonly leads?: Leads;
  readonly children: ReactNode;
}

/** Links, menus and keys below it move inside the app. */
export function NavigationProvider({ navigate, leads = () => true, children }: NavigationProviderProps) {
  return (
    <NavigateContext value={navigate}>
      <LeadsContext value={leads}>{children}</LeadsContext>
    </NavigateContext>
  );
}

/** For what stands only with its link: a button, a way on. */
export const useLeads = () => useContext(LeadsContext);

/** For going somewhere from code: after saving, from a key. */
export function useNavigate(): Navigate {
  return useContext(NavigateContext) ?? ((href) => location.assign(href));
}

/** True for the click the app may take over; new tabs, downloads and other hosts stay with the browser. */
function isOurs(event: MouseEvent<HTMLAnchorElement>): boolean {
  const link = event.currentTarget;
  const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const here = link.origin === location.origin && !link.target && !link.hasAttribute('download');
  return plain && here && !event.defaultPrevented && !link.pathname.startsWith('/api/');
}

/** The click handler of a link inside the app. */
export function useLinkClick(onClick?: (event: MouseEvent<HTMLAnchorElement>) => void) {
  const navigate = useContext(NavigateContext);
  return (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const href = event.currentTarget.getAttribute('href');
    if (!navigate || !href || href.startsWith('#') || !isOurs(event)) return;
    event.preventDefault();
    navigate(href);
  };
}

export interface LinkProps {
  href: string;
  children: ReactNode;
  className?: string;
  title?: string;
  /** Set on the entry of the place the user is at. */
  current?: boolean | 'page' | 'step';
  label?: string;
  download?: string | true;
  onClick?: (event: MouseEvent<HTMLAnchorElement>) => void;
}

/**
 * A link inside the app: a real `<a href>`, so it opens in a new tab, copies and shows its address. Where it would lead to
 * a page that is not for the person who looks, its words stand without it.
 */
export function Link({ href, children, className, title, current, label, download, onClick }: LinkProps) {
  const click = useLinkClick(onClick);
  if (!useLeads()(href)) {
    return (
      <span className={className} title={title}>
        {children}
      </span>
    );
  }
  return (
    <a
      href={href}
      className={className}
      title={title}
      download={download}
      aria-current={current === true ? 'page' : current || undefined}
      aria-label={label}
      onClick={click}
    >
      {children}
    </a>
  );
}
