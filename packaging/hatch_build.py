"""Cuts the fonts when a wheel is built, so that none is ever built without them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FontsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs build_fonts.py, which does nothing where the fonts are there and right."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Cut what is missing; a build without fonts fails."""
        script = Path(self.root) / "packaging" / "build_fonts.py"
        subprocess.run([sys.executable, str(script)], check=True)
