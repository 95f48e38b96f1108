# Sourced by the commands of this folder: goes to the top of the project, chooses the JDK and builds the bench if it is
# older than its sources. Afterwards $jar and $JAVA_HOME are set.
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=../../.mvn/jdk.sh
. "$home/.mvn/jdk.sh"
cd "$home"

jar=deploy/bench/target/dermatrail-bench.jar
if [ ! -e "$jar" ] || [ -n "$(find pom.xml deploy/bench/pom.xml deploy/bench/src/main -newer "$jar" -print -quit)" ]; then
  echo "Building the bench" >&2
  ./mvnw -q -B -ntp -DskipTests -Dspotless.check.skip=true -pl deploy/bench -am package >&2 || exit 2
  touch "$jar"
fi
