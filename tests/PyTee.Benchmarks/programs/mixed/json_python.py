def encode(v):
    if v is None:
        return "null"
    if v is True:
        return "true"
    if v is False:
        return "false"
    if isinstance(v, str):
        out = ['"']
        for c in v:
            if c == '"' or c == "\\":
                out.append("\\" + c)
            elif c < " ":
                out.append("\\u%04x" % ord(c))
            else:
                out.append(c)
        out.append('"')
        return "".join(out)
    if isinstance(v, (int, float)):
        return repr(v)
    if isinstance(v, dict):
        return "{" + ",".join(encode(k) + ":" + encode(x) for k, x in v.items()) + "}"
    return "[" + ",".join([encode(x) for x in v]) + "]"


class Decoder:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def value(self):
        c = self.text[self.pos]
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        for word, v in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return v
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in "+-.0123456789e":
            self.pos += 1
        s = self.text[start:self.pos]
        return float(s) if "." in s or "e" in s else int(s)

    def string(self):
        self.pos += 1
        out = []
        while self.text[self.pos] != '"':
            if self.text[self.pos] == "\\":
                self.pos += 1
            out.append(self.text[self.pos])
            self.pos += 1
        self.pos += 1
        return "".join(out)

    def array(self):
        self.pos += 1
        out = []
        while self.text[self.pos] != "]":
            out.append(self.value())
            if self.text[self.pos] == ",":
                self.pos += 1
        self.pos += 1
        return out

    def object(self):
        self.pos += 1
        out = {}
        while self.text[self.pos] != "}":
            key = self.string()
            self.pos += 1
            out[key] = self.value()
            if self.text[self.pos] == ",":
                self.pos += 1
        self.pos += 1
        return out


data = {"rows": [{"id": i, "name": f"row {i}", "ok": i % 2 == 0, "x": i / 3, "tags": ["a", "b", None]} for i in range(13_000)]}
text = encode(data)
for _ in range(2):
    back = Decoder(text).value()
print(len(text), back == data, encode(back) == text)
