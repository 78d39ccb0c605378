import { contradictionsIn } from './card-contradictions.ts';

/** What the browser runs: the cards themselves, and a client that draws them. */
Object.assign(globalThis, { contradictionsIn });
