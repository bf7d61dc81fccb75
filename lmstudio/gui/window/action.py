"""One thing that can be done by menu, tool bar or key."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done.

    Args:
        id: for the settings.
        text: in the menu.
        keys: shortcuts, the first one shown.
        method: of the window, dotted, such as ``document.undo``.
        menu: where it stands; empty for keys only.
        args: that the method is called with.
        icon: in ``icons``; with ``bar``, in the tool bar.
        needs: what of ``facts.now`` must hold, joined by ``+``; empty: it can always be used.
        checked: for a switch: the attribute of the window, dotted, that says whether it is on.
        held: it is in force while the key is held; the method gets True, then False.
        bar: whether it stands in the tool bar.
        rule: whether a line stands above it in the menu.
        within: the menu inside that menu in which it stands, where there is one.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    method: str
    menu: str = ""
    args: tuple[object, ...] = ()
    icon: str = ""
    needs: str = ""
    checked: str = ""
    held: bool = False
    bar: bool = False
    rule: bool = False
    within: str = ""
