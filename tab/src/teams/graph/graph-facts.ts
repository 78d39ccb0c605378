import type { GraphReading } from '@mentor-network/core/contracts/graph';
import type { Result } from '@mentor-network/core/kernel/result';

/**
 * Why Graph tells nothing: the reader, or their university, said no; Microsoft's window did not open; Graph does not let them read
 * it; there is nothing of the kind; or it cannot be had just now.
 */
export type NoReading = 'refused' | 'no-window' | 'not-allowed' | 'nothing-there' | 'unavailable';

export type LineManager = { readonly name: string; readonly address: string };

/** What the page can read in Graph about its reader. Each asks Microsoft, who may ask the reader, so it is for presses of a button alone. */
export type Graph = {
  readonly readings: readonly GraphReading[];
  /** The picture itself, as a `data:` address. */
  readonly photo: () => Promise<Result<string, NoReading>>;
  readonly manager: () => Promise<Result<LineManager, NoReading>>;
};
