/** Mails, whatever the words that others have chosen: one line, no HTML, no link but ours; and the layout of both forms. */
import { expect } from 'chai';
import fc from 'fast-check';
import { cleanWords, line } from '../../src/mail/line.ts';
import { renderMail } from '../../src/mail/template.ts';

const LINK = 'https://app.example/account/verify-email#token=abc-DEF_123';

/** Anything, and pieces of what an attacker would try, in any order. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085', '\0', '<script>', '</p>', '<a href="', '"', "'", '&', '&lt;', 'javascript:alert(1)', 'https://', 'http:/', 'www.', 'evil.example', 'a@b.example', '。', '．', '\u202e', '\u2066', 'Bcc: x', ' ', 'x', '9', '…', '.', ':', '/', '@'), { maxLength: 30 }).map((pieces) => pieces.join('')),
);

const mailOf = (words: string) =>
  renderMail({
    subject: line`About ${words}`,
    greeting: line`${words}`,
    paragraphs: [line`${words} invites you to ${words}.`, line`${words}`],
    actions: [{ label: line`See ${words}`, url: LINK }],
    code: line`${words}`,
    closing: line`${words}`,
  });

describe('words of others in a mail', () => {
  it('stay on one line, and are cut', () => {
    fc.assert(fc.property(hostile, (words) => {
      const clean = cleanWords(words);
      expect(clean).to.not.match(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect([...clean].length).to.be.at.most(64);
    }), { numRuns: 2000 });
  });

  it('are no link for any mail program', () => {
    fc.assert(fc.property(hostile, (words) => {
      expect(cleanWords(words)).to.not.match(/:\/|[\p{L}\p{M}-][.․。．｡][\p{L}\p{N}]|[.․。．｡]\p{L}|\S@\S/u);
    }), { numRuns: 2000 });
  });

  it('make no subject of two lines, no paragraph more, and no element, in either form', () => {
    const shape = (html: string) => (html.match(/<[^>]*>/g) ?? []).join('');
    const plain = mailOf('Ada');
    fc.assert(fc.property(hostile, (words) => {
      const mail = mailOf(words);
      expect(mail.subject).to.not.match(/[\r\n\u2028\u2029\u0085]/);
      // What remains may be empty, and then there is no code and no closing to show.
      if (cleanWords(words) === '') return;
      expect(shape(mail.html)).to.equal(shape(plain.html));
      expect(mail.html.replaceAll(/<[^>]*>/g, '')).to.not.match(/[<>"']/);
      expect(mail.text.split('\n\n')).to.have.length(plain.text.split('\n\n').length);
      expect([...mail.html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).to.deep.equal([LINK]);
      expect(mail.text.match(/\S*:\/\/\S*/g)).to.deep.equal([LINK]);
    }), { numRuns: 1000 });
  });

  for (const [given, expected] of [
    ['Ada Lovelace', 'Ada Lovelace'],
    ['  Ada\r\nBcc: eve@evil.example ', 'Ada Bcc: eve@ evil. example'],
    ['https://evil.example/x?y', 'https: //evil. example/x?y'],
    ['www.1evil.com', 'www. 1evil. com'],
    ['€12.50', '€12.50'],
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8::7', '2001:db8::7'],
    ['می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
    ['a'.repeat(200), `${'a'.repeat(63)}…`],
  ] as const) {
    it(`${JSON.stringify(given).slice(0, 40)} reads ${JSON.stringify(expected).slice(0, 40)}`, () => expect(cleanWords(given)).to.equal(expected));
  }
});

describe('the layout of a mail', () => {
  it('refuses what leads to no web page', () => {
    for (const url of ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', '/account', '']) {
      expect(() => renderMail({ subject: line`S`, paragraphs: [], actions: [{ label: line`L`, url }] }), url).to.throw();
    }
  });

  it('writes an address so that it leaves neither its attribute nor its line', () => {
    const { html, text } = renderMail({ subject: line`S`, paragraphs: [], actions: [{ label: line`L`, url: 'https://app.example/"><script>alert(1)</script>\n\nhttps://evil.example/' }] });
    expect(html).to.not.include('<script');
    expect(text.match(/^https?:.*$/gm)).to.have.length(1);
  });

  it('wraps text at 76, and never an address', () => {
    const url = `https://app.example/account/verify-email#token=${'t'.repeat(200)}`;
    const { text } = renderMail({ subject: line`S`, paragraphs: [line`${'word '.repeat(12)} and ${'more words '.repeat(20)} and ${'x'.repeat(300)}.`], actions: [{ label: line`L`, url }] });
    const lines = text.split('\n');
    expect(lines).to.include(url);
    for (const one of lines) {
      if (one !== url) expect(one.length, one).to.be.at.most(76);
      expect(one, 'no blank at either end, which RFC 3676 gives a meaning').to.equal(one.trim());
    }
    expect(text).to.match(/[^\n]\n$/);
  });

  it('loads nothing, and is readable on a dark ground', () => {
    const { html } = mailOf('Ada');
    expect(html).to.not.match(/<(img|link|script|style|iframe|table|form)|url\(|@import|background=/i);
    expect(html).to.include('name="color-scheme" content="light dark"');
    // A colour without its ground would be unreadable where the program inverts the other.
    for (const [style] of html.matchAll(/style="[^"]*"/g)) expect(/(?<!-)color:#/.test(style), style).to.equal(/background-color:#/.test(style));
  });

  it('has one form for both, word for word', () => {
    const { text, html } = renderMail({ subject: line`Subject`, greeting: line`Ada`, paragraphs: [line`One & <two>.`], code: line`123456`, actions: [{ label: line`Go`, url: LINK }, { label: line`Else`, url: `${LINK}2` }], closing: line`Bye.` });
    expect(text).to.equal(`Hello Ada,\n\nOne & <two>.\n\n123456\n\nGo:\n${LINK}\n\nElse:\n${LINK}2\n\nBye.\n`);
    for (const part of ['Hello Ada,', 'One &amp; &lt;two&gt;.', '123456', `href="${LINK}"`, `href="${LINK}2"`, 'Bye.', '<title>Subject</title>']) expect(html).to.include(part);
  });
});
