"""Text in XML, which can hold every character but a few.

Source: https://www.w3.org/TR/xml, production 2 (Char).
"""

import re
from xml.sax import saxutils

_NONE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escape(text: str) -> str:
    """Text as it is written in XML, without the characters that no XML can hold; all others stay.

    Invisible ones are among those that stay: in Persian and in many scripts of India they are letters' neighbours,
    and a name without them is another name.
    """
    return saxutils.escape(_NONE.sub("", text))
