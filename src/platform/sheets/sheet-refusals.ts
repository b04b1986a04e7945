import { refusals } from '#kernel/refusal.ts';

const count = (n: number) => n.toLocaleString('ja-JP');

/** Why a file cannot be read as a table. Every answer says what to do with the file. */
/** Letters named in one refusal; the rest are ほか. */
const namedAtMost = 10;

export const sheetRefusals = refusals('sheets', {
  empty: {
    kind: 'invalid',
    words: 'ファイルの中身が空です。データの入ったファイルを選び直してください。',
  },
  tooLarge: {
    kind: 'tooLarge',
    words: ({ limitMb }: { limitMb: number }) =>
      `ファイルが大きすぎます（上限 ${limitMb} MB）。行を分けるか、画像を取り除いて保存し直してください。`,
  },
  expandsTooFar: {
    kind: 'tooLarge',
    words:
      'ファイルの圧縮を解くと大きくなりすぎるため、読み込めません。必要な行だけを新しいブックに貼り付けて保存し直してください。',
  },
  tooManyRows: {
    kind: 'tooLarge',
    words: ({ limit }: { limit: number }) =>
      `行が多すぎます（上限 ${count(limit)} 行）。ファイルを分けて取り込んでください。`,
  },
  tooManyColumns: {
    kind: 'tooLarge',
    words: ({ limit }: { limit: number }) =>
      `列が多すぎます（上限 ${count(limit)} 列）。使わない列を削除して保存し直してください。`,
  },
  tooManyMerges: {
    kind: 'tooLarge',
    words: ({ limit }: { limit: number }) =>
      `結合されたセルが多すぎます（上限 ${count(limit)} か所）。セルの結合を解除して保存し直してください。`,
  },
  cellTooLong: {
    kind: 'tooLarge',
    words: ({ line, limit }: { line: number; limit: number }) =>
      `${count(line)}行目に文字の多すぎるセルがあります（上限 ${count(limit)} 文字）。CSVのときは、引用符（"）が閉じているかを確かめ、直したファイルを選んでください。`,
  },
  tooMuchText: {
    kind: 'tooLarge',
    words: ({ limit }: { limit: number }) =>
      `文字が多すぎます（すべてのセルで上限 ${count(limit)} 文字）。台帳にない列を削除するか、ファイルを分けて取り込んでください。`,
  },
  strayCells: {
    kind: 'invalid',
    words:
      '表から離れた下の行か右の列に値や書式が残っているため、読み込めません。表より下の行と右の列を選んで削除し、保存し直してください。',
  },
  protected: {
    kind: 'invalid',
    words:
      'パスワードで保護されたブックは読み込めません。Excelで開き、［ファイル］→［情報］→［ブックの保護］でパスワードを外して保存し直してください。',
  },
  oldExcel: {
    kind: 'invalid',
    words:
      '古い形式のExcelブック（.xls）は読み込めません。Excelで開き、［名前を付けて保存］で「Excel ブック（.xlsx）」を選んで保存し直してください。',
  },
  otherBook: {
    kind: 'invalid',
    words: ({ found }: { found: string }) =>
      `${found}は読み込めません。Excelの［名前を付けて保存］で「Excel ブック（.xlsx）」を選んで保存し直してください。`,
  },
  notASheet: {
    kind: 'invalid',
    words: ({ found }: { found: string }) =>
      `選んだファイルの中身は${found}です。Excelブック（.xlsx）かCSVのファイルを選び直してください。`,
  },
  broken: {
    kind: 'invalid',
    words:
      'ブックが壊れているか、途中で切れています。元のファイルをExcelで開けることを確かめ、保存し直したものを選んでください。',
  },
  unreadableText: {
    kind: 'invalid',
    words:
      'CSVの文字コードが分かりません。Excelの［名前を付けて保存］で「CSV UTF-8（コンマ区切り）」を選んで保存し直してください。',
  },
  noSuchSheet: {
    kind: 'invalid',
    words: ({ name, names }: { name: string; names: readonly string[] }) =>
      `シート「${name}」がありません。このブックにあるシートは「${names.join('」「')}」です。シート名を選び直してください。`,
  },
  noSheet: {
    kind: 'invalid',
    words: '表示されているシートがありません。Excelでシートを再表示し、保存し直してください。',
  },
  tooSlow: {
    kind: 'tooLarge',
    words:
      '時間内に読み込めませんでした。書式や画像を取り除くか、必要な行だけを新しいブックに貼り付けて保存し直してください。',
  },
  unencodable: {
    kind: 'invalid',
    words: ({ characters }: { characters: readonly string[] }) =>
      `Shift_JISで表せない文字（${characters.slice(0, namedAtMost).join('、')}${characters.length > namedAtMost ? ' ほか' : ''}）があるため、出力できません。文字コードにUTF-8を選ぶか、文字を置き換えてください。`,
  },
});
