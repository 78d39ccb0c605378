import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

// Runs before `npm start` and `npm test`, on whatever Node the machine has, and so is plain JavaScript. Asking npm whether anything is
// missing takes over a second; npm's own mark of its last installation answers at once, unless something was changed after it.
const MARK = 'node_modules/.package-lock.json';
const WRITTEN_DOWN = ['package-lock.json', 'package.json', 'core/package.json', 'bot/package.json', 'tab/package.json'];

const writtenAt = (file) => statSync(file).mtimeMs;

const isFresh = () => existsSync(MARK) && existsSync('node_modules/.bin/node') && WRITTEN_DOWN.every((file) => writtenAt(file) <= writtenAt(MARK));

if (!isFresh()) {
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.exit(status ?? 1);
}
