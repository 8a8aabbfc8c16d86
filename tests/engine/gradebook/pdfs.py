"""Small real PDFs, written by hand: a page is a list of lines."""


def pdf(*pages: list[str]) -> bytes:
    """A PDF with these pages."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for index, lines in enumerate(pages):
        shown = " ".join(f"({_escaped(line)}) Tj 0 -14 Td" for line in lines)
        content = f"BT /F1 11 Tf 50 760 Td {shown} ET"
        resources = "<< /Font << /F1 3 0 R >> >>"
        box = "/MediaBox [0 0 595 842]"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R {box} /Resources {resources} /Contents {5 + 2 * index} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    return _file(objects)


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def _file(objects: list[str]) -> bytes:
    text, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(text)}\n%%EOF\n"
    return (text + f"xref\n0 {size}\n0000000000 65535 f \n{table}" + end).encode("latin-1")
