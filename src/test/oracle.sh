#!/usr/bin/env bash
# Shows what a change does: runs two commits over every case of the tests, editions, chases, exempt trackers and 1,000 mutants
# among them, and compares the facts of all that they say and write. Prints each difference that src/test/changes doesn't
# declare, and each declaration without a difference; ends with 1 if there are any.
#   src/test/oracle.sh [-c CASES] [OLD [NEW]]
# OLD and NEW are commits. By default OLD is where this branch left main, and NEW is the working tree. CASES is a
# pattern such as 'edition-*'.
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)

pattern='*'
part=
while getopts c: option; do
    case $option in
        c) pattern=$OPTARG part=part ;;
        *) sed -n 's/^#   //p' "$0" >&2; exit 64 ;;
    esac
done
shift $((OPTIND - 1))
[[ $# -le 2 ]] || { sed -n 's/^#   //p' "$0" >&2; exit 64; }
old=${1:-$(git -C "$repository" merge-base HEAD main 2>/dev/null || git -C "$repository" merge-base HEAD origin/main)}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Both are built from copies, so that the folder here and what is built in it stay as they are.
mkdir "$work/old" "$work/new"
git -C "$repository" archive "$old" | tar -x -C "$work/old"
if [[ $# -eq 2 ]]; then
    git -C "$repository" archive "$2" | tar -x -C "$work/new"
else
    (cd "$repository" && git ls-files -zco --exclude-standard | while IFS= read -rd '' file; do
        [[ ! -e $file ]] || printf '%s\0' "$file"
    done | tar -c --null -T -) | tar -x -C "$work/new"
fi

home=$(for home in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/*; do
    [[ -r $home/release && -x $home/bin/javac ]] \
        && echo "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") $home"
done | sort -n | tail -n 1 | cut -d ' ' -f 2)

# Without the checks of Maven's own build, and without the commit, which every manifest would name.
build() {
    cd "$1"
    mkdir -p target/classes target/test-classes
    JAVA_HOME=$home quietly mvn -q -B -ntp -Dmaven.gitcommitid.skip -Dspotless.check.skip -Dmaven.main.skip \
        process-test-resources dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/oracle.classpath
    compile src/main/java target/classes
    compile src/test/java target/test-classes
}
compile() {
    find "$1" -name '*.java' >target/sources
    quietly "$home/bin/javac" -J-XX:+UseSerialGC -J-XX:TieredStopAtLevel=1 -nowarn -proc:none -parameters -encoding UTF-8 \
        --release "$(sed -n 's/.*<maven.compiler.release>\(.*\)<.*/\1/p' pom.xml)" \
        -cp "target/classes:target/test-classes:$(cat target/oracle.classpath)" -d "$2" @target/sources
}
quietly() {
    "$@" >target/said 2>&1 || { cat target/said >&2; return 1; }
}
build "$work/old" &
(build "$work/new")
wait $!

run() { # build, main class, arguments
    (cd "$1" && exec "$home/bin/java" -XX:+UseSerialGC -Xmx3g \
        -cp "target/test-classes:target/classes:$(cat target/oracle.classpath)" "org.committeepapers.oracle.$2" "${@:3}")
}
# The newer build makes the cases; both run the same files; the newer one compares.
run "$work/new" Oracle write "$work/all"
mkdir "$work/cases"
# shellcheck disable=SC2086 # CASES is a pattern.
(cd "$work/all" && mv $pattern "$work/cases/")
run "$work/old" Oracle run "$work/cases" "$work/before" &
run "$work/new" Oracle run "$work/cases" "$work/after"
wait $!

echo "$(find "$work/cases" -mindepth 1 -maxdepth 1 | wc -l) cases, $(find "$work/after" -type f | wc -l) files"
run "$work/new" Referee "$work/cases" "$work/before" "$work/after" "$work/new/src/test/changes" $part
