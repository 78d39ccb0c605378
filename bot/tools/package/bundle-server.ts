import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, rolldown } from 'rolldown';
import { REPOSITORY } from '../../local/folders.ts';

export const SERVER_FILE = 'server.mjs';

/** Beside the bundle lies the page. This runs before the server reads its settings, and a setting of the deployment goes first. */
const BESIDE = "import { join as joinBeside } from 'node:path';\nprocess.env.TAB_FOLDER ||= joinBeside(import.meta.dirname, 'tab');";

/** What Node has of its own is as old as that, and says so at every start. The package of the same name is meant. */
const PUNYCODE = fileURLToPath(import.meta.resolve('punycode/punycode.js'));

/** Packages that are tried for and done without: the server's web framework asks for the first, on machines that have DTrace. */
const DONE_WITHOUT = ['dtrace-provider'];

/** Where a module of the bundle came from: its file, without what the bundler puts around the name. */
const fileOf = (moduleId: string): string => moduleId.replace(/^\0+/, '').replace(/\?.*$/, '');

export type Bundle = { readonly file: string; readonly bytes: number; readonly modules: readonly string[]; readonly imports: readonly string[] };

const modulesOf = (chunk: OutputChunk): readonly string[] =>
  Object.entries(chunk.modules)
    .filter(([, { renderedLength }]) => renderedLength > 0)
    .map(([id]) => fileOf(id));

/**
 * The server with everything it imports, in one file that needs Node and nothing else. White space goes and names stay, so that a stack
 * in the log can be read without a source map.
 */
export const bundleServer = async (folder: string): Promise<Bundle> => {
  const file = join(folder, SERVER_FILE);
  const problems: string[] = [];
  const bundle = await rolldown({
    input: join(REPOSITORY, 'bot', 'src', 'main.ts'),
    cwd: REPOSITORY,
    platform: 'node',
    external: DONE_WITHOUT,
    resolve: { alias: { punycode: PUNYCODE } },
    transform: { target: 'node24' },
    onLog: (level, { message }) => {
      if (level === 'warn') problems.push(message);
    },
  });
  const { output } = await bundle.write({
    file,
    format: 'esm',
    banner: BESIDE,
    codeSplitting: false,
    comments: { legal: false },
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  await bundle.close();
  if (problems.length > 0) throw new Error(`The bundler warns:\n${problems.join('\n')}`);
  const [chunk] = output;
  return { file, bytes: Buffer.byteLength(chunk.code), modules: modulesOf(chunk), imports: chunk.imports };
};
