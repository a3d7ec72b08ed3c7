# shellcheck shell=bash disable=SC2034
# For scripts to read in: $java, the newest Java there is, and $classpath, with all that "mvn verify" has compiled.
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
java=$(for home in "${JAVA_HOME:-/nonexistent}" /usr/lib/jvm/*; do
    [[ -r $home/release ]] && echo "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") $home/bin/java"
done | sort -n | tail -n 1 | cut -d ' ' -f 2)
classpath=$repository/target/test-classes:$repository/target/classes:$(cd "$repository" &&
    mvn -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=/dev/stdout 2>/dev/null)
