/** What the desk keeps for 県: 品目番号|名称|区分|部品の種類|規格|容量|単位|発注点|補充の数|開始時の在庫|部屋. */
export const STOCK_ROWS = `
BP-001|SSD 256GB|part|ssd|M.2 2280 NVMe|256GB|個|4|10|14|equipment
BP-002|SSD 512GB|part|ssd|M.2 2280 NVMe|512GB|個|4|10|10|equipment
BP-003|SSD 1TB|part|ssd|M.2 2280 NVMe|1TB|個|4|10|5|equipment
BP-004|SSD 256GB（2.5型）|part|ssd|SATA 2.5型|256GB|個|3|5|7|equipment
BP-005|SSD 512GB（2.5型）|part|ssd|SATA 2.5型|512GB|個|3|5|7|equipment
BP-006|HDD 500GB|part|hdd|SATA 2.5型|500GB|個|0|5|6|equipment
BP-007|HDD 1TB|part|hdd|SATA 2.5型|1TB|個|0|5|6|equipment
BP-008|HDD 1TB（3.5型）|part|hdd|SATA 3.5型|1TB|個|0|5|3|equipment
BP-009|メモリ 8GB|part|memory|DDR4-3200 SO-DIMM|8GB|個|4|8|9|equipment
BP-010|メモリ 16GB|part|memory|DDR4-3200 SO-DIMM|16GB|個|4|8|9|equipment
BP-011|メモリ 8GB|part|memory|DDR5-4800 SO-DIMM|8GB|個|4|8|9|equipment
BP-012|メモリ 16GB|part|memory|DDR5-4800 SO-DIMM|16GB|個|4|8|9|equipment
BP-013|メモリ 8GB|part|memory|DDR4-3200 DIMM|8GB|個|4|8|9|equipment
BP-014|メモリ 16GB|part|memory|DDR4-3200 DIMM|16GB|個|4|8|9|equipment
BP-015|キーボード R3型|part|keyboard|R3型用 日本語||個|2|5|5|equipment
BP-016|キーボード R4型|part|keyboard|R4型用 日本語||個|2|5|5|equipment
BP-017|キーボード R5型|part|keyboard|R5型用 日本語||個|2|5|5|equipment
BP-018|キーボード R6型|part|keyboard|R6型用 日本語||個|2|5|5|equipment
BP-019|キーボード R7型|part|keyboard|R7型用 日本語||個|2|5|5|equipment
BP-020|バッテリー R4型|part|battery|R4型用 内蔵|50Wh|個|2|4|4|equipment
BP-021|バッテリー R5型|part|battery|R5型用 内蔵|50Wh|個|2|4|4|equipment
BP-022|バッテリー R6型|part|battery|R6型用 内蔵|50Wh|個|2|4|4|equipment
BP-023|バッテリー R7型|part|battery|R7型用 内蔵|50Wh|個|2|4|4|equipment
BP-024|ACアダプタ 45W|part|adapter|USB Type-C PD|45W|個|5|10|14|equipment
BP-025|ACアダプタ 65W|part|adapter|USB Type-C PD|65W|個|5|10|14|equipment
BP-026|ACアダプタ 100W|part|adapter|USB Type-C PD|100W|個|5|10|14|equipment
BP-027|液晶パネル 13インチ|part|display|eDP 30ピン FHD|13インチ|個|0|2|2|equipment
BP-028|液晶パネル 14インチ|part|display|eDP 30ピン FHD|14インチ|個|0|2|2|equipment
BP-029|冷却ファン|part|other|R4型・R5型共用||個|0|2|3|equipment
SH-001|トナー MP-C3504 黒|consumable||||本|3|6|8|storage
SH-002|トナー MP-C3504 シアン|consumable||||本|3|6|8|storage
SH-003|トナー MP-C3504 マゼンタ|consumable||||本|3|6|8|storage
SH-004|トナー MP-C3504 イエロー|consumable||||本|3|6|8|storage
SH-005|トナー MP-C4504 黒|consumable||||本|3|6|8|storage
SH-006|トナー MP-C4504 シアン|consumable||||本|3|6|8|storage
SH-007|トナー MP-C4504 マゼンタ|consumable||||本|3|6|8|storage
SH-008|トナー MP-C4504 イエロー|consumable||||本|3|6|8|storage
SH-009|トナー IP-6530 黒|consumable||||本|3|6|8|storage
SH-010|トナー SP-4510 黒|consumable||||本|3|6|8|storage
SH-011|LANケーブル 1m|consumable||||本|10|30|42|helpdesk
SH-012|LANケーブル 3m|consumable||||本|10|30|42|helpdesk
SH-013|LANケーブル 5m|consumable||||本|10|30|42|helpdesk
SH-014|LANケーブル 10m|consumable||||本|10|30|42|helpdesk
SH-015|USBメモリ 8GB（暗号化）|consumable||||個|5|10|16|helpdesk
SH-016|USBメモリ 16GB（暗号化）|consumable||||個|5|10|16|helpdesk
SH-017|DVD-R|consumable||||個|5|10|16|helpdesk
SH-018|クリーニングテープ|consumable||||個|5|10|16|helpdesk
SH-019|単3電池|consumable||||本|20|40|60|helpdesk
SH-020|単4電池|consumable||||本|20|40|60|helpdesk
SH-021|ボタン電池 CR2032|consumable||||本|20|40|60|helpdesk
SH-022|ラベル用紙 24mm|consumable||||巻|6|20|22|helpdesk
SH-023|ラベル用紙 36mm|consumable||||巻|6|20|22|helpdesk
SH-024|結束バンド|consumable||||個|6|20|22|helpdesk
SH-025|養生テープ|consumable||||個|6|20|22|helpdesk
SH-026|梱包箱 ノートPC用|consumable||||個|6|20|22|storage
SH-027|緩衝材|consumable||||個|6|20|22|helpdesk
SH-028|清掃クロス|consumable||||個|6|20|22|helpdesk
SH-029|エアダスター|consumable||||個|6|20|22|helpdesk
SH-030|静電気防止袋|consumable||||個|6|20|22|helpdesk
SH-031|セキュリティワイヤ|consumable||||個|6|20|22|helpdesk
SH-032|のぞき見防止フィルタ 13型|consumable||||個|6|20|22|helpdesk
SH-033|のぞき見防止フィルタ 14型|consumable||||個|6|20|22|helpdesk
SH-034|マウス（有線）|consumable||||個|6|20|22|helpdesk
SH-035|マウス（無線）|consumable||||個|6|20|22|helpdesk
SH-036|テンキー|consumable||||個|6|20|22|helpdesk
HB-001|スイッチングハブ 5口|hub||||台|2|4|6|equipment
HB-002|スイッチングハブ 8口|hub||||台|2|4|6|equipment
HB-003|スイッチングハブ 16口|hub||||台|2|4|3|equipment
HB-004|スイッチングハブ 24口|hub||||台|2|4|3|equipment
HB-005|PoEハブ 8口|hub||||台|2|4|3|equipment
HB-006|PoEハブ 24口|hub||||台|2|4|3|equipment
HB-007|無線アクセスポイント|hub||||台|2|4|3|equipment
HB-008|メディアコンバータ|hub||||台|2|4|3|equipment
BH-001|プロジェクター|fixture||||台|0|2|4|storage
BH-002|スクリーン|fixture||||台|0|2|3|storage
BH-003|外付け液晶 24型|fixture||||台|0|2|12|storage
BH-004|ドッキングステーション|fixture||||台|0|2|10|storage
BH-005|Webカメラ|fixture||||台|0|2|12|storage
BH-006|スピーカーフォン|fixture||||台|0|2|8|storage
BH-007|ヘッドセット|fixture||||個|0|2|20|storage
BH-008|外付けDVDドライブ|fixture||||台|0|2|6|storage
BH-009|延長コード 3m|fixture||||本|0|2|15|storage
BH-010|延長コード 5m|fixture||||本|0|2|10|storage
BH-011|電源タップ 6口|fixture||||個|0|2|14|storage
BH-012|キャスター台車|fixture||||台|0|2|3|storage
BH-013|耐火金庫用ケース|fixture||||個|0|2|4|storage
BH-014|PCラック|fixture||||台|0|2|5|storage
BH-015|ホワイトボード|fixture||||台|0|2|2|storage
BH-016|シュレッダー用受箱|fixture||||個|0|2|6|storage
KG-001|精密ドライバーセット|tool||||台|0|1|5|helpdesk
KG-002|トルクスドライバーセット|tool||||台|0|1|4|helpdesk
KG-003|LANテスター|tool||||台|0|1|3|helpdesk
KG-004|圧着工具|tool||||台|0|1|3|helpdesk
KG-005|静電気防止リストバンド|tool||||台|0|1|6|helpdesk
KG-006|外付けSSDケース|tool||||台|0|1|8|helpdesk
KG-007|USB-シリアル変換|tool||||台|0|1|4|helpdesk
KG-008|データ消去装置|tool||||台|0|1|2|helpdesk
KG-009|HDDスタンド|tool||||台|0|1|3|helpdesk
KG-010|検電器|tool||||台|0|1|2|helpdesk
KG-011|温湿度計|tool||||台|0|1|2|helpdesk
KG-012|バーコードリーダー|tool||||台|0|1|6|helpdesk
KG-013|ラベルプリンタ|tool||||台|0|1|3|helpdesk
KG-014|脚立|tool||||台|0|1|2|helpdesk
YB-001|予備 NK R5型 13インチ|spare||||台|6|4|18|equipment
YB-002|予備 NK R6型 13インチ|spare||||台|6|4|22|equipment
YB-003|予備 NK R7型 13インチ|spare||||台|4|4|12|equipment
YB-004|予備 DK R6型|spare||||台|2|4|8|equipment
YB-005|予備 MK R6型|spare||||台|2|4|6|equipment
YB-006|予備 LK R5型|spare||||台|1|4|4|equipment
YB-007|予備 iPad 10.9型|spare||||台|2|4|6|equipment
YB-008|予備 モバイルルーター|spare||||台|2|4|5|equipment
YB-009|予備 ICカードリーダー|spare||||台|5|4|20|equipment
YB-010|予備 静脈認証装置|spare||||台|3|4|10|equipment
YB-011|予備 プリンタ A4|spare||||台|1|4|3|equipment
YB-012|予備 スキャナ|spare||||台|0|4|2|equipment
`
  .trim()
  .split('\n')
  .map((line) => line.split('|'));
