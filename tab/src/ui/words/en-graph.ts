import type { NoReading } from '../../teams/graph/graph-facts.ts';

/** "Nothing is missing" each time in its own way: what is not read in Microsoft 365 can be typed, or done without. */
export const enGraph = {
  manager: {
    suggest: 'Suggest my line manager from Microsoft 365',
    asking: 'Asking Microsoft 365',
    what: 'Microsoft asks you whether this page may read who your line manager is. Only this page sees the answer: it is put in the field for you to check, and nothing is saved until you press Next.',
    put: (name: string, address: string) => `Microsoft 365 says ${name}, so the field now has ${address}. Check it and change it as you like.`,
    kept: (name: string, address: string) => `Microsoft 365 says ${name}, ${address}. The field has an address already, so it stays as it is.`,
    none: {
      refused: 'Nothing was read, and nothing is missing: type the address, or leave the field empty.',
      'no-window': 'Microsoft’s window did not open. Press once more, or type the address.',
      'not-allowed': 'Your university does not let this page read it. Type the address, or leave the field empty.',
      'nothing-there': 'Microsoft 365 does not know your line manager. Type the address, or leave the field empty.',
      unavailable: 'Microsoft 365 did not answer. Type the address, or try again in a moment.',
    } satisfies Record<NoReading, string>,
  },
  photo: {
    show: 'Show my photo',
    asking: 'Asking Microsoft 365',
    what: 'From Microsoft 365, for your eyes alone; it is kept nowhere.',
    shown: 'Your photo is shown, to you alone.',
    none: {
      refused: 'Nothing was read, and everything works without it.',
      'no-window': 'Microsoft’s window did not open. Press once more, or go on without it.',
      'not-allowed': 'Your university does not let this page read it. Everything works without it.',
      'nothing-there': 'Microsoft 365 has no photo of you. Everything works without it.',
      unavailable: 'Microsoft 365 did not answer. Everything works without it.',
    } satisfies Record<NoReading, string>,
  },
};
