"""Markdown without the marks of the site generator it was written for, so that it reads as plain Markdown."""

import re
from collections.abc import Iterator

from advocate_desktop.formats.emoji_names import replace_emoji_codes
from advocate_desktop.formats.markdown_lines import code_lines, outside_code_spans

_TAG = re.compile(r"\{%-?\s*(?P<name>[\w./-]+)(?P<rest>(?:[^{}%\n]|%(?!\})){0,1000}?)-?%\}")
_VALUE = re.compile(r"\{\{(?P<inner>[^{}\n]{0,1000})\}\}")
_SHORTCODE = re.compile(
    r"\{\{(?P<open>[<%])\s*/?(?P<inner>[^{}<>%\n]{0,1000}(?:%[^{}<>%\n]{0,500})?)/?\s*[>%]\}\}"
)
_OPEN_SHORTCODE = re.compile(r"\{\{[<%][^{}\n]{0,500}\n[^{}]{0,2000}[>%]\}\}")
_QUOTED = re.compile(r""""([^"\n]*)"|'([^'\n]*)'""")
_ATTRIBUTE = re.compile(r"""(?<![\w-])([\w-]+)\s*=\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'=]+))""")
_SPAN_ATTRIBUTES = re.compile(
    r"\{:[^{}\n]{0,500}\}|\{ ?[.#][\w-][^{}\n]{0,500}\}"
    r"|\{ ?(?:loading|width|height|align|style|target|data-\w+)=[^{}\n]{0,500}\}"
)
_BLOCK_ATTRIBUTES = re.compile(r"^[ \t]*\{:[^{}\n]*\}[ \t]*$")
_ADMONITION = re.compile(r"^(?P<mark>(?:!!!|\?\?\?\+?)(?=[ \t\w])|===[!+]?(?=[ \t]))[ \t]*(?P<rest>[^\s=].*)$")
_CONTAINER = re.compile(r"^:{3,}[ \t]*(?P<rest>.*)$")
_ALERT = re.compile(r"^(>[ \t]*)\[!(\w+)\][+-]?[ \t]*(.*)$")
_TOC = re.compile(r"^[ \t]*(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\})[ \t]*$", re.IGNORECASE)
_SNIPPET = re.compile(r"^[ \t]*-{1,2}8<-{1,2}(?:[ \t].*)?$")
_MDX = re.compile(r"^(?:import[ \t][\w{}*, \t]{1,200}[ \t]from[ \t]+|import[ \t]+)['\"][^'\"]+['\"];?[ \t]*$")
_NEEDED = re.compile(
    r"\{[{%:.#a-z -]|<!--|\r|:[a-z0-9_+-]{2,40}:"
    r"|^(?:!!!|\?\?\?|:::|===|>[ \t]{0,8}\[!|[ \t]{0,8}-{1,2}8<|[ \t]{0,8}(?:\[\[?_?toc|\$\{toc)|import[ \t])",
    re.MULTILINE | re.IGNORECASE,
)
_IMAGE_TAGS = {"image", "img", "image_with_class", "figure", "picture", "responsive_image", "asset", "photo"}
_CODE_TAGS = {"highlight", "endhighlight", "code", "endcode", "codeblock", "endcodeblock"}


def clean_markdown(markdown: str) -> str:
    """Give a body that any Markdown reader shows well; text inside code stays as it is. Takes linear time.

    Template tags go, or become the picture, link or text they stand for; attributes in braces go; admonitions
    become quotations; emoji codes become emoji; HTML comments go.
    """
    if not _NEEDED.search(markdown):
        return markdown
    text = _without_comments(markdown.replace("\r\n", "\n").replace("\r", "\n"))
    # A shortcode may go on over several lines; the rest is read line by line.
    text = _OPEN_SHORTCODE.sub(lambda found: " ".join(found[0].split()), text)
    lines: list[str] = []
    for line, is_code in code_lines(list(_plain_blocks(text.split("\n")))):
        lines.append(line if is_code else outside_code_spans(line, _clean_inline))
    return "\n".join(lines)


def _without_comments(text: str) -> str:
    for start, end in (("<!--", "-->"), ("{% comment %}", "{% endcomment %}"), ("{#-", "-#}")):
        if start in text:
            text = _without_between(text, start, end)
    return text


