/** The list of §1-5(2): what the contract names, and by which words a product's name is known to be it. */
export const standardSoftware = {
  windows: { name: 'Windows 11Pro', known: ['Windows 11'] },
  office: { name: 'Microsoft Office', known: ['Microsoft Office', 'Microsoft 365'] },
  edge: { name: 'Microsoft Edge', known: ['Edge'] },
  thunderbird: { name: 'Mozilla Thunderbird', known: ['Thunderbird'] },
  snapDeploy: { name: 'Acronis Snap Deploy', known: ['Snap Deploy'] },
  skysea: { name: 'SKYSEA ClientView', known: ['SKYSEA'] },
  tanium: { name: 'Tanium', known: ['Tanium'] },
  soliton: { name: 'Soliton Secure Workspace', known: ['Soliton Secure Workspace'] },
  acrobat: { name: 'Adobe Acrobat Reader', known: ['Acrobat Reader'] },
  zoom: { name: 'Zoom', known: ['Zoom'] },
  webex: { name: 'Webex', known: ['Webex'] },
  teams: { name: 'Teams', known: ['Teams'] },
  slack: { name: 'Slack', known: ['Slack'] },
  sevenZip: { name: '7-Zip', known: ['7-Zip'] },
} as const;

export type StandardSoftwareKey = keyof typeof standardSoftware;
export const standardSoftwareKeys = Object.keys(standardSoftware) as [StandardSoftwareKey, ...StandardSoftwareKey[]];
