/** Software the contract names (§1-5(2)), by what its row is called. */
export const softwareScope: readonly { duty: string; name: string }[] = [
  { duty: '1-5.8', name: 'Windows 11' },
  { duty: '1-5.9', name: 'Microsoft 365' },
  { duty: '1-5.10', name: 'Edge' },
  { duty: '1-5.11', name: 'Thunderbird' },
  { duty: '1-5.12', name: 'Snap Deploy' },
  { duty: '1-5.13', name: 'SKYSEA' },
  { duty: '1-5.14', name: 'Tanium' },
  { duty: '1-5.15', name: 'Soliton' },
  { duty: '1-5.16', name: 'Acrobat' },
  { duty: '1-5.17', name: 'Zoom' },
  { duty: '1-5.18', name: 'Webex' },
  { duty: '1-5.19', name: 'Teams' },
  { duty: '1-5.20', name: 'Slack' },
  { duty: '1-5.21', name: '7-Zip' },
];
