"""The guide for web servers says what our own server does."""

from pathlib import Path

from agressieprotocol.site.headers import headers_for
from agressieprotocol.site.server import MIMETYPES

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "beheer" / "hosting.md"


def test_the_guide_names_each_header_and_type() -> None:
    """Whoever follows the guide sends what was tested."""
    guide = GUIDE.read_text(encoding="utf-8")
    for url in ("/index.html", "/lite/index.html"):
        for name, value in headers_for(url).items():
            assert f"{name}: {value}\n" in guide
    for ending in (".mjs", ".wasm", ".webmanifest"):
        assert f"| `{ending}` | `{MIMETYPES[ending]}` |" in guide
