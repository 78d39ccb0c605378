const LOOPBACK_HOSTS = ['127.0.0.1', 'localhost', '[::1]'];

/** Says of a service whether we speak to it at all. What we say is private, and in azure mode our own token goes with it. */
export type IsOurService = (serviceUrl: string) => boolean;

/** In local mode nothing is authenticated, so what we say goes to this machine and nowhere else, whatever an activity asks for. */
export const isLoopbackUrl: IsOurService = (serviceUrl) => {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname } = new URL(serviceUrl);
  return (protocol === 'http:' || protocol === 'https:') && LOOPBACK_HOSTS.includes(hostname);
};

/** In azure mode it goes to Teams' connector: https, a host of the list with its port, and nobody's name before it. */
export const isOneOf =
  (hosts: readonly string[]): IsOurService =>
  (serviceUrl) => {
    if (!URL.canParse(serviceUrl)) return false;
    const { protocol, host, username, password } = new URL(serviceUrl);
    return protocol === 'https:' && hosts.includes(host) && username === '' && password === '';
  };
