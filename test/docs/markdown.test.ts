/** Markdown of guides and descriptions as HTML. */
import { expect } from 'chai';
import { markdown, slug } from '../../src/docs/markdown.ts';

const html = (source: string): string => markdown(source).html;

describe('markdown', () => {
  it('writes paragraphs, code, bold, emphasis and links, and no markup of its author', () => {
    expect(html('Send `a<b>`.\n\n**Now** & *then*,\n[there](https://example.com/?a=1&b=2).\n')).to.equal('<p>Send <code>a&lt;b&gt;</code>.</p>\n<p><strong>Now</strong> &amp; <em>then</em>,\n<a href="https://example.com/?a=1&amp;b=2">there</a>.</p>');
    expect(html('<script>alert("1")</script>')).to.equal('<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</p>');
  });

  it('takes nothing within code for markup', () => {
    expect(html('`**a** [b](c) _d_` and snake_case_name, 2 * 3 * 4')).to.equal('<p><code>**a** [b](c) _d_</code> and snake_case_name, 2 * 3 * 4</p>');
    expect(html('[`code`](x)')).to.equal('<p><a href="x"><code>code</code></a></p>');
    expect(html('```sh 200 412\n# no heading <b>\n\n- no item\n```')).to.equal('<pre tabindex="0" data-language="sh"><code># no heading &lt;b&gt;\n\n- no item</code></pre>');
    expect(() => html('```\nnever')).to.throw('never ends');
  });

  it('gives headings anchors, each once', () => {
    const { headings } = markdown('# One `two`\n\n## Three, and four: 5!');
    expect(headings).to.deep.equal([{ level: 1, id: 'one-two', title: 'One <code>two</code>' }, { level: 2, id: 'three-and-four-5', title: 'Three, and four: 5!' }]);
    expect(() => html('# One\n\n## One')).to.throw('Two headings of a page have the anchor one.');
    expect(slug('`not-found`')).to.equal('not-found');
  });

  it('writes lists, in one another, and over several lines', () => {
    expect(html('- one\n  goes on\n- two\n  - inner\n\nAfter.')).to.equal('<ul>\n<li>one\ngoes on</li>\n<li>two\n<ul>\n<li>inner</li>\n</ul></li>\n</ul>\n<p>After.</p>');
    expect(html('1. one\n\n   more\n2. two')).to.equal('<ol>\n<li><p>one</p>\n<p>more</p></li>\n<li>two</li>\n</ol>');
  });

  it('writes tables, whose cells may hold a bar', () => {
    expect(html('| a | b |\n| --- | --- |\n| `1` | x \\| y |')).to.include('<thead><tr><th>a</th><th>b</th></tr></thead>').and.include('<tr><td><code>1</code></td><td>x | y</td></tr>');
  });

  it('asks where each link leads', () => {
    expect(markdown('[a](operation:b)', (target) => `to-${target}`).html).to.equal('<p><a href="to-operation:b">a</a></p>');
    expect(() => markdown('[a](b)', () => { throw new Error('nowhere'); })).to.throw('nowhere');
  });
});
