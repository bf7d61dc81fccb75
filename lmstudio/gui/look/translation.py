"""The language of the window: that of the settings, or that of the computer; English where there is no other."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from lmstudio import language, paths
from lmstudio.core.settings import LANGUAGES

ENGLISH = "en"


def use(wanted: str, app: QApplication) -> str:
    """The language of all texts from now on; those that are shown already stay as they are.

    Args:
        wanted: its code, such as ``"de"``; empty: that of the computer.
        app: whose standard buttons and names of keys follow.
    """
    for old in app.findChildren(QTranslator, options=Qt.FindChildOption.FindDirectChildrenOnly):
        app.removeTranslator(old)
        old.deleteLater()
    language.translate_with(None)
    code = wanted or of_computer()
    ours = QTranslator()
    if code == ENGLISH or not ours.load(str(paths.translation(code))):
        return ENGLISH
    known: dict[str, str] = {}

    def translated(text: str) -> str:
        if text not in known:
            known[text] = ours.translate("", text) or text
        return known[text]

    language.translate_with(translated, code)
    of_qt = QTranslator(app)
    if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(of_qt)
    return code


def of_computer() -> str:
    """The first of the user's languages that the program speaks, else English."""
    codes = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in codes if code and code in dict(LANGUAGES)), ENGLISH)
