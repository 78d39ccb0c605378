export type Due = { readonly at: string; readonly key: string };

/** What is due next, without asking the store: a binary heap. What was overtaken stays in it until it comes up, and is passed over. */
export const makeDueQueue = (isStillSo: (due: Due) => boolean) => {
  const heap: Due[] = [];
  const at = (index: number): Due => {
    const due = heap[index];
    if (!due) throw new Error(`There is nothing at ${String(index)} of the heap.`);
    return due;
  };
  const swap = (one: number, other: number): void => {
    [heap[one], heap[other]] = [at(other), at(one)];
  };
  const rise = (from: number): void => {
    for (let index = from; index > 0; ) {
      const parent = (index - 1) >> 1;
      if (at(parent).at <= at(index).at) return;
      swap(index, parent);
      index = parent;
    }
  };
  const sink = (): void => {
    for (let index = 0; ; ) {
      const children = [2 * index + 1, 2 * index + 2].filter((child) => child < heap.length);
      const least = children.toSorted((one, other) => (at(one).at < at(other).at ? -1 : 1))[0];
      if (least === undefined || at(index).at <= at(least).at) return;
      swap(index, least);
      index = least;
    }
  };
  const drop = (): void => {
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    heap[0] = last;
    sink();
  };
  return {
    add: (due: Due): void => {
      heap.push(due);
      rise(heap.length - 1);
    },
    first: (): Due | undefined => {
      for (let next = heap[0]; next; next = heap[0]) {
        if (isStillSo(next)) return next;
        drop();
      }
      return undefined;
    },
  };
};
