import { webcrypto } from 'node:crypto';
import { loadX509 } from '../../src/main/receive/x509-library.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 86_400_000;

export interface Authority {
  /** PEM. */
  certificate: string;
  /** Signs a certificate for a client; PEM. */
  sign(name: string, notAfter?: Date): Promise<{ cert: string; key: string }>;
}

/** An authority as a small business may have one for its devices. */
export async function createAuthority(name: string): Promise<Authority> {
  const x509 = await loadX509();
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + day),
    signingAlgorithm: algorithm,
    keys,
    extensions: [new x509.BasicConstraintsExtension(true, 1, true)],
  });
  return {
    certificate: own.toString('pem'),
    async sign(client, notAfter = new Date(Date.now() + day)) {
      const clientKeys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const signed = await x509.X509CertificateGenerator.create({
        subject: `CN=${client}`,
        issuer: own.subject,
        notBefore: new Date(Date.now() - 2 * day),
        notAfter,
        signingAlgorithm: algorithm,
        publicKey: clientKeys.publicKey,
        signingKey: keys.privateKey,
        extensions: [new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth])],
      });
      const key = await webcrypto.subtle.exportKey('pkcs8', clientKeys.privateKey);
      return { cert: signed.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
    },
  };
}
