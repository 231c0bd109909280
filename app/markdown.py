"""One block of Markdown as a formatted piece of document. Nothing is fetched, no HTML is read."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentFragment,
    QTextFormat,
    QTextImageFormat,
    QTextList,
    QTextListFormat,
    QTextTable,
)

from app.formula import plain_tip
from app.latex import outline
from app.look import Look
from app.marks import readable, unmark
from app.prose import prepare
from app.table import set_table

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_BULLETS = (
    QTextListFormat.Style.ListDisc,
    QTextListFormat.Style.ListCircle,
    QTextListFormat.Style.ListSquare,
)
_HEADINGS = (1.0, 1.45, 1.25, 1.1, 1.0, 1.0, 1.0)


def render(source: str, look: Look) -> QTextDocumentFragment:
    """The block, ready to be put into a document."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.font)
    prose = readable(prepare(source))
    document.setMarkdown(prose.text, _FEATURES)
    block = document.begin()
    while block.isValid():
        _set_block(block, look)
        unmark(block, prose, look)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            set_table(frame, look.font, look.line, look.wash)
    _lead(document)
    return QTextDocumentFragment(document)


def rehearse(source: str) -> Iterator[None]:
    """What takes long in `render`, done beforehand in steps: formulas that are new."""
    for formula in prepare(source).formulas:
        outline(formula.latex, formula.display)
        yield


def _lead(document: QTextDocument) -> None:
    """Begin with an empty paragraph.

    The first paragraph of a fragment flows into the one it is put into and loses its
    form; an empty one has none to lose.
    """
    first = document.begin()
    if not first.text():
        return
    cursor = QTextCursor(document)
    cursor.insertBlock(first.blockFormat(), first.charFormat())
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.setBlockFormat(gap())
    cursor.setBlockCharFormat(nothing())


def _set_block(block: QTextBlock, look: Look) -> None:
    form = QTextBlockFormat(block.blockFormat())
    cursor = QTextCursor(block)
    in_table = cursor.currentTable() is not None
    level = form.headingLevel()
    space = look.font.pointSizeF()
    if not in_table:
        # The same distance everywhere: a share of the line would double below a tall formula.
        more = QFontMetricsF(look.font).height() * 0.35
        form.setLineHeight(more, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    form.setTopMargin(0 if in_table else space * (0.9 if level else 0.3))
    form.setBottomMargin(0 if in_table else space * 0.3)
    if listed := block.textList():
        opens = listed.format().indent() == 1 and listed.itemNumber(block) == 0
        form.setTopMargin(space * (0.3 if opens else 0.1))
        form.setBottomMargin(space * 0.1)
        _set_bullet(listed)
    if form.hasProperty(QTextFormat.Property.BlockQuoteLevel):
        form.setLeftMargin(20.0 * form.intProperty(QTextFormat.Property.BlockQuoteLevel))
        form.setRightMargin(0)
    if form.hasProperty(QTextFormat.Property.BlockCodeFence):
        form.setBackground(look.wash)
        form.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
        form.setTopMargin(0)
        form.setBottomMargin(0)
    elif form.hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth):
        form.setBackground(look.line)  # Qt draws the rule with this
    if _is_gap(block) and not in_table:
        form = gap()
        cursor.setBlockCharFormat(nothing())
    cursor.setBlockFormat(form)
    _set_words(block, look, level)


def _set_bullet(listed: QTextList) -> None:
    """A bullet that tells how deep it stands, whichever sign the model wrote."""
    form = listed.format()
    deep = _BULLETS[min(form.indent(), len(_BULLETS)) - 1]
    if form.style() in _BULLETS and form.style() != deep:
        form.setStyle(deep)
        listed.setFormat(form)


def _is_gap(block: QTextBlock) -> bool:
    # Qt puts an empty paragraph before and after a table and a rule.
    rule = QTextFormat.Property.BlockTrailingHorizontalRulerWidth
    return not block.text() and not block.blockFormat().hasProperty(rule)


def gap() -> QTextBlockFormat:
    """The form of a paragraph that must exist and should take no room."""
    form = QTextBlockFormat()
    form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return form


def nothing() -> QTextCharFormat:
    """The same for the letters in it, so that it takes no room in a selection either."""
    form = QTextCharFormat()
    form.setFontPointSize(1)
    return form


def _set_words(block: QTextBlock, look: Look, level: int) -> None:
    spans: list[tuple[int, int, QTextCharFormat]] = []
    pictures: list[tuple[int, QTextImageFormat]] = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        form = QTextCharFormat(fragment.charFormat())
        if form.isImageFormat():
            pictures.append((fragment.position(), form.toImageFormat()))
            walk += 1
            continue
        if level:
            form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            form.setFontPointSize(look.font.pointSizeF() * _HEADINGS[min(level, 6)])
            form.setFontWeight(QFont.Weight.DemiBold)
        if form.fontFixedPitch():
            form.setFontFamilies([look.mono.family()])
            form.setFontPointSize(look.mono.pointSizeF())
            form.setBackground(look.wash)
        if block.blockFormat().hasProperty(QTextFormat.Property.BlockQuoteLevel):
            form.setForeground(look.dim)
        if form.isAnchor():
            form.setToolTip(plain_tip(form.anchorHref()))
        spans.append((fragment.position(), fragment.length(), form))
        walk += 1
    cursor = QTextCursor(block)
    for position, length, form in spans:
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)
    for position, picture in reversed(pictures):
        cursor.setPosition(position)
        cursor.deleteChar()
        words = picture.stringProperty(QTextFormat.Property.ImageAltText) or picture.name()
        cursor.insertText(
            QCoreApplication.translate("Markdown", "[picture: {words}]").format(words=words),
            _link_to(picture, look),
        )


def _link_to(picture: QTextImageFormat, look: Look) -> QTextCharFormat:
    """In place of a picture, which is never loaded, words that lead to it."""
    form = QTextCharFormat()
    form.setAnchor(True)
    form.setAnchorHref(picture.name())
    form.setToolTip(plain_tip(picture.name()))
    form.setForeground(look.link)
    return form
