/** What the mailer refuses before anything is written: what would be a further header, or a further reader. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../src/mail/mailer.ts';
import { recipientsOf } from '../../src/mail/mailer.ts';

describe('the recipients of a mail', () => {
  const readers = (message: Partial<Message>) => recipientsOf({ of: 'service', to: 'ada@example.com', subject: 'Subject', text: 'Text', html: '<p>HTML</p>', ...message }, { address: 'no-reply@deed.test' });
  const recipients = (to: string | string[], subject = 'Subject'): string[] => readers({ to, subject }).map(({ address }) => address);

  for (const to of ['', 'ada', 'ada@', '@example.com', 'ada@example.com\r\nBcc: eve@evil.example', 'ada@example.com\n', 'ada@example.com,eve@evil.example', 'ada@example.com;eve@evil.example', 'ada@example.com eve@evil.example', 'Ada <ada@example.com>', '<ada@example.com>', 'team:ada@example.com;', '"ada@evil.example,"@example.com', 'ada@evil@example.com', 'ada@example.com\0', 'ada\u2028@example.com', 'ada(comment)@example.com', `${'a'.repeat(310)}@example.com`]) {
    it(`refuses ${JSON.stringify(to).slice(0, 60)}`, () => {
      expect(() => recipients(to)).to.throw(/one address/);
      expect(() => recipients(['grace@example.com', to])).to.throw(/one address/);
      expect(() => readers({ cc: [to] })).to.throw(/one address/);
      expect(() => readers({ bcc: [to] })).to.throw(/one address/);
    });
  }

  for (const to of ['ada@example.com', "o'neil+tag@mail.example.co.uk", 'a!#$%&*/=?^_`{|}~-b@example.com', 'ädä@exämple.de']) {
    it(`takes ${to}, as it is`, () => void expect(recipients(to)).to.deep.equal([to]));
  }

  it('names each once, in upper or lower case, and refuses none and a crowd', () => {
    expect(recipients(['ada@example.com', 'ADA@example.com', 'grace@example.com'])).to.deep.equal(['ADA@example.com', 'grace@example.com']);
    expect(() => recipients([])).to.throw(/one reader/);
    expect(() => recipients(Array.from({ length: 51 }, (_unused, index) => `${index}@example.com`))).to.throw(/at most/);
  });

  it('has whoever is named twice as the more openly a reader, and is to somebody', () => {
    expect(readers({ to: 'ada@example.com', cc: ['grace@example.com', 'ADA@example.com'], bcc: ['Grace@example.com', 'eve@example.com'] })).to.deep.equal([
      { address: 'grace@example.com', kind: 'cc' }, { address: 'eve@example.com', kind: 'bcc' }, { address: 'ada@example.com', kind: 'to' },
    ]);
    expect(() => readers({ to: [], cc: ['ada@example.com'] })).to.throw(/to somebody/);
    expect(() => readers({ cc: Array.from({ length: 50 }, (_unused, index) => `${index}@example.com`) })).to.throw(/at most/);
  });

  it('refuses attachments that no provider would take, and what may be a header', () => {
    const attachment = { filename: 'a.bin', contentType: 'application/octet-stream', content: Buffer.alloc(3.5 * 1024 * 1024) };
    expect(readers({ attachments: [attachment, attachment] })).to.have.length(1);
    expect(() => readers({ attachments: [attachment, { ...attachment, content: Buffer.concat([attachment.content, Buffer.from('x')]) }] })).to.throw(/7 MiB/);
    expect(() => readers({ attachments: [{ ...attachment, filename: 'a\r\nBcc: eve@evil.example' }] })).to.throw(/one line/);
    expect(() => readers({ headers: { Bcc: 'eve@evil.example' } })).to.throw(/other fields/);
  });

  it('refuses a subject of more than one line', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\0', '\u0085']) expect(() => recipients('ada@example.com', `Subject${end}Bcc: eve@evil.example`)).to.throw(/one line/);
  });

  it('lets nothing through that has a line break or a second address, whatever else is in it', () => {
    const breaks = fc.constantFrom('\r', '\n', '\r\n', ',', ';', ' ', '<', '>', '\0');
    fc.assert(fc.property(fc.string({ maxLength: 20 }), breaks, fc.string({ maxLength: 20 }), (before, mark, after) => {
      expect(() => recipients(`${before}${mark}${after}@example.com`)).to.throw(/one address/);
      expect(() => recipients(`ada@example.com${mark}${before}@${after}`)).to.throw(/one address/);
    }));
  });
});
