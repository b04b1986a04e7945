import { refusals } from '#kernel/refusal.ts';

/** Why a file is not taken in, or not given out. Every answer says what to do instead. */
export const fileRefusals = refusals('files', {
  empty: { kind: 'invalid', words: 'ファイルの中身が空です。中身のあるファイルを選び直してください。' },
  tooLarge: {
    kind: 'tooLarge',
    words: ({ limitMb }: { limitMb: number }) =>
      `ファイルが大きすぎます（上限 ${limitMb} MB）。小さくするか分けて添付してください。`,
  },
  executable: {
    kind: 'invalid',
    words: 'プログラムやスクリプトは添付できません。画面の写しや記録（テキスト）を添付してください。',
  },
  executableInside: {
    kind: 'invalid',
    words: ({ name }: { name: string }) =>
      `圧縮ファイルの中にプログラムかスクリプト（${name}）があるため、添付できません。取り除いて圧縮し直してください。`,
  },
  webPage: {
    kind: 'invalid',
    words: 'WebページやSVG画像は添付できません。PDFに印刷するか、画面の写し（PNG）にして添付してください。',
  },
  macro: {
    kind: 'invalid',
    words:
      'マクロを含むOfficeファイルは添付できません。マクロなしの形式（.xlsx、.docx、.pptx）で保存し直してください。',
  },
  protected: {
    kind: 'invalid',
    words:
      'パスワードで保護されたOfficeファイルは中身を確かめられないため添付できません。保護を外して保存し直してください。',
  },
  oldOffice: {
    kind: 'invalid',
    words:
      '古い形式のOfficeファイル（.xls、.doc、.ppt など）は添付できません。新しい形式（.xlsx、.docx、.pptx）かPDFで保存し直してください。',
  },
  broken: {
    kind: 'invalid',
    words: 'ファイルが壊れているか、途中で切れています。元のファイルを開けることを確かめ、選び直してください。',
  },
  unsupported: {
    kind: 'invalid',
    words:
      'この種類のファイルは添付できません。画像（PNG、JPEG、GIF、WebP）、PDF、テキスト、CSV、Excel、Word、PowerPoint、ZIP、メール（.eml、.msg）のどれかにしてください。',
  },
  tooSlow: {
    kind: 'tooLarge',
    words:
      'ファイルの中身を時間内に確かめられないため、添付できません。別の形式（PDFや画面の写し）で保存し直すか、小さく分けて添付してください。',
  },
  missing: {
    kind: 'absent',
    words: 'ファイルが見つかりません。画面を開き直し、それでも開けないときは管理者にお知らせください。',
  },
  diskFull: {
    kind: 'unavailable',
    words: 'サーバーの保存場所がいっぱいのため、ファイルを保存できませんでした。管理者にお知らせください。',
  },
});
