#!/usr/bin/env bash
# Measures runs over many trackers of 50 recommendations: trackers an hour, processor time and peak memory, on one core and
# on two, and whether memory grows with the number of trackers. Prints the tables for
# docs/performance.md. Needs "mvn verify" before it, and GNU time.
#   src/bench/many.sh [RUNS [PROGRAM]]
# PROGRAM is a folder with bin/committee-papers in it: target/committee-papers where none is named.
set -euo pipefail
# shellcheck source=src/bench/compiled.sh
source "$(dirname "$0")/compiled.sh"
runs=${1:-3}
program=$(cd "${2:-$repository/target/committee-papers}" && pwd)/bin/committee-papers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$java" -cp "$classpath" org.committeepapers.examples.ManyTrackers 100 50 "$work/100"
mkdir "$work/25"
cp "$work"/100/tracker-00{1..9}.xlsx "$work"/100/tracker-01*.xlsx "$work"/100/tracker-02[0-5].xlsx "$work/25"

echo "| trackers | cores | wall s | CPU s | peak MiB | trackers an hour |"
echo "|---|---|---|---|---|---|"
for trackers in 25 100; do
    for cores in 1 2; do
        for ((run = 0; run < runs; run++)); do
            rm -rf "$work/output"
            /usr/bin/time -f "%e %U %S %M" -o "$work/time" taskset -c "0-$((cores - 1))" "$program" publish --quiet \
                --input "$work/$trackers" --output "$work/output" --as-at 2026-11-24 >/dev/null
            cat "$work/time"
        done | sort -n | awk -v n="$trackers" -v cores="$cores" '
            { wall[NR] = $1; cpu[NR] = $2 + $3; if ($4 > peak) peak = $4 }
            END { m = int((NR + 1) / 2)
                  printf "| %d | %d | %.1f | %.1f | %d | %d |\n", n, cores, wall[m], cpu[m], peak / 1024, 3600 * n / wall[m] }'
    done
done
