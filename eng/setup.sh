# Shared by ./backstride and ./test: finds the .NET SDK, installs Debian packages, builds the program.
# Everything it says goes to standard error; standard output belongs to the program.

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
export DOTNET_GENERATE_ASPNET_CERTIFICATE=false MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off
# A machine with only the SDK may lack ICU; the command-line tools do without it, and so do we.
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

say() { printf '%s\n' "$*" >&2; }

need_dotnet() {
    command -v dotnet >/dev/null && return
    for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet; do
        [ -x "$folder/dotnet" ] && { export PATH="$folder:$PATH"; return; }
    done
    say "Backstride needs the .NET SDK 10 (https://dotnet.microsoft.com/download/dotnet/10.0); no 'dotnet' was found."
    exit 2
}

# need_packages NAME...: Debian packages, installed as root or through sudo; false when neither is possible.
need_packages() {
    local missing=()
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as=(sudo -n)
        else say "Please install, as root:  apt-get install ${missing[*]}"; return 1; fi
    fi
    say "Installing ${missing[*]} ..."
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive sh -c \
        'apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@"' sh "${missing[@]}" >&2 \
        || { say "apt-get could not install: ${missing[*]}"; return 1; }
}

# build_app: publishes the program to artifacts/app when a source is newer than the last build.
build_app() {
    local stamp=$here/artifacts/app/.built
    local sources=(src knowledge Directory.Build.props Directory.Build.targets Directory.Packages.props global.json)
    if [ -f "$stamp" ] && [ -z "$(cd "$here" && find "${sources[@]}" -newer "$stamp" -print -quit)" ]; then return; fi
    say "Building Backstride (once; about half a minute) ..."
    mkdir -p "$here/artifacts"
    # One build at a time: two first runs side by side wait for each other.
    exec 9>"$here/artifacts/.lock"
    command -v flock >/dev/null && flock 9
    local started; started=$(mktemp)
    # Analyzers run in ./test; whoever only wants to start should not wait for them.
    if ! dotnet publish "$here/src/Backstride.App" -c Release -o "$here/artifacts/app" -v quiet --nologo -p:RunAnalyzers=false \
        >"$here/artifacts/build.log" 2>&1 9>&-; then
        cat "$here/artifacts/build.log" >&2
        rm -f "$started"
        say "The build failed; the log is in artifacts/build.log."
        exit 3
    fi
    # The stamp carries the time the build began, so an edit made meanwhile is built next time.
    touch -r "$started" "$stamp"; rm -f "$started"
    exec 9>&-
}
