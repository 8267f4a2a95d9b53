/** One name in every form that the project writes it in. */
export interface Names {
  /** `purchase order` and `purchase orders`, as prose has them. */
  one: string;
  many: string;
  /** With its article: `a purchase order`. */
  anOne: string;
  /** `purchase_order`: path parameter and events. */
  snake: string;
  /** `purchase_orders`: the table. */
  table: string;
  /** `purchase-orders`: address, files, permissions. */
  kebab: string;
  /** `purchase-order`: problem codes, and what an entry of the audit log is about. */
  kebabOne: string;
  /** `PurchaseOrder`: schemas, entity. */
  pascal: string;
  /** `PurchaseOrders`: tag, ends of operationIds. */
  pascalMany: string;
  camel: string;
  camelMany: string;
}

export function namesOf(singular: string, plural: string): Names {
  const one = singular.replaceAll('_', ' ');
  return {
    one,
    many: plural.replaceAll('_', ' '),
    anOne: `${articleOf(one)} ${one}`,
    snake: singular,
    table: plural,
    kebab: plural.replaceAll('_', '-'),
    kebabOne: singular.replaceAll('_', '-'),
    pascal: pascal(singular),
    pascalMany: pascal(plural),
    camel: camel(singular),
    camelMany: camel(plural),
  };
}

/** The usual English plural; `PLURAL=people` is for the others. */
export function pluralOf(singular: string): string {
  if (/[^aeiou]y$/.test(singular)) return `${singular.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(singular) ? `${singular}es` : `${singular}s`;
}

export const pascal = (snake: string): string => snake.split('_').map(capital).join('');
export const camel = (snake: string): string => snake.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
export const articleOf = (word: string): string => (/^([aeio]|u(?!ni|se|s[aei]|ti))/.test(word) ? 'an' : 'a');

/** `a`, `b` or `c` */
export function either(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${value}\``);
  return quoted.length === 1 ? quoted[0]! : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
