import { personOf } from '@mentor-network/core/members/member';
import type { Zone } from '@mentor-network/core/kernel/time';
import type { ExportMyData } from '../application/privacy/export-my-data.ts';
import { PAGE_STYLE } from '../cards/privacy/html.ts';
import { myDataPage } from '../cards/privacy/my-data-page.ts';
import type { Download } from './conversation.ts';

type Needs = { readonly exportMyData: ExportMyData; readonly defaultZone: Zone };

/** What the secret in a link of the card "Your data" opens, if it opens anything. */
export const makeMyDataDownload =
  ({ exportMyData, defaultZone }: Needs) =>
  async (secret: string): Promise<Download | undefined> => {
    const exported = await exportMyData.read(secret);
    if (!exported) return undefined;
    const { data, form } = exported;
    if (form === 'html') return { kind: 'page', html: myDataPage({ ...data, zone: personOf(data.record ?? undefined)?.zone ?? defaultZone }), style: PAGE_STYLE };
    const { schemes: _schemes, ...mine } = data;
    return { kind: 'file', name: 'my-data.json', json: mine };
  };
