import { type ComponentType, lazy, Suspense } from 'react';

/** A part that stands for nothing until it is shown: its code is fetched then, or by `load` before. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  const Part = lazy(async () => ({ default: await load() }));
  return (props: P) => (
    <Suspense fallback={null}>
      <Part {...props} />
    </Suspense>
  );
}
