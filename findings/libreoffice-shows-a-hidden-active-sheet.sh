#!/usr/bin/env bash
# LibreOffice 7.4.7.2 (Debian 12), converting without a window: a hidden worksheet that is the active one becomes visible,
# a hidden worksheet that is not stays hidden. The first sheet is the active one where the workbook names none (the default
# of activeTab in ECMA-376 part 1, 18.2.30). Seen on 2026-12-01:
#   first sheet hidden, no activeTab:  Notes visible, List visible
#   first sheet hidden, activeTab="1": Notes hidden, List visible
# So a list whose notes are hidden on its first sheet loses that mark when it is saved again, and what a program left out as
# hidden before is read afterwards. Needs soffice, node, npm, unzip and zip.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent hucre@1.0.0
cat > write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
const sheets = [
  { name: 'Notes', hidden: true, rows: [['for us']] },
  { name: 'List', rows: [['Touchpoint'], ['Hotline']] },
];
writeFileSync('named-none.xlsx', await writeXlsx({ sheets }));
JS
node write.mjs
mkdir part && (
  cd part
  unzip -q ../named-none.xlsx
  sed -i 's|<bookViews>.*</bookViews>||' xl/workbook.xml
  zip -qr ../first.xlsx .
  sed -i 's|<sheets>|<bookViews><workbookView activeTab="1"/></bookViews><sheets>|' xl/workbook.xml
  zip -qr ../second.xlsx .
)
grep -q 'state="hidden"' part/xl/workbook.xml || { echo 'the workbook has no hidden sheet'; exit 1; }
soffice --version
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to ods first.xlsx second.xlsx >/dev/null 2>&1

# The sheets of a file with whether they are shown.
shown() {
  unzip -p "$1" content.xml | tr '>' '\n' | awk -F'"' '
    /<style:style style:name="ta/ { style = $2 }
    /<style:table-properties/ && /table:display="false"/ { hidden[style] = 1 }
    /<table:table table:name=/ { printf "%s%s %s", (n++ ? ", " : ""), $2, (hidden[$4] ? "hidden" : "visible") }
    END { print "" }'
}
first=$(shown first.ods)
second=$(shown second.ods)
echo "no activeTab:  $first"
echo "activeTab=\"1\": $second"
[[ "$first" == 'Notes visible, List visible' ]] || { echo 'changed: a hidden active sheet stays hidden'; exit 1; }
[[ "$second" == 'Notes hidden, List visible' ]] || { echo 'changed: another hidden sheet is shown'; exit 1; }
echo 'as described'
