import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../../local/folders.ts';
import { MATRIX_FILE, matrixInWords } from './asvs/matrix.ts';
import { deployedPackages } from './dependencies/inventory.ts';
import { DEPENDENCY_LIST, dependencyList } from './dependencies/list.ts';

const DOCUMENTS = [
  [DEPENDENCY_LIST, dependencyList(await deployedPackages())],
  [MATRIX_FILE, matrixInWords()],
] as const;

for (const [file, text] of DOCUMENTS) {
  writeFileSync(join(REPOSITORY, file), text);
  process.stdout.write(`${file} is written.\n`);
}
