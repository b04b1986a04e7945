import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

/** Whether an element's content is wider or longer than itself, kept true while either changes. */
function useOverflow() {
  const ref = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => setOverflows(box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return { ref, overflows };
}

/** Content that may be wider or longer than its place: only then it is a stop of the Tab key, so that arrows can scroll it. */
export function ScrollRegion(props: { label: string; className: string; children: ReactNode }) {
  const { ref, overflows } = useOverflow();
  const region = overflows ? { role: 'region', tabIndex: 0, 'aria-label': props.label } : {};
  return (
    <div ref={ref} className={props.className} {...region}>
      {props.children}
    </div>
  );
}
