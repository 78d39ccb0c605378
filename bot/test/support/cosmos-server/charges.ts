/**
 * A rough model for counting, not a measurement: it has the published orders of magnitude, so that a test can see a use case become
 * ten times as expensive. What a request really costs, only an account says.
 * https://learn.microsoft.com/en-us/azure/cosmos-db/request-units
 */
const BYTES_PER_KB = 1024;

const kilobytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / BYTES_PER_KB));
export const rounded = (charge: number): number => Math.round(charge * 100) / 100;

export const READ_MISS = 1;
export const FEED_EMPTY = 1;
export const readCharge = (bytes: number): number => rounded(1 + 0.1 * (kilobytes(bytes) - 1));
export const createCharge = (bytes: number): number => rounded(5.5 * (1 + 0.3 * (kilobytes(bytes) - 1)));
export const replaceCharge = (bytes: number): number => rounded(11 * (1 + 0.3 * (kilobytes(bytes) - 1)));
export const deleteCharge = (bytes: number): number => createCharge(bytes);
/** An operation that was refused has read what refuses it. */
export const REFUSED_OPERATION = 1.25;
export const queryCharge = (count: number, bytes: number): number => rounded(2.8 + 0.1 * count + 0.1 * (bytes / BYTES_PER_KB));
export const feedCharge = (count: number, bytes: number): number => rounded(1 + 0.1 * count + 0.1 * (bytes / BYTES_PER_KB));
