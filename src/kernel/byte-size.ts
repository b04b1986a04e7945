const decimals = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 1 });

/** 1234567 → 1.2 MB. Bytes in, decimal units out. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} バイト`;
  const units = ['KB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${decimals.format(value)} ${units[unit]}`;
}
