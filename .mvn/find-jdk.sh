# Finds a JDK that is new enough. To be sourced; `find_jdk` then sets and exports JAVA_HOME, or says in one sentence
# what to install and returns 1. The oldest that is new enough wins, because that is the one the project is built with.

jdk_needed=25

# Some who start programs leave it out, and the system knows it all the same.
if [ -z "${HOME:-}" ]; then
    HOME=$(eval echo "~$(id -un)")
    export HOME
fi

# The first number of a JDK's version, nothing if the folder holds no JDK.
jdk_version() {
    [ -x "$1/bin/javac" ] || return 0
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    else
        "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
    fi
}

jdk_on_path() {
    jdk_program=$(command -v javac) || return 0
    while [ -L "$jdk_program" ]; do
        jdk_target=$(readlink "$jdk_program")
        case $jdk_target in
            /*) jdk_program=$jdk_target ;;
            *) jdk_program=$(dirname "$jdk_program")/$jdk_target ;;
        esac
    done
    (cd "$(dirname "$jdk_program")/.." && pwd -P)
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && [ "$(jdk_version "$JAVA_HOME" | grep . || echo 0)" -ge "$jdk_needed" ]; then
        export JAVA_HOME
        return 0
    fi
    jdk_best=
    jdk_best_version=
    for jdk_home in "$(jdk_on_path)" \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /opt/java/* /opt/jdk* /opt/*/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        "$HOME"/.jdks/* "$HOME"/.gradle/jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/*; do
        jdk_found=$(jdk_version "$jdk_home")
        if [ "${jdk_found:-0}" -ge "$jdk_needed" ] && [ "$jdk_found" -lt "${jdk_best_version:-1000}" ]; then
            jdk_best=$jdk_home
            jdk_best_version=$jdk_found
        fi
    done
    if [ -z "$jdk_best" ]; then
        echo "Postlude needs a JDK $jdk_needed or newer and found none: install one from your system's packages or" \
            "with SDKMAN (\"sdk install java $jdk_needed-tem\"), or set JAVA_HOME to where it is." >&2
        return 1
    fi
    JAVA_HOME=$jdk_best
    export JAVA_HOME
}
