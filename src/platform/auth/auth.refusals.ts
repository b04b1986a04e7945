import { refusals } from '#kernel/refusal.ts';

const askAdministrator = '急ぐときはシステム管理者に伝えてください。';

/** Refusals of signing in. They never say which of name and password was wrong, nor whether a name exists. */
export const authRefusals = refusals('auth', {
  incomplete: { kind: 'invalid', words: '利用者IDとパスワードを入力してください。' },
  wrongCredentials: {
    kind: 'forbidden',
    words: (d: { remaining: number | null }) =>
      d.remaining !== null && d.remaining <= 2
        ? `利用者IDかパスワードが違います。あと${d.remaining}回間違えると、しばらく待つことになります。確かめて入力し直してください。`
        : '利用者IDかパスワードが違います。大文字と小文字、入力の切り替えを確かめて、入力し直してください。',
  },
  locked: {
    kind: 'tooMany',
    words: (d: { until: string | null }) =>
      d.until
        ? `間違いが続いたため、${clockTime(d.until)}までログインできません。時間をおいて、もう一度お試しください。${askAdministrator}`
        : `間違いが続いたため、15分間ログインできません。時間をおいて、もう一度お試しください。${askAdministrator}`,
  },
  busy: {
    kind: 'tooMany',
    words: 'ログインが混み合っています。数秒待って、もう一度お試しください。',
  },
  disabled: {
    kind: 'forbidden',
    words: 'この利用者IDは使えなくなっています。必要なときはシステム管理者に連絡してください。',
  },
  wrongCode: {
    kind: 'forbidden',
    words: '確認コードが違います。認証アプリに表示されている新しい6桁の数字を入力してください。',
    field: 'code',
  },
  codeUsed: {
    kind: 'forbidden',
    words:
      'この確認コードは使用済みです。利用者IDとパスワードを入力し直し、認証アプリに次の数字が出てから入力してください。',
    field: 'code',
  },
  challengeOver: {
    kind: 'forbidden',
    words: '確認コードを受け付ける時間が過ぎました。利用者IDとパスワードの入力からやり直してください。',
  },
});

function clockTime(instant: string): string {
  const time = Temporal.Instant.from(instant).add({ seconds: 59 }).toZonedDateTimeISO('Asia/Tokyo');
  return `${time.hour}時${String(time.minute).padStart(2, '0')}分`;
}
