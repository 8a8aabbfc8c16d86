"""A student's modules, loaded from text and importing one another, given code first.

`Library(..., register=True)` is the worker's way: modules also appear in `sys.modules`.  With
`register=False` several libraries live side by side in one process (the judge's own reference
and chaffs), and no module has a `__file__`, so that hypothesis does not harvest their literals.
"""

import builtins
import linecache
import sys
import types
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.sandbox.absent import Absent, Missing, is_decorative, is_often_unused
from autograder.sandbox.wire import SourceText


class Library:
    """Modules by name; each is executed at its first import."""

    def __init__(self, sources: Sequence[SourceText], register: bool = False) -> None:
        self.sources = {source.name: source for source in sources}
        self.modules: dict[str, types.ModuleType] = {}
        self.notes: dict[str, str] = {}
        self.register = register
        self.overrides: dict[tuple[str, str], Any] = {}
        self._import = builtins.__import__

    def load(self, name: str) -> types.ModuleType:
        """The module `name`, executed if it is not yet; raises what its code raises."""
        if name in self.modules:
            return self.modules[name]
        source = self.sources[name]
        try:
            module = self._run(source, source.text)
        except SyntaxError:
            raise
        except Exception as first:
            if not source.definitions:
                raise
            module = self._second_try(source, first)
        self._rebind(module)
        return module

    def _second_try(self, source: SourceText, first: Exception) -> types.ModuleType:
        try:
            module = self._run(source, source.definitions)
        except Exception:
            raise first from None
        self.notes[source.name] = (
            f"running {source.filename} as a whole failed ({type(first).__name__}: {first}); "
            "only its imports, definitions and constants were taken"
        )
        return module

    def _run(self, source: SourceText, text: str) -> types.ModuleType:
        module = self._blank(source)
        lines = [line + "\n" for line in source.text.split("\n")]
        linecache.cache[source.filename] = (len(source.text), None, lines, source.filename)
        self.modules[source.name] = module
        if self.register:
            sys.modules[source.name] = module
        try:
            code = compile(text, source.filename, "exec", dont_inherit=True)
            exec(code, module.__dict__)
        except BaseException:
            self._forget(source.name)
            raise
        return module

    def _blank(self, source: SourceText) -> types.ModuleType:
        module = types.ModuleType(source.name)
        namespace = dict(vars(builtins))
        namespace["__import__"] = self.import_
        module.__dict__["__builtins__"] = namespace
        is_package = any(name.startswith(source.name + ".") for name in self.sources)
        package = source.name if is_package else source.name.rpartition(".")[0]
        module.__dict__["__package__"] = package
        if is_package:
            module.__path__ = []
        if self.register:
            module.__file__ = source.filename
        return module

    def _forget(self, name: str) -> None:
        self.modules.pop(name, None)
        if self.register:
            sys.modules.pop(name, None)

    def import_(
        self,
        name: str,
        globals: Mapping[str, Any] | None = None,
        locals: Mapping[str, Any] | None = None,
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> Any:
        """`__import__` that knows the library's modules first and plotting packages not at all."""
        full = self._absolute(name, globals or {}, level)
        if full == "" and level:
            return self._siblings(fromlist or ())
        if full in self.sources:
            return self._found(full, fromlist or ())
        if is_decorative(full):
            return Absent(full if fromlist else full.partition(".")[0])
        try:
            return self._import(name, globals, locals, fromlist or (), level)
        except ModuleNotFoundError as error:
            if not is_often_unused(full) or error.name not in {full, full.partition(".")[0]}:
                raise
            return Missing(full if fromlist else full.partition(".")[0])

    def _absolute(self, name: str, globals: Mapping[str, Any], level: int) -> str:
        if level == 0:
            return name
        package = str(globals.get("__package__") or "")
        base = package.split(".")[: max(0, len(package.split(".")) - level + 1)] if package else []
        return ".".join([*base, name]) if name else ".".join(base)

    def _siblings(self, fromlist: Sequence[str]) -> types.SimpleNamespace:
        known = {item: self.load(item) for item in fromlist if item in self.sources}
        return types.SimpleNamespace(**known)

    def _found(self, full: str, fromlist: Sequence[str]) -> types.ModuleType:
        parts = full.split(".")
        for end in range(1, len(parts) + 1):
            prefix = ".".join(parts[:end])
            module = self.load(prefix)
            if end > 1:
                setattr(self.load(".".join(parts[: end - 1])), parts[end - 1], module)
        for item in fromlist:
            if f"{full}.{item}" in self.sources and not hasattr(module, item):
                setattr(module, item, self.load(f"{full}.{item}"))
        return module if fromlist else self.load(parts[0])

    def override_later(self, module: str, name: str, function: Any) -> None:
        """Answer `module.name` by `function` in every module that holds the original."""
        self.overrides[(module, name)] = (None, function)
        for loaded in list(self.modules.values()):
            self._rebind(loaded)

    def _rebind(self, module: types.ModuleType) -> None:
        for (home, name), (original, function) in list(self.overrides.items()):
            if module.__name__ == home and original is None:
                original = module.__dict__.get(name, function)
                module.__dict__[name] = function
                self.overrides[(home, name)] = (original, function)
                for loaded in self.modules.values():
                    _replace(loaded, original, function)
            _replace(module, original, function)


def _replace(module: types.ModuleType, original: Any, function: Any) -> None:
    for key, held in list(module.__dict__.items()):
        if original is not None and held is original:
            module.__dict__[key] = function
