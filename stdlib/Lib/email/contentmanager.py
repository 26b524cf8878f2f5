"""How the contents of messages are got and set, by their types."""

import binascii

from email import charset as charsets
from email import message, quoprimime

__all__ = ["ContentManager", "raw_data_manager"]


class ContentManager:
    """Functions that get contents by the type of the message and set them by the type of the object."""

    def __init__(self):
        self.get_handlers, self.set_handlers = {}, {}

    def add_get_handler(self, key, handler):
        """Tell how the content of a type such as `text/plain` or `text` is got."""
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        """Tell how an object of a class is made the content."""
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        """The content of a message."""
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def set_content(self, msg, obj, *args, **kw):
        """Make an object the content of a message."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._handler_for(obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _handler_for(self, obj):
        for cls in type(obj).__mro__:
            full = f"{cls.__module__}.{cls.__qualname__}"
            for key in (cls, full, cls.__qualname__, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        cls = type(obj)
        raise KeyError(f"{cls.__module__}.{cls.__qualname__}")


raw_data_manager = ContentManager()


def _get_text(msg, errors="replace"):
    return msg.get_payload(decode=True).decode(msg.get_content_charset("ascii"), errors)


def _get_data(msg):
    return msg.get_payload(decode=True)


def _get_message(msg):
    return msg.get_payload(0)


def _get_bytes(msg):
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", _get_text)
for _kind in ("audio", "image", "video", "application"):
    raw_data_manager.add_get_handler(_kind, _get_data)
for _kind in ("rfc822", "external-body", "partial"):
    raw_data_manager.add_get_handler("message/" + _kind, _get_message)
raw_data_manager.add_get_handler("message", _get_bytes)


def _prepare(msg, maintype, subtype, headers):
    msg["Content-Type"] = "/".join((maintype, subtype))
    for header in headers or ():
        # Written as `name: value`, as (name, value), or as a header.
        if not hasattr(header, "name"):
            name, value = header.split(":", 1) if isinstance(header, str) else header
            header = msg.policy.header_factory(name, value.strip() if isinstance(value, str) else value)
        if header.defects:
            raise ValueError("Invalid header: {}".format(header.fold(policy=msg.policy))) from header.defects[0]
        msg[header.name] = header


def _finish(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for name, value in (params or {}).items():
        msg.set_param(name, value)


def _base64_lines(data, width):
    step = width // 4 * 3
    return "".join(binascii.b2a_base64(data[at:at + step]).decode("ascii") for at in range(0, len(data), step))


def _encoded_text(text, charset, cte, policy):
    """The encoding that is best for a text, and the text in it."""
    lines = text.encode(charset).splitlines()
    normal = b"\n".join(lines) + b"\n"
    short = max(map(len, lines), default=0) <= policy.max_line_length
    if cte is None:
        if normal.isascii() and short:
            cte = "7bit"
        elif policy.cte_type == "8bit" and short:
            cte = "8bit"
        else:
            quoted = quoprimime.body_length(normal[:400])
            cte = "base64" if quoted > len(normal[:400]) * 4 // 3 else "quoted-printable"
    if cte == "7bit":
        return cte, normal.decode("ascii")
    if cte == "8bit":
        return cte, normal.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, quoprimime.body_encode(normal.decode("latin-1"), policy.max_line_length)
    if cte == "base64":
        return cte, _base64_lines(normal, policy.max_line_length)
    raise ValueError("Unknown content transfer encoding {}".format(cte))


def _set_text(msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None, params=None,
              headers=None):
    _prepare(msg, "text", subtype, headers)
    cte, payload = _encoded_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", charsets.ALIASES.get(charset, charset), replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def _set_message(msg, content, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None):
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822" and cte not in (None, "7bit", "8bit", "binary"):
        raise ValueError("message/rfc822 parts do not support cte={}".format(cte))
    if subtype == "external-body" and cte not in (None, "7bit"):
        raise ValueError("message/external-body parts do not support cte={}".format(cte))
    cte = cte or ("7bit" if subtype == "external-body" else "8bit")
    _prepare(msg, "message", subtype, headers)
    msg.set_payload([content])
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def _set_data(msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None, headers=None):
    _prepare(msg, maintype, subtype, headers)
    if cte == "base64":
        payload = _base64_lines(bytes(data), msg.policy.max_line_length)
    elif cte == "quoted-printable":
        payload = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
    elif cte == "7bit":
        payload = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        payload = data.decode("ascii", "surrogateescape")
    else:
        raise ValueError("Unknown content transfer encoding {}".format(cte))
    msg.set_payload(payload)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


raw_data_manager.add_set_handler(str, _set_text)
raw_data_manager.add_set_handler(message.Message, _set_message)
for _kind in (bytes, bytearray, memoryview):
    raw_data_manager.add_set_handler(_kind, _set_data)
del _kind
