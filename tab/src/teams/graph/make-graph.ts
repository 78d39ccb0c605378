import type { GraphOffer } from '@mentor-network/core/contracts/graph';
import { type Result, refuse } from '@mentor-network/core/kernel/result';
import type { Graph, NoReading } from './graph-facts.ts';

type Asking = typeof import('./ask-graph.ts');

/** What speaks with Microsoft is large and for few, so it comes with the first press and not with the page. */
export const makeGraph = (offer: GraphOffer): Graph => {
  const ask = async <Value>(reading: (asking: Asking) => Promise<Result<Value, NoReading>>): Promise<Result<Value, NoReading>> => {
    try {
      return await reading(await import('./ask-graph.ts'));
    } catch {
      return refuse('unavailable');
    }
  };
  return {
    readings: offer.readings,
    photo: () => ask(({ readPhoto }) => readPhoto(offer)),
    manager: () => ask(({ readManager }) => readManager(offer)),
  };
};
