/** A 所属 in the tree as it is kept. */
export interface TreeNode {
  readonly id: string;
  readonly parent_id: string | null;
  readonly name: string;
  readonly full_name: string;
  readonly sort_path: string;
}

/** What follows from a place in the tree. */
export interface TreeLine {
  readonly id: string;
  /** 県土整備部 道路企画課. */
  readonly full_name: string;
  /** The orders from the top down, so that plain text order is 建制順. */
  readonly sort_path: string;
}

const width = 5;
export const lastOrder = 10 ** width - 1;

/** 建制順 among its neighbours, as the last step of the path says. */
export const orderIn = (sortPath: string): number => Number(sortPath.split('.').at(-1));

export const stepOf = (order: number): string => String(order).padStart(width, '0');

/** The lines that are not what their place in the tree says. `orders` sets new ones; the others keep theirs. */
export function staleLines(nodes: readonly TreeNode[], orders: ReadonlyMap<string, number>): TreeLine[] {
  const byId = new Map(nodes.map((place) => [place.id, place]));
  const made = new Map<string, TreeLine>();
  const lineOf = (place: TreeNode): TreeLine => {
    const known = made.get(place.id);
    if (known) return known;
    const parent = place.parent_id === null ? undefined : byId.get(place.parent_id);
    const above = parent ? lineOf(parent) : null;
    const step = stepOf(orders.get(place.id) ?? orderIn(place.sort_path));
    const line = {
      id: place.id,
      full_name: above ? `${above.full_name} ${place.name}` : place.name,
      sort_path: above ? `${above.sort_path}.${step}` : step,
    };
    made.set(place.id, line);
    return line;
  };
  return nodes.flatMap((place) => {
    const line = lineOf(place);
    return line.full_name === place.full_name && line.sort_path === place.sort_path ? [] : [line];
  });
}

/** Whether `id` is `top` itself or stands below it. The tree is finite and without loops. */
export function isBelow(parents: ReadonlyMap<string, string | null>, id: string, top: string): boolean {
  for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) if (at === top) return true;
  return false;
}
