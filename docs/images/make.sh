#!/usr/bin/env bash
# Makes the pictures of the documentation anew from what the program writes. Needs "mvn verify" before it, LibreOffice
# Calc, Chromium, pdftoppm and ImageMagick.
#   docs/images/make.sh [PROGRAM]
# PROGRAM is a folder with bin/committee-papers in it: target/committee-papers where none is named.
set -euo pipefail
# shellcheck source=src/bench/compiled.sh
source "$(dirname "$0")/../../src/bench/compiled.sh"
program=$(cd "${1:-$repository/target/committee-papers}" && pwd)/bin/committee-papers
images=$repository/docs/images
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir input
cp "$repository/input/peer-on-peer-review.xlsx" input
day=2026-11-24

# A page of a workbook or PDF: file, page, dots an inch, picture.
page() {
    local pdf=$1
    if [[ $1 != *.pdf ]]; then
        soffice "-env:UserInstallation=file://$work/office" --headless --convert-to pdf --outdir . "$1" >said 2>&1
        pdf=$(basename "${1%.*}").pdf
    fi
    pdftoppm -png -f "$2" -l "$2" -r "$3" -singlefile "$pdf" page
    small page.png "$4"
}

# The top of a web page: file, width, height, picture.
web() {
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$2,$3" \
        --screenshot=web.png "file://$PWD/$1" 2>said
    small web.png "$4"
}

# With as few colours as text needs, and without what tells when it was made.
small() {
    convert "$1" -strip +dither -colors 32 -define png:compression-level=9 -define png:exclude-chunks=date,time "PNG8:$images/$2"
}

"$java" -cp "$classpath" org.committeepapers.examples.WorkbookBuilder \
    "$repository/src/test/resources/docs/safer-roads.txt" safer-roads.xlsx \
    "$repository/src/test/resources/docs/safer-roads-mended.txt" input/safer-roads.xlsx

# For the officer: what is found in a tracker with mistakes.
cp safer-roads.xlsx my-tracker.xlsx
"$program" check my-tracker.xlsx --as-at $day --annotate findings >said 2>&1 || [[ $? -eq 65 ]]
web findings/my-tracker.findings.html 900 880 findings-page.png
# annotated-copy.png stays as it is: it shows a workbook of officers with their widths and colours, which only a person makes.

# For democratic services and the administrator: two editions of two trackers, and what their pages say.
"$program" publish --as-at 2026-10-27 --quiet >said
"$program" publish --as-at $day --quiet >said
"$program" chase --as-at $day >said
web output/public/index.html 900 1080 public-page.png
web output/internal/index.html 900 1060 officers-page.png

# For everybody: the first page of each paper of a first edition.
"$program" publish input/peer-on-peer-review.xlsx --as-at $day --output first --quiet >said
page first/public/peer-on-peer-review/$day/cabinet-appendix.pdf 1 70 cabinet-appendix.png
page first/public/peer-on-peer-review/$day/scrutiny-progress-report.pdf 1 70 scrutiny-progress-report.png
ls -l "$images"
