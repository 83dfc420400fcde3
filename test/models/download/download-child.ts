// Fetches what its argument describes; a process of its own, so that it can be killed.
import { type DownloadOptions, downloadFile } from '../../../src/main/models/download/download.ts';

const options: DownloadOptions = JSON.parse(process.argv[2] ?? '');
await downloadFile({ ...options, signal: new AbortController().signal });
