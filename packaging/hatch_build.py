"""Cuts the fonts and builds the list of places when a wheel is built, so that none is built without them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltResourcesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs the scripts that build resources; each does nothing where they are there and right."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build what is missing; a build without fonts or places fails."""
        for name in ("build_fonts.py", "build_gazetteer.py"):
            script = Path(self.root) / "packaging" / name
            subprocess.run([sys.executable, str(script)], check=True)
