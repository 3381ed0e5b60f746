export { expectMarkdown as isValid } from '../../helpers/validate-markdown.js';
