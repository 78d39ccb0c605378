import { AZURE_DOOR, BICEP, CONFIG, SIGNING_KEYS, TOKEN_GUARD } from '../places.ts';
import { type Chapter, elsewhere, met, partly, saidIn, triedIn, without } from '../row.ts';

const SITE = 'infra/modules/app-service.bicep';
const STORE = 'infra/modules/store.bicep';
const NEVER_SEEN = 'No deployment has been seen yet.';

export const COMMUNICATION: Chapter = {
  number: 12,
  about: 'On the way',
  rows: {
    '12.1.1': partly('Nothing below TLS 1.2, at the server and at the store.', `Which version is preferred is Azure’s. ${NEVER_SEEN}`, saidIn(SITE, `minTlsVersion: '1.2'`), saidIn(STORE, `minimalTlsVersion: 'Tls12'`), without('TLS that is not checked')),
    '12.1.2': partly('The ciphers are those of App Service and of Node, which leave out what is broken.', `The server’s list is not narrowed by a setting. ${NEVER_SEEN}`, saidIn(SITE, `minTlsVersion: '1.2'`)),
    '12.1.3': elsewhere('Nobody proves who they are by a certificate: tokens do that at both doors.', without('client certificates')),
    '12.2.1': met(
      'The server is reached by TLS alone, and says so for a year to every browser; nothing it asks can be configured without TLS.',
      triedIn(BICEP, 'has a server that is reached by https alone, stays awake, and takes no password'),
      triedIn(AZURE_DOOR, 'sends with every answer that only TLS will do, and that nobody but Teams may frame it'),
      triedIn(CONFIG, 'does not parse with …', 'a store without encryption', 'keys from where anybody can write', 'an authority without encryption'),
      triedIn(TOKEN_GUARD, 'does not help an activity with …', 'Teams’ service without TLS'),
    ),
    '12.2.2': partly('The name and its certificate are Azure’s, which every browser trusts.', NEVER_SEEN, saidIn(SITE, 'site.properties.defaultHostName')),
    '12.3.1': met(
      'Store, keys, connector and logs are reached over TLS alone, and another address is refused before anything starts.',
      triedIn(CONFIG, 'does not parse with …', 'a store without encryption', 'keys from where anybody can write', 'an authority without encryption'),
      triedIn(AZURE_DOOR, 'takes its token nowhere but to Teams, whatever address was kept'),
      triedIn(SIGNING_KEYS, 'come over https from an issuer with a certificate that is trusted, and from no other; and none without https from there'),
    ),
    '12.3.2': met('Certificates are checked, and nothing switches that off.', triedIn(SIGNING_KEYS, 'come over https from an issuer with a certificate that is trusted, and from no other; and none without https from there'), without('TLS that is not checked')),
    '12.3.3': partly('There is one process, and what it speaks to it reaches by TLS.', 'Between Azure’s front end, where TLS ends, and the process the way is within Azure’s host and without TLS.', saidIn('infra/modules/container-app.bicep', 'allowInsecure: false')),
    '12.3.4': met('What the server speaks to has certificates that Node trusts; none is signed by ourselves.', triedIn(SIGNING_KEYS, 'come over https from an issuer with a certificate that is trusted, and from no other; and none without https from there'), without('TLS that is not checked')),
  },
};
