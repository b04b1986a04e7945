export type FileKind = 'image' | 'pdf' | 'text' | 'sheet' | 'document' | 'slides' | 'archive' | 'mail';

export interface FileType {
  readonly mediaType: string;
  readonly kind: FileKind;
  /** The first is the one given to a file whose name says something else. */
  readonly extensions: readonly string[];
  /** May be shown in the browser. Text may not: a browser could be talked into running it. */
  readonly inlineAllowed: boolean;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** Everything that may be attached. What is not here is refused. */
export const fileTypes = {
  png: { mediaType: 'image/png', kind: 'image', extensions: ['png'], inlineAllowed: true },
  jpeg: { mediaType: 'image/jpeg', kind: 'image', extensions: ['jpg', 'jpeg'], inlineAllowed: true },
  gif: { mediaType: 'image/gif', kind: 'image', extensions: ['gif'], inlineAllowed: true },
  webp: { mediaType: 'image/webp', kind: 'image', extensions: ['webp'], inlineAllowed: true },
  pdf: { mediaType: 'application/pdf', kind: 'pdf', extensions: ['pdf'], inlineAllowed: true },
  text: { mediaType: 'text/plain', kind: 'text', extensions: ['txt', 'log'], inlineAllowed: false },
  csv: { mediaType: 'text/csv', kind: 'text', extensions: ['csv'], inlineAllowed: false },
  xlsx: { mediaType: `${office}.spreadsheetml.sheet`, kind: 'sheet', extensions: ['xlsx'], inlineAllowed: false },
  docx: {
    mediaType: `${office}.wordprocessingml.document`,
    kind: 'document',
    extensions: ['docx'],
    inlineAllowed: false,
  },
  pptx: {
    mediaType: `${office}.presentationml.presentation`,
    kind: 'slides',
    extensions: ['pptx'],
    inlineAllowed: false,
  },
  zip: { mediaType: 'application/zip', kind: 'archive', extensions: ['zip'], inlineAllowed: false },
  eml: { mediaType: 'message/rfc822', kind: 'mail', extensions: ['eml'], inlineAllowed: false },
  msg: { mediaType: 'application/vnd.ms-outlook', kind: 'mail', extensions: ['msg'], inlineAllowed: false },
} as const satisfies Record<string, FileType>;

export type FileTypeName = keyof typeof fileTypes;

/** What Windows runs on a double click, and what other systems run. */
export const EXECUTABLE_EXTENSIONS: ReadonlySet<string> = new Set(
  'ade adp app appref-ms appx application asp aspx bas bat cer chm cmd cnt com cpl crt csh desktop diagcab dll dmg elf exe fxp gadget hlp hpj hta inf ins iso img vhd vhdx isp its jar jnlp js jse ksh lnk mad mam mdb msc msi msix msp mst ocx osd pif pkg pl plg prg ps1 ps2 psc1 psd1 psm1 py pyc rb reg scf scr sct settingcontent-ms sh shb shs so sys url vb vbe vbp vbs ws wsc wsf wsh xbap xll'.split(
    ' ',
  ),
);

export const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
