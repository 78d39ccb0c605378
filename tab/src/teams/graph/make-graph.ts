import type { GraphOffer } from '@mentor-network/core/contracts/graph';
import { type Result, refuse } from '@mentor-network/core/kernel/result';
import type { Graph, NoReading } from './graph-facts.ts';

/** Long enough to read what is asked and to confirm it with a phone. Where Teams never says that its window was closed, this is the end. */
const END_WITHIN_MILLISECONDS = 300_000;

const ended = <Value,>(reading: Promise<Result<Value, NoReading>>): Promise<Result<Value, NoReading>> => {
  const tooLate = new Promise<Result<Value, NoReading>>((resolve) => setTimeout(resolve, END_WITHIN_MILLISECONDS, refuse('unavailable')));
  return Promise.race([reading.catch(() => refuse<NoReading>('unavailable')), tooLate]);
};

/** What speaks with Microsoft is large and for few, so it comes with the first press and not with the page. */
export const makeGraph = (offer: GraphOffer): Graph => ({
  readings: offer.readings,
  photo: () => ended(import('./ask-graph.ts').then(({ readPhoto }) => readPhoto(offer))),
  manager: () => ended(import('./ask-graph.ts').then(({ readManager }) => readManager(offer))),
});
