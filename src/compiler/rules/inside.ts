/** Whether a host name is known inside a cluster or a machine alone. */
export const isInside = (hostname: string): boolean =>
  !hostname.includes('.') ||
  /\.(svc|svc\.[a-z.-]+|local|internal|localhost)$/.test(hostname) ||
  hostname === '127.0.0.1';