def _without_between(text: str, start: str, end: str) -> str:
    parts, at = [], 0
    while (found := text.find(start, at)) >= 0:
        close = text.find(end, found + len(start))
        if close < 0:
            break
        parts.append(text[at:found])
        at = close + len(end)
    return "".join([*parts, text[at:]])


def _plain_blocks(lines: list[str]) -> Iterator[str]:
    """Give the lines with admonitions and containers as quotations, and without directives that stand alone."""
    inside = ""
    for line, is_code in code_lines(lines):
        if inside and (line.startswith(("    ", "\t")) or not line.strip()):
            yield f"{inside}{line.removeprefix(chr(9)) if line[:1] == chr(9) else line[4:]}".rstrip()
            continue
        if inside:
            yield ""
        inside = ""
        if is_code:
            yield line
        elif found := _ADMONITION.match(line):
            inside = "" if found["mark"].startswith("===") else "> "
            yield from ("", f"{inside}**{_label(found['rest'])}**", inside.strip())
            inside = inside or _TAB_BODY
        elif _is_directive(line):
            yield ""
        elif found := _CONTAINER.match(line):
            label = _label(found["rest"]) if found["rest"].strip() else ""
            yield f"**{label}**" if label else ""
            yield ""
        elif found := _ALERT.match(line):
            yield f"{found[1]}**{found[2].capitalize()}** {found[3]}".rstrip()
        else:
            yield line


_TAB_BODY = "\u200b"


def _is_directive(line: str) -> bool:
    return any(shape.match(line) for shape in (_BLOCK_ATTRIBUTES, _TOC, _SNIPPET, _MDX))


def _label(rest: str) -> str:
    quoted = _QUOTED.search(rest)
    if quoted:
        return quoted[1] or quoted[2] or ""
    words = re.sub(r"[\[\]{}]", " ", rest).split()
    title = words[1:] if len(words) > 1 else words
    return " ".join(title)[:1].upper() + " ".join(title)[1:]


def _clean_inline(text: str) -> str:
    text = text.removeprefix(_TAB_BODY)
    if "{" in text:
        text = _SHORTCODE.sub(lambda found: _shortcode(found["inner"]), text)
        text = _TAG.sub(lambda found: _tag(found["name"], found["rest"]), text)
        text = _VALUE.sub(lambda found: _value(found["inner"]), text)
        text = _SPAN_ATTRIBUTES.sub("", text)
    return replace_emoji_codes(text)


def _shortcode(inner: str) -> str:
    name, _, rest = inner.strip().partition(" ")
    if name in {"ref", "relref"}:
        return _first_quoted(rest) or rest.strip()
    return _tag(name, rest)


def _tag(name: str, rest: str) -> str:
    if name in _CODE_TAGS:
        return "```"
    if name in {"include", "render", "partial"}:
        return _picture({key.casefold(): value for key, value in _attributes(rest).items()}, [])
    if name in _IMAGE_TAGS:
        quoted = [a or b for a, b in _QUOTED.findall(_ATTRIBUTE.sub("", rest))]
        if name == "image_with_class" and len(quoted) > 2:
            quoted = [quoted[0], *quoted[2:]]
        return _picture(_attributes(rest), quoted)
    if name in {"youtube", "vimeo"}:
        found = re.search(r"[\w-]{5,20}", _attributes(rest).get("id", "") or rest)
        host = "https://www.youtube.com/watch?v=" if name == "youtube" else "https://vimeo.com/"
        return f"<{host}{found[0]}>" if found else ""
    return ""


def _attributes(rest: str) -> dict[str, str]:
    return {key: double or single or bare for key, double, single, bare in _ATTRIBUTE.findall(rest)}


def _picture(attributes: dict[str, str], quoted: list[str]) -> str:
    keys = ("src", "url", "file", "image", "path", "link")
    source = next((attributes[key] for key in keys if attributes.get(key)), quoted[0] if quoted else "")
    alt = attributes.get("alt") or attributes.get("caption") or attributes.get("title") or "".join(quoted[1:2])
    return f"![{alt.replace('[', '(').replace(']', ')')}]({source.replace(' ', '%20')})" if source else ""


def _value(inner: str) -> str:
    return _first_quoted(inner.split("|", 1)[0])


def _first_quoted(text: str) -> str:
    found = _QUOTED.search(text)
    return (found[1] or found[2] or "") if found else ""
