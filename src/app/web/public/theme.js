// Runs before the first paint, so a dark desk does not flash white. The key is the one in src/ui/theme.ts.
(() => {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('mg.theme') ?? 'auto';
  } catch {
    // Storage is closed to us: follow the device.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
