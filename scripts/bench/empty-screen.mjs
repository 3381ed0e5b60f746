/* An Ink program that shows a dot and answers no key: what any program on this ground takes until its first frame. */
import { render, Text, useInput } from 'ink';
import { createElement } from 'react';

function Empty() {
  useInput(() => undefined);
  return createElement(Text, null, '·');
}

render(createElement(Empty));
