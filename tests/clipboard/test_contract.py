"""What every way to the clipboard keeps to (``ports.ClipboardRoute``)."""

import pytest

from reader.clipboard.routes.file import File
from reader.clipboard.routes.macos import MacOS
from reader.clipboard.routes.osc52 import Osc52
from reader.clipboard.routes.tmux import Tmux
from reader.clipboard.routes.wayland import Wayland
from reader.clipboard.routes.windows import Windows
from reader.clipboard.routes.x11 import X11
from reader.errors import ClipboardError
from reader.families import members

EVERYTHING = {
    "TERM": "xterm",
    "TMUX": "/tmp/t,1,0",
    "WAYLAND_DISPLAY": "wayland-0",
    "DISPLAY": ":0",
    "WSL_DISTRO_NAME": "Debian",
}
NAMES = ["file", "macos", "osc52", "tmux", "wayland", "windows", "x11"]


def _route(name, environment, folder):
    return {
        "file": lambda: File(folder / "state"),
        "macos": lambda: MacOS(environment),
        "osc52": lambda: Osc52(environment, lambda _: None),
        "tmux": lambda: Tmux(environment),
        "wayland": lambda: Wayland(environment),
        "windows": lambda: Windows(environment),
        "x11": lambda: X11(environment),
    }[name]()


def test_every_way_is_under_contract():
    assert list(members("reader.clipboard.routes")) == NAMES


@pytest.fixture
def all_tools(tools):
    for name in ("tmux", "wl-copy", "xclip", "pbcopy", "clip.exe"):
        tools.add(name)
    return tools


@pytest.mark.parametrize("name", NAMES)
def test_it_counts_the_characters_it_sent(name, all_tools, tmp_path):
    route = _route(name, all_tools.only(**EVERYTHING), tmp_path)
    assert route.copy("naïve 朝鲜 👩‍👩‍👧").characters == len("naïve 朝鲜 👩‍👩‍👧")


@pytest.mark.parametrize("name", NAMES)
def test_it_is_available_where_its_surroundings_say_so(name, all_tools, tmp_path):
    environment = all_tools.only(**EVERYTHING)
    assert _route(name, environment, tmp_path).available(environment)


@pytest.mark.parametrize("name", ["macos", "osc52", "tmux", "wayland", "windows", "x11"])
def test_it_is_not_available_in_a_bare_environment(name, tools, tmp_path):
    assert not _route(name, tools.only(), tmp_path).available(tools.only())


@pytest.mark.parametrize("name", NAMES)
def test_asking_whether_it_is_available_starts_nothing(name, all_tools, tmp_path):
    environment = all_tools.only(**EVERYTHING)
    _route(name, environment, tmp_path).available(environment)
    assert not list(all_tools.taken.iterdir())


@pytest.mark.parametrize("name", ["macos", "tmux", "wayland", "windows", "x11"])
def test_a_missing_tool_is_a_clear_error(name, tools, tmp_path):
    with pytest.raises(ClipboardError, match="installed"):
        _route(name, tools.only(**EVERYTHING), tmp_path).copy("text")
