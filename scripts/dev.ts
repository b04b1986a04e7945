import { spawn } from 'node:child_process';

/** The server restarts on a change, the web app reloads in place. Ctrl+C ends both. */
const env = { ...process.env, BASE_URL: process.env.BASE_URL ?? 'http://127.0.0.1:5173' };
const children = [
  spawn('node', ['--watch-path=src', 'src/app/cli/main.ts', 'demo'], { stdio: 'inherit', env }),
  spawn('vite', ['--config', 'vite.config.ts'], { stdio: 'inherit', env }),
];
const endAll = () => {
  for (const child of children) child.kill();
};
for (const child of children) child.on('exit', endAll);
