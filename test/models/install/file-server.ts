import { createServer } from 'node:http';

/** A real HTTP server with files by path; a request for another path is answered with 404. `hold` makes it wait with the bodies. */
export async function fileServer(files: Record<string, Buffer>) {
  const requests: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    const content = files[path];
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const rest = content.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': rest.length,
      etag: '"1"',
      ...(from > 0 && { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` }),
    });
    response.write(rest.subarray(0, Math.floor(rest.length / 2)));
    void gate.then(() => response.end(rest.subarray(Math.floor(rest.length / 2))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: (path: string) => `http://127.0.0.1:${address.port}${path}`,
    files,
    requests,
    /** From now on half of each body comes, and the rest when the returned function is called. */
    hold: () => {
      let open = () => {};
      gate = new Promise((resolve) => {
        open = resolve;
      });
      return open;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
