/** postcss-lit cannot read the keyword "accessor" yet; it is blanked out before it looks for css literals. */
import postcssLit from 'postcss-lit';

const blank = (source) => String(source).replace(/\baccessor (?=[#\w])/g, (word) => ' '.repeat(word.length));

export default {
  ...postcssLit,
  parse: (source, options) => postcssLit.parse(blank(source), options),
};
