# Finds a JDK of at least 25 and exports JAVA_HOME. Sourced by mvnw and by the scripts under deploy/.
# Order: JAVA_HOME if it is new enough, the usual places of installed JDKs, then a message.

jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

jdk_fits() {
  major=$(jdk_major "$1") || return 1
  [ -n "$major" ] && [ "$major" -ge 25 ]
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && jdk_fits "$JAVA_HOME"; then
    return 0
  fi
  set +f
  for candidate in /usr/lib/jvm/*25* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/25* "$HOME"/.jdks/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    if jdk_fits "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "No JDK 25 or newer found. Looked at JAVA_HOME (${JAVA_HOME:-not set}), /usr/lib/jvm, SDKMAN and ~/.jdks." >&2
  echo "Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}

find_jdk || exit 1
