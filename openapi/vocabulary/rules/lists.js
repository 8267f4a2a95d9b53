// Lists answer `{data, meta}` in pages: `cursor` and `limit` go in, PageMeta and `Link` come out. Only lists take `q`.
import {
  follow,
  hasType,
  isSuccess,
  mediaOf,
  nameOf,
  operations,
  parametersOf,
  responsesOf,
  schemaOf,
} from '../read.js';

export default () =>
  operations(({ operation, method }, ctx) => {
    if (method !== 'get') return;
    const parameters = parametersOf(operation, ctx);
    const answers = responsesOf(operation, ctx).filter(({ status }) => isSuccess(status));
    const report = (message, location = ctx.location.key()) => ctx.report({ message, location });
    let isList = false;
    for (const response of answers) {
      for (const media of mediaOf(response)) {
        const schema = schemaOf(media, ctx);
        if (!schema) continue;
        if (hasType(schema.node, 'array')) report('Answer an object `{data, meta}`, not a bare array.', media.location);
        const { data, meta } = schema.node.properties ?? {};
        const items = data && follow(ctx, data, schema.location.child(['properties', 'data']));
        if (!items || !hasType(items.node, 'array')) continue;
        isList = true;
        const page = meta && follow(ctx, meta, schema.location.child(['properties', 'meta']));
        if (!page || nameOf(page.location) !== 'PageMeta') report('Refer to PageMeta for `meta`.', schema.location);
        if (!response.node.headers?.Link) report('Add the header `Link`.', response.location.key());
      }
    }
    const cursor = parameters.find(({ node }) => node.in === 'query' && node.name === 'cursor');
    const limit = parameters.find(({ node }) => node.in === 'query' && node.name === 'limit');
    if (isList && !cursor?.node['x-pagination']) report('Add the parameter Cursor of common/pagination.yaml.');
    if (isList && !limit) report('Add the parameter Limit of common/pagination.yaml.');
    if (!isList && cursor) report('Answer `{data, meta}`, or take `cursor` away.', cursor.location);
    const search = parameters.find(({ node }) => node.in === 'query' && node.name === 'q');
    if (!isList && search) report('Answer `{data, meta}`, or take `q` away.', search.location);
    const sort = parameters.find(({ node }) => node.in === 'query' && node.name === 'sort');
    const keys = sort && schemaOf(sort, ctx)?.node;
    if (sort && !(sort.node.explode === false && hasType(keys, 'array') && keys.maxItems <= 3 && keys.uniqueItems)) {
      report('Write `sort` as `explode: false` and an array of at most 3 unique keys.', sort.location);
    }
  });
