import type { GraphReading } from '@mentor-network/core/contracts/graph';
import { createContext, useContext } from 'react';
import type { Graph } from './graph-facts.ts';

const GraphContext = createContext<Graph | undefined>(undefined);
export const GraphProvider = GraphContext.Provider;

/** Graph, where this deployment lets the page read that; undefined on the own machine, outside Teams and where it was left out. */
export const useGraph = (reading: GraphReading): Graph | undefined => {
  const graph = useContext(GraphContext);
  return graph?.readings.includes(reading) ? graph : undefined;
};
