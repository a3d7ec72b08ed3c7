#!/usr/bin/env bash
# Shows what a change does: runs two commits over every case of the tests, editions, chases, exempt trackers and 1,000 mutants
# among them, and compares consoles, exit codes and every byte that was written. Prints the differences; ends with 1 if
# there are any. Takes about ten minutes.
#   src/test/oracle.sh [-c CASES] OLD [NEW]
# OLD and NEW are commits; NEW is what lies here where it isn't named. CASES is a pattern such as 'edition-*'.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)

pattern='*'
while getopts c: option; do
    case $option in
        c) pattern=$OPTARG ;;
        *) sed -n 's/^#   //p' "$0" >&2; exit 64 ;;
    esac
done
shift $((OPTIND - 1))
[[ $# -eq 1 || $# -eq 2 ]] || { sed -n 's/^#   //p' "$0" >&2; exit 64; }

work=$(mktemp -d)
trap 'git -C "$repository" worktree remove --force "$work/old" 2>/dev/null || true
      git -C "$repository" worktree remove --force "$work/new" 2>/dev/null || true; rm -rf "$work"' EXIT
git -C "$repository" worktree add -q --detach "$work/old" "$1"
if [[ $# -eq 2 ]]; then
    git -C "$repository" worktree add -q --detach "$work/new" "$2"
    new=$work/new
else
    new=$repository
fi

# Neither build knows its commit, which every manifest would name.
build() {
    (cd "$1" && mvn -q -B -ntp -Dmaven.gitcommitid.skip -Dspotless.check.skip test-compile dependency:build-classpath \
        -Dmdep.includeScope=test -Dmdep.outputFile=target/oracle.classpath)
}
build "$work/old"
build "$new"

java=$(for home in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/*; do
    [[ -r $home/release ]] && echo "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") $home/bin/java"
done | sort -n | tail -n 1 | cut -d ' ' -f 2)

oracle() { # build, arguments
    (cd "$1" && "$java" -XX:+UseSerialGC -Xmx3g -cp "target/test-classes:target/classes:$(cat target/oracle.classpath)" \
        org.committeepapers.oracle.Oracle "${@:2}")
}
# The newer build makes the cases; both run the same files.
oracle "$new" write "$work/all"
mkdir "$work/cases"
# shellcheck disable=SC2086 # CASES is a pattern.
(cd "$work/all" && mv $pattern "$work/cases/")
oracle "$work/old" run "$work/cases" "$work/before" &
oracle "$new" run "$work/cases" "$work/after"
wait $!

echo "$(find "$work/cases" -mindepth 1 -maxdepth 1 | wc -l) cases, $(find "$work/after" -type f | wc -l) files"
cd "$work"
diff -r before after
