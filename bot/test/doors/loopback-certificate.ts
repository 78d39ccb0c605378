import { randomUUID } from 'node:crypto';
import tls from 'node:tls';
import { generate } from 'selfsigned';

export type Certificate = { readonly key: string; readonly cert: string };

/**
 * A certificate of this machine for itself, good for `https://127.0.0.1` with whoever trusts it. Its name is its own: of two that
 * are trusted under one name, the wrong one may be looked at.
 */
export const makeLoopbackCertificate = async (): Promise<Certificate> => {
  const { private: key, cert } = await generate([{ name: 'commonName', value: randomUUID() }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }, { type: 2, value: 'localhost' }] },
    ],
  });
  return { key, cert };
};

/** Makes this process trust it. What comes back ends that. Another process is given it as NODE_EXTRA_CA_CERTS. */
export const trust = ({ cert }: Certificate): (() => void) => {
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, cert]);
  return () => {
    tls.setDefaultCACertificates(before);
  };
};
