import { GRAPH, type GraphOffer, type GraphReading } from '@mentor-network/core/contracts/graph';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { z } from 'zod';
import { tokenFor } from './consent.ts';
import type { LineManager, NoReading } from './graph-facts.ts';

const ANSWER_WITHIN_MILLISECONDS = 10_000;
const PHOTO_BYTES_MAX = 512 * 1024;
const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const NAME_LENGTH_MAX = 120;

/** Graph knows a manager by an address to write to, or at least by one to sign in with; some have neither. */
const Manager = z.object({ displayName: z.string().nullish(), mail: z.string().nullish(), userPrincipalName: z.string().nullish() });
const Address = z.email().max(254);

const whyNot = (status: number): NoReading => {
  if (status === 404) return 'nothing-there';
  return status === 401 || status === 403 ? 'not-allowed' : 'unavailable';
};

const ask = async (offer: GraphOffer, reading: GraphReading, path: string): Promise<Result<Response, NoReading>> => {
  const token = await tokenFor(offer, reading);
  if (!token.ok) return token;
  const answer = await fetch(`${GRAPH}/v1.0${path}`, {
    headers: { authorization: `Bearer ${token.value}` },
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MILLISECONDS),
  });
  return answer.ok ? ok(answer) : refuse(whyNot(answer.status));
};

export const readManager = async (offer: GraphOffer): Promise<Result<LineManager, NoReading>> => {
  const answer = await ask(offer, 'manager', '/me/manager?$select=displayName,mail,userPrincipalName');
  if (!answer.ok) return answer;
  const { displayName, mail, userPrincipalName } = Manager.parse(await answer.value.json());
  const address = [mail, userPrincipalName].find((one) => Address.safeParse(one).success);
  if (!address) return refuse('nothing-there');
  const name = displayName?.trim().slice(0, NAME_LENGTH_MAX) ?? '';
  return ok({ address, name: name === '' ? address : name });
};

const asDataAddress = (picture: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('loadend', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
      else reject(new Error('The picture could not be read.'));
    });
    reader.readAsDataURL(picture);
  });

/** Only what the browser can draw is a photo, whatever it is called. */
const isPicture = async (found: Blob): Promise<boolean> => {
  if (!PHOTO_TYPES.includes(found.type) || found.size > PHOTO_BYTES_MAX) return false;
  const drawn = await createImageBitmap(found).catch(() => undefined);
  drawn?.close();
  return drawn !== undefined;
};

export const readPhoto = async (offer: GraphOffer): Promise<Result<string, NoReading>> => {
  const answer = await ask(offer, 'photo', '/me/photos/96x96/$value');
  if (!answer.ok) return answer;
  const found = await answer.value.blob();
  return (await isPicture(found)) ? ok(await asDataAddress(found)) : refuse('nothing-there');
};
