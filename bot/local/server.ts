import { join } from 'node:path';
import type { Starting } from './children.ts';
import { REPOSITORY } from './folders.ts';

export const serverAddress = (port: number): string => `http://127.0.0.1:${String(port)}`;

export const serverToStart = (port: number, dataFolder: string): Starting => ({
  name: 'the server',
  script: [join(REPOSITORY, 'bot', 'src', 'main.ts')],
  folder: REPOSITORY,
  environment: {
    MENTORS_MODE: 'local',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_FOLDER: dataFolder,
    TAB_FOLDER: join(REPOSITORY, 'tab', 'dist'),
  },
  logFile: join(dataFolder, 'server.log'),
  reasonsIn: join(dataFolder, 'server.log'),
  readyAt: `${serverAddress(port)}/readyz`,
});
