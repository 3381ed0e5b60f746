/*
 * An Ink program that shows a dot and handles no key. Its time to the first frame is the minimum for any Ink program.
 */
import { render, Text, useInput } from 'ink';
import { createElement } from 'react';

function Empty() {
  useInput(() => undefined);
  return createElement(Text, null, '·');
}

render(createElement(Empty));
