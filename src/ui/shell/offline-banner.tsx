import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { words } from '../words.ts';
import { useOnline } from './use-online.ts';

/** Says that the network is gone, and what still works. `children` may count what waits to be sent. */
export function OfflineBanner({ children }: { children?: ReactNode }) {
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <div className="offline">
          <Icon of={CloudOff} size={20} />
          <div>
            <b>{words.shell.offline}</b>
            <span>{children ?? words.shell.offlineNext}</span>
          </div>
        </div>
      )}
    </div>
  );
}
