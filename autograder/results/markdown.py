"""A message's Markdown as HTML: what students wrote is shown, and never acts."""

import functools

from markdown_it import MarkdownIt


def html_of(text: str) -> str:
    """Markdown as HTML, raw HTML in it shown as text; links and images are not made."""
    return str(_parser().render(text))


@functools.cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).disable(["link", "image", "autolink", "html_inline"])
