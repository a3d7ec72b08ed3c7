#!/usr/bin/env bash
# The trials that are builds of their own: the packages, the benchmarks, and the same jar from another folder, with
# another umask, time zone and language. Run by "mvn verify -Ptrials", which has built the program.
#   src/test/trials.sh [MVN]
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn=${1:-mvn}

again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
if [[ -z $(git status --porcelain) ]]; then
    git clone -q . "$again/a folder of its own"
    (
        cd "$again/a folder of its own"
        umask 002
        TZ=Pacific/Kiritimati LC_ALL=C "$mvn" -B -q -ntp -Dmaven.test.skip package
    ) &
else
    echo "SKIPPED: the same jar twice, as not everything here is committed"
fi

echo "== the packages"
"$mvn" -B -ntp -f src/dist verify -DskipTests -DskipITs

echo "== the benchmarks"
"$mvn" -B -q -ntp -f src/bench test-compile

if [[ -d "$again/a folder of its own" ]]; then
    echo "== the same jar"
    wait $!
    cmp "$again/a folder of its own/target/committee-papers.jar" target/committee-papers.jar
fi
