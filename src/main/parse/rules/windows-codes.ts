import type { EventAction } from '../../../shared/log.ts';

/** What a Windows event states by its number. */
export interface WindowsCode {
  category: 'authentication' | 'iam' | 'process' | 'configuration' | 'intrusion_detection' | 'network';
  action?: EventAction;
  outcome?: 'success' | 'failure';
}

const logonFailure: WindowsCode = { category: 'authentication', action: 'logon', outcome: 'failure' };
const accountChanged: WindowsCode = { category: 'iam', action: 'account-changed' };
const memberAdded: WindowsCode = { category: 'iam', action: 'group-member-added' };
const taskCreated: WindowsCode = { category: 'configuration', action: 'task-created' };
const serviceInstalled: WindowsCode = { category: 'configuration', action: 'service-installed' };
const logCleared: WindowsCode = { category: 'configuration', action: 'log-cleared' };
const connectionDenied: WindowsCode = { category: 'network', action: 'connection-denied', outcome: 'failure' };
const malware: WindowsCode = { category: 'intrusion_detection', action: 'malware-detected' };

/** Numbers that mean the same wherever they are logged, by Microsoft's list of security events. */
const codes: Readonly<Record<string, WindowsCode>> = {
  '1102': logCleared,
  '1116': malware,
  '1117': malware,
  '4624': { category: 'authentication', action: 'logon', outcome: 'success' },
  '4625': logonFailure,
  '4634': { category: 'authentication', action: 'logoff' },
  '4647': { category: 'authentication', action: 'logoff' },
  '4648': { category: 'authentication', action: 'logon-explicit-credentials' },
  '4672': { category: 'iam', action: 'privilege-used' },
  '4673': { category: 'iam', action: 'privilege-used' },
  '4688': { category: 'process', action: 'process-started' },
  '4697': serviceInstalled,
  '4698': taskCreated,
  '4720': { category: 'iam', action: 'account-created' },
  '4722': accountChanged,
  '4723': accountChanged,
  '4724': accountChanged,
  '4725': accountChanged,
  '4726': accountChanged,
  '4728': memberAdded,
  '4732': memberAdded,
  '4738': accountChanged,
  '4740': { category: 'authentication', action: 'account-locked' },
  '4756': memberAdded,
  '4771': logonFailure,
  '5152': connectionDenied,
  '5156': { category: 'network', action: 'connection-allowed', outcome: 'success' },
  '5157': connectionDenied,
  '7045': serviceInstalled,
};

/** Small numbers mean something only beside the log that they stand in. */
const codesByProvider: readonly { provider: RegExp; codes: Readonly<Record<string, WindowsCode>> }[] = [
  {
    provider: /sysmon/i,
    codes: { '1': { category: 'process', action: 'process-started' }, '3': { category: 'network' } },
  },
  { provider: /^(?:microsoft-windows-)?eventlog$|^system$/i, codes: { '104': logCleared } },
];

/** Logs whose own events bear these numbers: the client of remote desktop writes 1102 whenever it connects. */
const otherMeanings: Readonly<Record<string, RegExp>> = { '1102': /terminalservices|rdpclient/i };

/** What event `code` of a provider or channel states; `provider` is empty where it is not known. */
export function findWindowsCode(code: string, provider: string): WindowsCode | undefined {
  for (const entry of codesByProvider) {
    if (entry.provider.test(provider) && entry.codes[code] !== undefined) return entry.codes[code];
  }
  if (code === '104' && provider === '') return logCleared;
  return otherMeanings[code]?.test(provider) ? undefined : codes[code];
}
