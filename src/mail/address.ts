/** Addresses as providers take them in text: RFC 5322, the name always quoted, so that nothing in it is a second address. */
import { domainToASCII } from 'node:url';
import type { Address } from './message.ts';

export function formatAddress({ name, address }: Address): string {
  return name ? `"${name.replaceAll(/[\\"]/g, '\\$&')}" <${ascii(address)}>` : ascii(address);
}

export function formatAddresses(addresses: readonly Address[]): string {
  return addresses.map(formatAddress).join(', ');
}

/** The domain in the form of the DNS (RFC 5891). What has none stays as it is, for the provider to refuse. */
export function ascii(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = domainToASCII(address.slice(at + 1));
  return domain ? `${address.slice(0, at)}@${domain}` : address;
}

/** What readers are known by in results. */
export function keyOf(address: string): string {
  return address.toLowerCase();
}
