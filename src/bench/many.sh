#!/usr/bin/env bash
# Measures runs over many trackers of 50 recommendations: trackers a second, processor time and peak memory with one and
# two workers, and whether memory grows with the number of trackers. Needs "mvn verify" before it, and GNU time.
#   src/bench/many.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classpath=target/test-classes:target/classes:$(cat target/cpt.txt 2>/dev/null ||
    mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=/dev/stdout)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -cp "$classpath" org.committeepapers.examples.ManyTrackers 100 50 "$work/100"
mkdir "$work/25"
cp "$work"/100/tracker-00{1..9}.xlsx "$work"/100/tracker-01*.xlsx "$work"/100/tracker-02[0-5].xlsx "$work/25"

echo "| trackers | workers | wall s | CPU s | peak MiB | trackers a second |"
echo "|---|---|---|---|---|---|"
for trackers in 25 100; do
    for workers in 1 2; do
        for ((run = 0; run < runs; run++)); do
            rm -rf "$work/output"
            # shellcheck disable=SC2086
            /usr/bin/time -f "%e %U %S %M" -o "$work/time" "$java" ${JAVA_OPTS:--XX:+UseSerialGC -XX:TieredStopAtLevel=1} \
                -jar target/committee-papers/committee-papers.jar publish --quiet --input "$work/$trackers" \
                --output "$work/output" --as-at 2026-11-24 --workers "$workers"
            cat "$work/time"
        done | sort -n | awk -v n="$trackers" -v w="$workers" '
            { wall[NR] = $1; cpu[NR] = $2 + $3; if ($4 > peak) peak = $4 }
            END { m = int((NR + 1) / 2)
                  printf "| %d | %d | %.1f | %.1f | %d | %.1f |\n", n, w, wall[m], cpu[m], peak / 1024, n / wall[m] }'
    done
done
