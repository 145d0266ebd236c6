# The Debian packages of the kiosk, and how to install the missing ones quietly. Sourced by kiosk/run and tests/run.

kiosk_packages=(
    g++ cmake ninja-build pkg-config ccache
    libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev libsdl2-mixer-dev libturbojpeg0-dev libimgui-dev
    libsndfile1-dev libsoundtouch-dev
    libvips-dev libicu-dev libfontconfig-dev libyaml-cpp-dev libmd4c-dev libfmt-dev libspdlog-dev libcli11-dev
    nlohmann-json3-dev libsodium-dev libseccomp-dev libbenchmark-dev
    fonts-noto-cjk fonts-noto-cjk-extra fonts-noto-core fonts-lxgw-wenkai
)
test_packages=(libgtest-dev libgmock-dev libvips-tools xvfb xauth xdotool imagemagick git)

install_missing() {
    local missing=() package
    for package in "$@"; do
        [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    local root=()
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "请以管理员身份安装： / Please install as root: apt-get install ${missing[*]}" >&2
            return 1
        fi
        root=(sudo)
    fi
    echo "安装 ${#missing[@]} 个软件包…… / Installing ${#missing[@]} packages …" >&2
    local log
    log=$(mktemp)
    if ! { "${root[@]}" apt-get update -qq && "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        return 1
    fi
    rm -f "$log"
}
