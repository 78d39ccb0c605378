import { textOf, trackedFiles } from '../secrets/every-text.ts';

/**
 * What the product does without, as it would look in the code. Many requirements do not concern it for no other reason, and from the day
 * on which one of these appears they do: then the spec fails, and somebody has to look at them again.
 */
export const ABSENCES = {
  'text that is run as code': /\beval\(|\bnew Function\(|\bnode:vm\b/,
  'a process started by the server': /\bchild_process\b|\bworker_threads\b/,
  'LDAP': /\bldap/i,
  'XML': /\bxml2js\b|\bfast-xml|\blibxml|\bDOMParser\b|\bXMLHttpRequest\b|\bxpath\b|\bsax\b/i,
  'LaTeX': /\blatex\b|\bpdftex\b/i,
  'a regular expression made of text': /\bRegExp\(/,
  'HTML made of what a member wrote, but for the one function that is tried for it': /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write\b/,
  'templates made of text': /\bhandlebars\b|\bmustache\b|\bejs\b|\bnunjucks\b|adaptivecards-templating/i,
  'JNDI': /\bjndi\b/i,
  'memcache': /\bmemcached?\b|\bredis\b/i,
  'format strings': /util\.format\b|\bformatWithOptions\b|\bs?printf\(/i,
  'mail': /\bnodemailer\b|\bsmtp\b|\bimap\b|\bsendmail\b/i,
  'memory that nobody looks after': /\ballocUnsafe|\bWebAssembly\b|\bprocess\.dlopen\b/,
  'cookies': /set-cookie|document\.cookie|headers\.cookie\b/i,
  'permission for pages of other origins': /access-control-allow/i,
  'messages between windows that we read ourselves': /addEventListener\(['"]message|\bonmessage\b|\.postMessage\(/,
  'GraphQL': /\bgraphql\b/i,
  'WebSocket': /\bWebSocket\b|\bEventSource\b|\bsocket\.io\b/,
  'uploads': /\bmultipart\b|\bFormData\b|type=["']file["']|\bformidable\b|\bbusboy\b|consent\.openPicker|file\.download\.info/i,
  'unpacking of archives': /\b(?:un)?zipSync\b|\bgunzip\b|\bcreateGunzip\b|\binflate/i,
  'files written by the server of a deployment': /\bwriteFile(?:Sync)?\b|\bcreateWriteStream\b|\bappendFile/,
  'passwords': /type=["']password["']|\bpasswordHash\b|\bbcrypt\b|\bscrypt\b|\bargon2\b|\bpbkdf2\b/i,
  'codes that are sent to somebody': /\btotp\b|\bhotp\b|one-time code|\bsms\b/i,
  'SAML': /\bsaml\b/i,
  'an authorization server': /\bauthorization_code\b|\bgrant_type\b|\/oauth2\/v2\.0\/authorize\b/,
  'encryption of our own': /createCipher|createDecipher|subtle\.(?:en|de)crypt|publicEncrypt|privateDecrypt/,
  'outdated hashes': /createH(?:ash|mac)\(['"](?:md[245]|sha-?1)['"]|\bsubtle\.digest\(['"]SHA-1/i,
  'chance that can be guessed where it must not be': /Math\.random\(\).*(?:token|key|secret|id\b)/i,
  'client certificates': /\brequestCert\b|\bgetPeerCertificate\b/,
  'TLS that is not checked': /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED|minVersion:\s*['"]TLSv1(?:\.1)?['"]/,
  'plug-ins of browsers': /<object\b|<embed\b|<applet\b|\bActiveX/i,
  'WebRTC': /\bRTCPeerConnection\b|\bgetUserMedia\b|["']turns?:|["']stuns?:/,
  'addresses taken from what somebody sent': /x-forwarded-host|x-original-url|x-rewrite-url/i,
} as const satisfies { readonly [what: string]: RegExp };

export type Absence = keyof typeof ABSENCES;

const isOfTheProduct = (name: string): boolean => /^(core\/src|bot\/src|tab\/src|tab\/public|tab\/index\.html)/.test(name) && !name.endsWith('.spec.ts') && /\.(tsx?|html|css)$/.test(name);

let read: readonly { readonly name: string; readonly text: string }[] | undefined;

/** Everything the product is made from, without its tests. */
export const sourcesOfProduct = () => (read ??= trackedFiles().filter(isOfTheProduct).map(textOf));

export const foundDespite = (absence: Absence, sources = sourcesOfProduct()): readonly string[] =>
  sources.filter(({ text }) => ABSENCES[absence].test(text)).map(({ name }) => name);
