import { type Json, OPERATIONS_MAX, type Operation, type Value } from './documents.ts';

export const DOCUMENTS_MAX = 1_000;
export const VALUES_MAX = 1_000;

/**
 * Azure Cosmos DB takes 2 MB in one request and in one document
 * (https://learn.microsoft.com/azure/cosmos-db/concepts-limits). What one engine takes every engine takes, so this is the limit of
 * all, with room for what an engine wraps around an operation.
 */
const COMMIT_BYTES_MAX = 1_900_000;

/**
 * Azure Cosmos DB refuses these four characters in an id; half a surrogate pair would not come back as it went; and an id stands in
 * an address, where blanks alone, `.` and `..` are not read as themselves.
 */
export const isKey = (text: string): boolean =>
  text.length <= 250 && text.trim() !== '' && text !== '.' && text !== '..' && text.isWellFormed() && !/[/\\?#\0]/.test(text);

export const checkLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > DOCUMENTS_MAX) {
    throw new Error(`A limit is a whole number from 1 to ${String(DOCUMENTS_MAX)}, and not ${String(limit)}.`);
  }
};

export const checkValues = (values: readonly Value[]): void => {
  if (values.length > VALUES_MAX) throw new Error(`A condition takes at most ${String(VALUES_MAX)} values.`);
  const wrong = values.find((value) => typeof value === 'number' && !Number.isFinite(value));
  if (wrong !== undefined) throw new Error(`${String(wrong)} is not a value a document can have.`);
};

export const idOf = (operation: Operation): string => (operation.op === 'delete' ? operation.id : operation.document.id);

const bytesOf = (operation: Operation): number => Buffer.byteLength(JSON.stringify(operation));

/** What is wrong with a commit whatever the store holds. It is a bug in the caller, throws, and nothing has left for the store. */
export const checkCommit = (partition: string, operations: readonly Operation[]): void => {
  if (operations.length > OPERATIONS_MAX) throw new Error(`A commit has at most ${String(OPERATIONS_MAX)} operations, and not ${String(operations.length)}.`);
  const ids = operations.map(idOf);
  const wrong = [partition, ...ids].find((key) => !isKey(key));
  if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong.slice(0, 300))} cannot name a partition or a document.`);
  if (new Set(ids).size < ids.length) throw new Error(`A commit to ${partition} names a document twice.`);
  const bytes = operations.reduce((sum, operation) => sum + bytesOf(operation), 0);
  if (bytes > COMMIT_BYTES_MAX) throw new Error(`A commit to ${partition} has ${String(bytes)} bytes, and ${String(COMMIT_BYTES_MAX)} are allowed.`);
};

export const tooMany = (partition: string, types: readonly string[]): Error =>
  new Error(`${partition} has more than ${String(DOCUMENTS_MAX)} documents of ${types.join(', ')}.`);

export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
