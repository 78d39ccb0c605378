import assert from 'node:assert/strict';
import { callerAddress } from '../../src/adapters/http/caller-address.ts';

const PROXY = '169.254.130.1';

const seenFrom = (forwarded: string | undefined, remoteAddress: string | undefined = PROXY, kind: 'azure' | 'local' = 'azure'): string => {
  const address = kind === 'azure' ? { kind, domain: 'mentors.sample.ac.uk', asksGraph: false } : { kind };
  return callerAddress(address, { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } });
};

describe('The address of a caller', () => {
  const hops: readonly (readonly [string, string | undefined, string])[] = [
    ['what the proxy saw', '192.0.2.7', '192.0.2.7'],
    ['without the port that App Service adds', '192.0.2.7:50123', '192.0.2.7'],
    ['the last hop, whatever the caller wrote before it', '10.0.0.1, 203.0.113.9,192.0.2.7:50123', '192.0.2.7'],
    ['not what the caller wrote where the last hop is no address', '192.0.2.7, unknown', PROXY],
    ['the proxy’s, where nothing is said', undefined, PROXY],
    ['the proxy’s, where nothing is meant', ' , ', PROXY],
    ['an address of the older version inside the newer', '::ffff:192.0.2.7', '192.0.2.7'],
    ['a network of the newer version, whichever of its addresses is used', '2001:db8:1:2::7', '2001:db8:1:2'],
    ['the same network with a port', '[2001:0DB8:0001:2:ffff:1:2:3]:443', '2001:db8:1:2'],
    ['a network written short', '2001:db8::1', '2001:db8:0:0'],
  ];
  for (const [what, forwarded, expected] of hops) {
    it(`is ${what}`, () => {
      assert.equal(seenFrom(forwarded), expected);
    });
  }

  it('is in local mode the one it really comes from, whatever it says', () => {
    assert.equal(seenFrom('192.0.2.7', '::ffff:127.0.0.1', 'local'), '127.0.0.1');
    assert.equal(seenFrom('192.0.2.7', '', 'local'), '');
  });
});
