import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TlsSettings } from '../../shared/live.ts';
import { certificateFailure } from './failures.ts';
import { keptCertificate } from './generated-certificate.ts';

/** What a TLS source shows of itself, and whose senders' certificates it accepts. All but the fingerprint is PEM. */
export interface TlsIdentity {
  certificate: string;
  key: string;
  /** Null: senders need no certificate. */
  clientAuthority: string | null;
  /** SHA-256 of the certificate, `AB:CD:…`. */
  fingerprint: string;
}

const KEY_REMEDY =
  'Choose a certificate and its key as PEM files, the key without a password, or let Porchlight make its own.';

/**
 * Reads the certificate that the settings name, or the one that the app made in `folder`, which is made if missing.
 * @throws AppError `certificate-invalid`: a file that can't be read, is no PEM, does not fit the other or has expired.
 */
export async function readTlsIdentity(settings: TlsSettings, folder: string): Promise<TlsIdentity> {
  const { certificate, clientAuthority } = settings;
  const pair =
    certificate.kind === 'generated'
      ? await keptCertificate(folder)
      : { certificate: await readPem(certificate.certificate), key: await readPem(certificate.key) };
  const authority = clientAuthority === null ? null : await readPem(clientAuthority);
  if (authority !== null) parseCertificate(authority, clientAuthority ?? '');
  const parsed = checkPair(pair, certificate.kind === 'files' ? certificate.certificate : folder);
  return { ...pair, clientAuthority: authority, fingerprint: parsed.fingerprint256 };
}

async function readPem(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw certificateFailure(`The file ${path} could not be read.`, KEY_REMEDY, cause);
  }
}

function parseCertificate(pem: string, name: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw certificateFailure(`${name} holds no certificate in PEM form.`, KEY_REMEDY, cause);
  }
}

/** @throws AppError `certificate-invalid`. */
function checkPair({ certificate, key }: { certificate: string; key: string }, name: string): X509Certificate {
  const parsed = parseCertificate(certificate, name);
  let belongs: boolean;
  try {
    belongs = parsed.checkPrivateKey(createPrivateKey(key));
  } catch (cause) {
    throw certificateFailure(`The key of the certificate ${name} could not be read.`, KEY_REMEDY, cause);
  }
  if (!belongs) throw certificateFailure(`The key does not belong to the certificate ${name}.`, KEY_REMEDY);
  if (Date.parse(parsed.validTo) < Date.now())
    throw certificateFailure(`The certificate ${name} was valid until ${parsed.validTo}.`, KEY_REMEDY);
  return parsed;
}
