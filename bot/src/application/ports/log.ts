/** Ids, counts, outcomes and times; never a name, a goal or anybody's words. */
export type LogFields = { readonly [field: string]: string | number | boolean | null | undefined };

export interface Log {
  /** One line per turn, call or delivered notice. */
  line(what: string, fields: LogFields): void;
  /** What is only wanted when somebody looks closely: a line per request to the store, with what it cost. */
  detail(what: string, fields: LogFields): void;
  /** Something broke. The reference in the answer finds this line. */
  fault(what: string, fault: unknown, fields: LogFields): void;
}
