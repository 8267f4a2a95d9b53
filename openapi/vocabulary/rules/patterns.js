// Patterns match the whole value, mean the same in every language, and take linear time on any input.
const anchored = (pattern) => pattern.startsWith('^') && pattern.endsWith('$') && !pattern.endsWith('\\$');

/** Groups like `(-[a-z]+)*`, safe because each round begins with a character that the rest of it cannot hold. */
const SEPARATED = /\((?:\?:)?\\?([-_./:,@ ])(\[[^\]]+\])[*+]\)[*+]/g;

const withoutSeparated = (pattern) =>
  pattern.replace(SEPARATED, (group, separator, set) => (new RegExp(set, 'u').test(separator) ? group : ''));

/** A repetition inside a repetition, like `(a+)*`: the shape behind almost every catastrophic pattern. */
function nestsRepetition(pattern) {
  const plain = withoutSeparated(pattern)
    .replace(/\\./g, 'x')
    .replace(/\[[^\]]*\]/g, 'x');
  const repeats = [];
  for (let index = 0; index < plain.length; index += 1) {
    const rest = plain.slice(index);
    if (rest[0] === '(') repeats.push(false);
    if (/^([*+]|\{\d+,\d*\})/.test(rest)) repeats.fill(true);
    if (rest[0] === ')' && repeats.pop() && /^\)([*+]|\{\d+,\d*\})/.test(rest)) return true;
  }
  return false;
}

export default () => ({
  Schema({ pattern }, ctx) {
    if (pattern === undefined) return;
    const report = (message) => ctx.report({ message, location: ctx.location.child('pattern') });
    try {
      new RegExp(pattern, 'u');
    } catch (error) {
      report(`${error.message}.`);
      return;
    }
    if (!anchored(pattern)) {
      report('Begin the pattern with `^` and end it with `$`: without them it may match a part only.');
    }
    if (/\(\?[=!<]|\\[1-9]|\\k</.test(pattern)) {
      report('Take look-arounds, named groups and back-references out: not every language has them.');
    }
    if (nestsRepetition(pattern)) {
      report('Unnest the repetition: a repetition inside a repetition can take exponential time.');
    }
  },
});
