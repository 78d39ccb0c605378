import { startServer } from './compose.ts';
import { readConfig } from './config.ts';

const giveUp = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const parsed = readConfig();
if ('problems' in parsed) giveUp(parsed.problems.join('\n'));
else {
  const running = await startServer(parsed.config).catch((fault: unknown) => giveUp(`The server cannot start. ${fault instanceof Error ? fault.message : String(fault)}`));
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    await running.stop();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}
