/** date of publication | product | title | urgent; what is not Microsoft's and came out beside the monthly patches. */
export const SOFTWARE_PATCHES = `
2025-04-09|acrobat|Adobe Acrobat Reader 定例の更新|
2025-05-20|zoom|Zoom Workplace 脆弱性の修正|
2025-06-11|acrobat|Adobe Acrobat Reader 定例の更新|
2025-07-15|sevenzip|7-Zip 25.00|
2025-08-12|sevenzip|7-Zip 25.01 展開の脆弱性|urgent
2025-09-10|acrobat|Adobe Acrobat Reader 定例の更新|
2025-10-15|thunderbird|Mozilla Thunderbird 140.4|
2025-12-10|acrobat|Adobe Acrobat Reader 定例の更新|
2026-01-21|webex|Webex 46.1|
2026-03-11|acrobat|Adobe Acrobat Reader 定例の更新|
2026-05-13|acrobat|Adobe Acrobat Reader 定例の更新|
2026-07-15|thunderbird|Mozilla Thunderbird 140.8|
2026-08-26|zoom|Zoom Workplace 6.5 脆弱性の修正|urgent
2026-10-14|acrobat|Adobe Acrobat Reader 定例の更新|
2026-11-11|acrobat|Adobe Acrobat Reader 定例の更新|
`;

/** Newer versions in the ledger of software: the product, how many open days ago it came out, its title and kind. */
export const VERSION_PATCHES = `
edge|33|Microsoft Edge 141|windows
zoom|24|Zoom Workplace 6.6|software
tanium|28|Tanium 7.6|software
thunderbird|9|Mozilla Thunderbird 140 ESR|software
teams|5|Microsoft Teams（10月）|windows
`;
