import { GARETH, HANNAH, SOFIA, TOM } from '../../src/local-people.ts';

/** Whom some members must not be matched with, by name. Most members declare nobody, as in life. */
export const DECLARED: Readonly<
  Record<string, { readonly lineManager?: string; readonly iManage?: readonly string[]; readonly others?: readonly string[] }>
> = {
  [TOM.name]: { lineManager: 'Margaret Osei' },
  [HANNAH.name]: { lineManager: 'Bethan Llywelyn' },
  [GARETH.name]: { iManage: ['Leanne Cooper', 'Iwan Roberts'] },
  'Aled Prosser': { lineManager: 'Megan Pritchard' },
  'Dafydd Rees': { lineManager: 'Colin Draper' },
  'Ewa Kowalska': { lineManager: 'Alison Frame' },
  'Harriet Doyle': { lineManager: SOFIA.name },
  'Ibrahim Musa': { lineManager: 'Leanne Cooper' },
  'Kirsty MacLeod': { lineManager: 'Dr Peter Nkemelu' },
  'Lowri Edwards': { lineManager: 'Professor Siân Griffiths', others: ['Dr Hywel Maddocks'] },
  'Nikhil Rao': { lineManager: 'Arjun Pillai' },
  'Blessing Eze': { lineManager: 'Stephen Hargreaves', iManage: ['Ewa Kowalska'] },
};
