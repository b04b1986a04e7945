/** A place a lower feature leaves on its page for higher ones to fill: what opens a record at the counter. */
export interface WebSlot<T> {
  /** The values filled in when the app starts, in feature order. */
  readonly fillings: () => readonly T[];
  readonly fill: (value: T) => WebFilling;
}

export interface WebFilling {
  readonly apply: () => void;
}

export function defineWebSlot<T>(): WebSlot<T> {
  const values: T[] = [];
  return {
    fillings: () => values,
    fill: (value) => ({
      apply: () => {
        if (!values.includes(value)) values.push(value);
      },
    }),
  };
}
