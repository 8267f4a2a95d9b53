/** The headers of every page that is served here, beside those of its own: what a browser may do with it, and who may show it. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Of a Content Security Policy (W3C, level 3), by the names that helmet gives them. */
export type Policy = Record<string, string[]>;

/** Makes the middleware of pages with this policy. */
export type PageHeaders = (policy: Policy) => RequestHandler;

const NONE = ["'none'"];
/** What pages of ours do not use, a script in one of them shall not either. Copying is left: the references have buttons for it. */
const PERMISSIONS = ['accelerometer', 'autoplay', 'camera', 'display-capture', 'fullscreen', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'usb', 'xr-spatial-tracking'].map((name) => `${name}=()`).join(', ');

/** `strictTransport`: clients reach the service by TLS, and browsers are told to insist on it. */
export function createPageHeaders(strictTransport: boolean): PageHeaders {
  return (policy) => {
    const protect = helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: NONE, ...policy, baseUri: NONE, formAction: NONE, frameAncestors: NONE } },
      frameguard: { action: 'deny' },
      strictTransportSecurity: strictTransport && { maxAge: 31_536_000, includeSubDomains: true },
    });
    return (req, res, next) => {
      // A page of an hour ago would name files that are no more; what does not change says so itself.
      res.set({ 'Permissions-Policy': PERMISSIONS, 'Cache-Control': 'no-cache' });
      protect(req, res, next);
    };
  };
}
