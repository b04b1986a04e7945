import { expect, test } from 'vitest';
import { createOwnNews } from './own-news.ts';

const hour = 3_600_000;

test('the event of one’s own change is no news, once', () => {
  const news = createOwnNews();
  news.expect(['loan:1']);
  expect(news.hear(['loan:1', 'asset:9'], 0)).toEqual(['asset:9']);
  expect(news.hear(['loan:1'], 1)).toEqual(['loan:1']);
});

test('a call may take long; after its answer its event is the page’s own for some seconds', () => {
  const news = createOwnNews();
  news.expect(['loan:1', 'loan:2', 'loan:3']);
  expect(news.hear(['loan:1'], hour)).toEqual([]);
  news.stand(['loan:1', 'loan:2', 'loan:3'], hour);
  expect(news.hear(['loan:1', 'loan:2'], hour + 1)).toEqual(['loan:1']);
  expect(news.hear(['loan:3'], 2 * hour)).toEqual(['loan:3']);
});

test('what was refused changed nothing: what is heard is news', () => {
  const news = createOwnNews();
  news.expect(['loan:1']);
  news.forget(['loan:1']);
  expect(news.hear(['loan:1'], 0)).toEqual(['loan:1']);
});

test('what only the answer names is held back until the answer, and of that what somebody else did is told', () => {
  const news = createOwnNews();
  const release = news.hold();
  expect(news.hear(['ticket:1', 'ticket:2'], 0)).toEqual([]);
  expect(news.hear(['ticket:8'], 1)).toEqual([]);
  news.expect(['ticket:1', 'ticket:2', 'ticket:3']);
  release();
  expect(news.hear([], 2)).toEqual(['ticket:8']);
  news.stand(['ticket:1', 'ticket:2', 'ticket:3'], 2);
  expect(news.hear(['ticket:3'], 3)).toEqual([]);
  expect(news.hear(['ticket:1'], 4)).toEqual(['ticket:1']);
});
