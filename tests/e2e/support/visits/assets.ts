import { mark, on, type Visits } from './visit.ts';

const device = on('/assets', 'assets.list', { view: 'NK' });

export const visits: Visits = {
  correct: {
    as: 'mizuno',
    at: device,
    phone: true,
    do: (hand) => hand.form('訂正を追記', { 理由: `${mark}のため` }),
    said: /^\S+ の移動に訂正を加えました。/,
    shows: `${mark}のため`,
  },
};

export const notVisited: readonly string[] = ['changeUser', 'makeBulkList', 'massMove', 'move', 'register', 'revise'];
