/** One candidate of a combo box. */
export interface ComboOption {
  readonly key: string;
  readonly word: string;
  /** Tells like names apart: 所属, 機種. */
  readonly note?: string;
  /** A number before the word: 管理番号. */
  readonly code?: string;
}

export interface ComboState {
  readonly text: string;
  readonly open: boolean;
  readonly options: readonly ComboOption[];
  /** How many the look-up gave, those that are chosen already among them. */
  readonly found: number;
  /** The framed one; -1 for none. */
  readonly active: number;
  readonly loading: boolean;
  /** True when the last look-up did not come back. */
  readonly failed: boolean;
}

export const closedCombo = (text: string): ComboState => ({
  text,
  open: false,
  options: [],
  found: 0,
  active: -1,
  loading: false,
  failed: false,
});

export const typed = (state: ComboState, text: string): ComboState => ({ ...state, text, open: true, loading: true });
export const opened = (state: ComboState): ComboState => ({ ...state, open: true, loading: true });

/**
 * Candidates arrived: the first is framed when something was typed, so Enter takes the best answer. What is chosen already is
 * not offered again.
 */
export function arrived(
  state: ComboState,
  given: readonly ComboOption[],
  chosen: readonly { readonly key: string }[] = [],
): ComboState {
  const options = given.filter(({ key }) => !chosen.some((one) => one.key === key));
  const active = options.length > 0 && state.text !== '' ? 0 : -1;
  return { ...state, options, found: given.length, active, loading: false, failed: false };
}

export const lost = (state: ComboState): ComboState => ({
  ...state,
  options: [],
  found: 0,
  active: -1,
  loading: false,
  failed: true,
});

export type ComboStep =
  | { readonly kind: 'state'; readonly state: ComboState }
  | { readonly kind: 'take'; readonly option: ComboOption }
  | { readonly kind: 'close' };

function moved(state: ComboState, by: number): ComboState {
  const count = state.options.length;
  if (count === 0) return state;
  const from = state.active === -1 && by < 0 ? 0 : state.active;
  return { ...state, active: (from + by + count) % count };
}

/** What a key means to the box; null leaves it to the browser (and to the form, for Enter with nothing framed). */
export function comboStep(state: ComboState, key: string): ComboStep | null {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return { kind: 'state', state: state.open ? moved(state, key === 'ArrowDown' ? 1 : -1) : opened(state) };
  }
  if (!state.open) return null;
  if (key === 'Escape') return { kind: 'close' };
  const option = state.options[state.active];
  return key === 'Enter' && option && !state.loading ? { kind: 'take', option } : null;
}
