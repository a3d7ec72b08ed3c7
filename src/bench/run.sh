#!/usr/bin/env bash
# Measures cold whole runs of the installed program: both papers, three formats, from the workbook to the edition.
# Prints a table for docs/performance.md. Needs "mvn verify" before it, and GNU time.
#   src/bench/run.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The newest Java there is, as the program's own launcher would take.
java=${JAVA_HOME:+$JAVA_HOME/bin/java}
if [[ -z $java ]]; then
    java=$(for home in /usr/lib/jvm/*; do
        [[ -r $home/release ]] && echo "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") $home/bin/java"
    done | sort -n | tail -n 1 | cut -d ' ' -f 2)
fi
classpath=target/test-classes:target/classes:$(mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=/dev/stdout)
for size in 100 1000 5000; do
    "$java" -cp "$classpath" org.committeepapers.examples.GeneratedTracker $size "$work/$size.xlsx"
done
cp input/peer-on-peer-review.xlsx "$work/11.xlsx"

median() { sort -n | awk '{v[NR]=$1} END {print v[int((NR+1)/2)]}'; }

echo "$(nproc) cores, $(uname -m), $("$java" -version 2>&1 | sed -n 2p), $(date +%F)"
echo
echo "| recommendations | wall s | CPU s | peak MiB | appendix.pdf KB | report.pdf KB | appendix.docx KB |"
echo "|---|---|---|---|---|---|---|"
for size in 11 100 1000 5000; do
    for ((run = 0; run <= runs; run++)); do
        rm -rf "$work/out"
        /usr/bin/time -o "$work/time" -f '%e %U %S %M' \
            target/committee-papers/bin/committee-papers publish "$work/$size.xlsx" --as-at 2026-11-24 --output "$work/out" \
            >/dev/null 2>&1
        # The first run only warms the disk cache.
        if ((run > 0)); then cat "$work/time" >>"$work/times.$size"; fi
    done
    wall=$(awk '{print $1}' "$work/times.$size" | median)
    cpu=$(awk '{print $2+$3}' "$work/times.$size" | median)
    peak=$(awk '{print int($4/1024)}' "$work/times.$size" | median)
    kb() { echo $(($(stat -c %s "$work"/out/public/*/*/"$1") / 1000)); }
    echo "| $size | $wall | $cpu | $peak | $(kb cabinet-appendix.pdf) | $(kb scrutiny-progress-report.pdf) | $(kb cabinet-appendix.docx) |"
done
