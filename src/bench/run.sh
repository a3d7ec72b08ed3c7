#!/usr/bin/env bash
# Measures cold whole runs of installed programs: both papers in three formats, from the workbook to the edition.
# Prints the table for docs/performance.md; with two programs their runs alternate, as on a busy machine only such
# figures can be compared. Needs "mvn verify" before it, and GNU time.
#   src/bench/run.sh [-n RUNS] [-s "SIZES"] [-k plain|council] [PROGRAM [PROGRAM_B]]
# PROGRAM is a folder with bin/committee-papers in it: target/committee-papers where none is named.
set -euo pipefail
# shellcheck source=src/bench/compiled.sh
source "$(dirname "$0")/compiled.sh"

runs=7
sizes="11 100 1000 5000"
kind=plain
while getopts n:s:k: option; do
    case $option in
        n) runs=$OPTARG ;;
        s) sizes=$OPTARG ;;
        k) kind=$OPTARG ;;
        *) sed -n 's/^#   //p' "$0" >&2; exit 64 ;;
    esac
done
shift $((OPTIND - 1))
[[ $# -gt 0 ]] || { cd "$repository" && set -- target/committee-papers; }
names=("$@")
programs=()
for folder in "$@"; do
    [[ -x $folder/bin/committee-papers ]] || { echo "There is no program in $folder" >&2; exit 66; }
    programs+=("$(cd "$folder" && pwd)")
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
day=2026-11-24

# The tracker that came with the program is the smallest one.
cp "$repository/input/peer-on-peer-review.xlsx" 11.xlsx
for size in $sizes; do
    [[ -f $size.xlsx ]] || "$java" -cp "$classpath" org.committeepapers.examples.GeneratedTracker \
        --kind "$kind" "$size" "$size.xlsx"
done

# A cold run of program $1 on $2 recommendations: "wall user system peak" is added to its times.
run() {
    rm -rf output
    /usr/bin/time -o time -f '%e %U %S %M' "${programs[$1]}/bin/committee-papers" publish "$2.xlsx" \
        --as-at "$day" --output output >said 2>&1 || { cat said >&2; exit 1; }
    cat time >>"times.$1.$2"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

# The size of a paper of the edition in KB; beside its folder a link "latest" leads to the same one.
kb() { echo $(($(stat -c %s output/public/*/"$day/$1") / 1000)); }

# What the record of the edition says of itself, such as the version of the Java that ran.
said() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" output/internal/*/"$day"/manifest.json | head -n 1; }

for size in $sizes; do
    for ((i = 0; i <= runs; i++)); do
        for program in "${!programs[@]}"; do
            run "$program" "$size"
            # The first run only warms the disk cache.
            ((i > 0)) || rm "times.$program.$size"
            [[ $i -lt $runs ]] || {
                for paper in cabinet-appendix scrutiny-progress-report; do
                    for format in pdf docx html; do kb "$paper.$format"; done
                done
                find output -type f -printf '%s\n' | awk '{ all += $1 } END { print int(all / 1000) }'
                said javaVersion >"java.$program"
            } >"sizes.$program.$size"
        done
    done
done

for program in "${!programs[@]}"; do
    echo "${names[$program]}: $(nproc) cores, $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -n 1)," \
        "$(uname -m), Java $(cat "java.$program"), median of $runs, $kind trackers, $(date +%F)"
    echo
    echo "| recommendations | wall s | CPU s | peak MiB | appendix PDF, DOCX, HTML KB | report PDF, DOCX, HTML KB | all output KB |"
    echo "|---|---|---|---|---|---|---|"
    for size in $sizes; do
        times=times.$program.$size
        read -r -d '' pdf docx html report_pdf report_docx report_html all <"sizes.$program.$size" || true
        printf '| %s | %.2f | %.2f | %d | %s | %s | %s |\n' "$size" "$(cut -d ' ' -f 1 "$times" | median)" \
            "$(awk '{ print $2 + $3 }' "$times" | median)" "$(awk '{ print int($4 / 1024) }' "$times" | median)" \
            "$pdf, $docx, $html" "$report_pdf, $report_docx, $report_html" "$all"
    done
    if [[ -f times.$program.1000 && -f times.$program.5000 ]]; then
        awk -v few="$(cut -d ' ' -f 1 "times.$program.1000" | median)" \
            -v many="$(cut -d ' ' -f 1 "times.$program.5000" | median)" \
            -v fewer="$(tail -n 1 "sizes.$program.1000")" -v more="$(tail -n 1 "sizes.$program.5000")" \
            'BEGIN { printf "\nFrom 1,000 to 5,000 wall time grows %.1f times, output %.1f times.\n", many / few, more / fewer }'
    fi
    echo
done
