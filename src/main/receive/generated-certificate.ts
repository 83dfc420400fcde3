import { webcrypto } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { certificateFailure } from './failures.ts';
import { plainAddress } from './senders.ts';
import { loadX509 } from './x509-library.ts';

const DAY = 86_400_000;
const VALID_DAYS = 3650;
/** RSA of this size is what even old devices can check. */
const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  publicExponent: new Uint8Array([1, 0, 1]),
  modulusLength: 2048,
};

export interface CertificatePair {
  certificate: string;
  key: string;
}

/**
 * The certificate that the app made for itself, `porchlight-syslog.crt` and `.key` of the folder; it is made when it
 * is first asked for and then stays, so that its fingerprint does.
 * @throws AppError `certificate-invalid` where the files can't be written or only one of them is there.
 */
export async function keptCertificate(folder: string): Promise<CertificatePair> {
  const certificateFile = join(folder, 'porchlight-syslog.crt');
  const keyFile = join(folder, 'porchlight-syslog.key');
  const [certificate, key] = await Promise.all([readIfThere(certificateFile), readIfThere(keyFile)]);
  if (certificate !== null && key !== null) return { certificate, key };
  if (certificate !== null) {
    throw certificateFailure(
      `The key of Porchlight's own certificate is missing: ${keyFile}.`,
      `Bring the key back, or delete ${certificateFile} as well: a new pair is made then, which senders must be told of.`,
    );
  }
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = await makeCertificate();
    // The certificate last: where it is there, the pair is whole.
    await place(keyFile, made.key, 0o600);
    await place(certificateFile, made.certificate, 0o644);
    return made;
  } catch (cause) {
    throw certificateFailure(
      `Porchlight's own certificate could not be made in ${folder}: ${cause instanceof Error ? cause.message : cause}.`,
      'See that the folder can be written to and the disk has room.',
      cause,
    );
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw certificateFailure(`${path} could not be read.`, 'See that this account may read it.', cause);
  }
}

async function place(path: string, text: string, mode: number): Promise<void> {
  const unfinished = `${path}.new`;
  await writeFile(unfinished, text, { mode });
  await rename(unfinished, path);
}

/** A certificate signed by itself, valid for ten years, for the names and addresses that this PC has now. */
async function makeCertificate(): Promise<CertificatePair> {
  const x509 = await loadX509();
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const host = hostname() || 'porchlight';
  const addresses = new Set(['127.0.0.1', '::1']);
  for (const { address } of Object.values(networkInterfaces()).flatMap((found) => found ?? []))
    addresses.add(plainAddress(address));
  const now = Date.now();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: [{ CN: [host] }, { O: ['Porchlight'] }],
    // Clocks of senders may be behind.
    notBefore: new Date(now - DAY),
    notAfter: new Date(now + VALID_DAYS * DAY),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.keyEncipherment, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...[...new Set([host, 'localhost'])].map((value) => ({ type: 'dns' as const, value })),
        ...[...addresses].map((value) => ({ type: 'ip' as const, value })),
      ]),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certificate: `${certificate.toString('pem')}\n`, key: `${x509.PemConverter.encode(key, 'PRIVATE KEY')}\n` };
}
